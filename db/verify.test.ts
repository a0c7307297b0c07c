import fc from 'fast-check';
import { expect, test } from 'vitest';

import { day, instant } from '#app/domain/day.ts';
import { mirrorOf } from '#app/domain/ledger.ts';
import { noMoney, vnd } from '#app/domain/money.ts';
import { recordEvent } from './audit.server.ts';
import {
  aCapitalEntry,
  aContract,
  aDisbursement,
  aDisbursementPlan,
  aPackage,
  aProject,
} from './factories.ts';
import { refreshProject } from './materialise/refresh-project.server.ts';
import { refreshProvincePlans } from './materialise/refresh-province-plans.server.ts';
import type { Store } from './store.server.ts';
import { runRaw, unlockTable } from './testing/raw-sql.ts';
import { openMemoryCopy, testEngines } from './testing/stores.ts';
import { verifyStore } from './verify.server.ts';

const present = { today: day('2025-10-31'), now: instant('2025-10-31T02:00:00Z') };
const entries = 6;
const events = 3;

test.each(testEngines)('an untouched store is whole on $name', async ({ open }) => {
  const store = await openWithLedger(open);
  expect(await verifyStore(store)).toEqual({
    ok: true,
    ledger: { entries, head: { seq: entries, hash: expect.any(String) }, firstBad: null },
    audit: { entries: events, head: { seq: events, hash: expect.any(String) }, firstBad: null },
    totals: { checked: expect.any(Number), wrongCount: 0, wrong: [] },
  });
  await store.close();
});

test.each(testEngines)('an empty store is whole on $name', async ({ open }) => {
  const store = await open();
  const nothing = { entries: 0, head: null, firstBad: null };
  expect(await verifyStore(store)).toMatchObject({ ok: true, ledger: nothing, audit: nothing });
  await store.close();
});

const ledgerTampering: readonly (readonly [
  what: string,
  statements: readonly string[],
  seq: number,
  reason: string,
])[] = [
  ['one amount changed', ['update disbursement_entries set gross = gross + 1 where seq = 3'], 3, 'hash'],
  [
    'one letter changed',
    ["update disbursement_entries set voucher_number = 'RV-X' where seq = 2"],
    2,
    'hash',
  ],
  ['an entry deleted', ['delete from disbursement_entries where seq = 4'], 4, 'missing'],
  ['the first entry deleted', ['delete from disbursement_entries where seq = 1'], 1, 'missing'],
  ['the last entry deleted', [`delete from disbursement_entries where seq = ${entries}`], entries, 'missing'],
  [
    'all entries deleted',
    ['delete from disbursement_entries where seq > 4', 'delete from disbursement_entries'],
    1,
    'missing',
  ],
  [
    'two entries swapped',
    [
      'update disbursement_entries set seq = 99 where seq = 2',
      'update disbursement_entries set seq = 2 where seq = 3',
      'update disbursement_entries set seq = 3 where seq = 99',
    ],
    2,
    'previousHash',
  ],
  [
    'an entry re-hashed by itself',
    [`update disbursement_entries set hash = '${'a'.repeat(64)}' where seq = 5`],
    5,
    'hash',
  ],
  [
    'an entry moved before the first',
    ['update disbursement_entries set seq = 0 where seq = 1'],
    0,
    'previousHash',
  ],
  ['the head moved back', ["update chain_heads set seq = 4 where name = 'ledger'"], 5, 'head'],
  ['the head lost', ["delete from chain_heads where name = 'ledger'"], 1, 'head'],
  [
    'the head replaced',
    [`update chain_heads set hash = '${'b'.repeat(64)}' where name = 'ledger'`],
    entries,
    'head',
  ],
];

test.each(testEngines)(
  'whatever is done to the ledger is found and named on $name (ASVS 11.4.3)',
  async ({ open }) => {
    const store = await openWithLedger(open);
    await unlockTable(store, 'disbursement_entries');
    await runRaw(
      store,
      'create table kept_entries as select * from disbursement_entries',
      'create table kept_heads as select * from chain_heads',
    );
    for (const [what, statements, seq, reason] of ledgerTampering) {
      await runRaw(store, ...statements);
      const { ok, ledger } = await verifyStore(store);
      expect({ what, ok, firstBad: ledger.firstBad }).toEqual({ what, ok: false, firstBad: { seq, reason } });
      await runRaw(
        store,
        'delete from disbursement_entries',
        'insert into disbursement_entries select * from kept_entries order by seq',
        'delete from chain_heads',
        'insert into chain_heads select * from kept_heads',
      );
    }
    expect((await verifyStore(store)).ok).toBe(true);
    await store.close();
  },
);

test.each(testEngines)(
  'an event whose content is no longer what was recorded is named on $name',
  async ({ open }) => {
    const store = await openWithLedger(open);
    await unlockTable(store, 'audit_events');
    await runRaw(store, `update audit_events set changes = '{"rows":9}' where seq = 2`);
    expect((await verifyStore(store)).audit.firstBad).toEqual({ seq: 2, reason: 'hash' });
    await store.close();
  },
);

test('an event whose content cannot even be read is a broken link, not a crash', async () => {
  const store = await openWithLedger(openMemoryCopy);
  await unlockTable(store, 'audit_events');
  await runRaw(store, `update audit_events set changes = '{"rows"' where seq = 2`);
  expect((await verifyStore(store)).audit.firstBad).toEqual({ seq: 2, reason: 'hash' });
  await store.close();
});

const totalsTampering: readonly (readonly [table: string, column: string, property: string])[] = [
  ['contract_totals', 'advanced', 'advanced'],
  ['contract_totals', 'advance_outstanding', 'advanceOutstanding'],
  ['contract_totals', 'paid', 'paid'],
  ['project_year_totals', 'own', 'own'],
  ['project_year_totals', 'carried_in', 'carriedIn'],
  ['project_year_totals', 'usable', 'usable'],
  ['project_year_totals', 'disbursed', 'disbursed'],
  ['province_month_totals', 'disbursed', 'disbursed'],
  ['province_month_plans', 'cumulative', 'cumulative'],
  ['project_positions', 'disbursed', 'disbursed'],
  ['province_totals', 'contract_value', 'contractValue'],
];

test.each(testEngines)('a total that is one đồng off is named on $name', async ({ open }) => {
  const store = await openWithLedger(open);
  for (const [table, column, property] of totalsTampering) {
    await runRaw(store, `update ${table} set ${column} = ${column} + 1`);
    const { ok, totals } = await verifyStore(store);
    const wrong = totals.wrong.find((total) => total.table === table);
    expect({ ok, table, column: wrong?.column }).toEqual({ ok: false, table, column: property });
    expect((wrong?.kept ?? 0) - (wrong?.expected ?? 0)).toBe(1);
    await runRaw(store, `update ${table} set ${column} = ${column} - 1`);
  }
  await store.close();
});

test.each(testEngines)('a lost total is named with nothing kept on $name', async ({ open }) => {
  const store = await openWithLedger(open);
  await runRaw(store, 'delete from contract_totals');
  expect((await verifyStore(store)).totals.wrong[0]).toMatchObject({ table: 'contract_totals', kept: null });
  await store.close();
});

test('whatever text of an entry is changed, that entry is named', async () => {
  const columns = [
    'voucher_number',
    'posted_on',
    'funding_source',
    'province_code',
    'note',
    'recorded_at',
    'request_hash',
    'previous_hash',
    'hash',
  ];
  const store = await openWithLedger(openMemoryCopy);
  await unlockTable(store, 'disbursement_entries');
  await runRaw(
    store,
    'pragma ignore_check_constraints = on',
    'create table kept_entries as select * from disbursement_entries',
  );
  const entry = fc.integer({ min: 1, max: entries });
  await fc.assert(
    fc.asyncProperty(entry, fc.constantFrom(...columns), fc.nat(64), async (seq, column, at) => {
      const there = `coalesce(${column}, '')`;
      const changed = `substr(${there}, 1, ${at}) || '?' || substr(${there}, ${at} + 2)`;
      await runRaw(store, `update disbursement_entries set ${column} = ${changed} where seq = ${seq}`);
      const { firstBad } = (await verifyStore(store)).ledger;
      const kept = `(select ${column} from kept_entries where seq = ${seq})`;
      await runRaw(store, `update disbursement_entries set ${column} = ${kept} where seq = ${seq}`);
      expect(firstBad?.seq).toBe(seq);
    }),
    { numRuns: 100 },
  );
  expect((await verifyStore(store)).ok).toBe(true);
  await store.close();
});

/** A project with capital, a plan in two revisions, a contract, and an entry of every kind. */
async function openWithLedger(open: () => Promise<Store>): Promise<Store> {
  const store = await open();
  await store.write(async (tx) => {
    const project = await aProject(tx);
    const contract = await aContract(tx, { packageId: (await aPackage(tx, { projectId: project.id })).id });
    await aCapitalEntry(tx, { projectId: project.id });
    await aCapitalEntry(tx, { projectId: project.id, kind: 'carriedIn', amount: vnd(500_000_000) });
    await aDisbursementPlan(tx, { projectId: project.id, revision: 1, cumulative: vnd(1) });
    await aDisbursementPlan(tx, { projectId: project.id, revision: 2, cumulative: vnd(7_000_000_000) });
    await refreshProvincePlans(tx);
    const plain = (
      kind: 'advance' | 'payment' | 'advanceReturn' | 'paymentReturn',
      amount: number,
      recovered = 0,
    ) => ({
      kind,
      amount: vnd(amount),
      recovered: vnd(recovered),
    });
    const contractId = contract.id;
    await aDisbursement(tx, { contractId, entry: plain('advance', 2_000) });
    const payment = plain('payment', 1_000, 500);
    const { id: reversesId } = await aDisbursement(tx, { contractId, entry: payment });
    await aDisbursement(tx, { contractId, entry: mirrorOf(payment), reversesId });
    await aDisbursement(tx, { contractId, entry: plain('advanceReturn', 300) });
    await aDisbursement(tx, { contractId: null, projectId: project.id, entry: plain('payment', 70) });
    await aDisbursement(tx, {
      contractId: null,
      projectId: project.id,
      entry: plain('paymentReturn', 20, noMoney),
    });
    await refreshProject(tx, project.id, present);
    for (const rows of [1, 2, 3]) {
      await recordEvent(
        tx,
        { actorId: null, at: present.now, requestId: `request-${rows}` },
        { event: 'demo.loaded', subjectKind: 'system', subjectId: 'demo', changes: { rows } },
      );
    }
  });
  return store;
}
