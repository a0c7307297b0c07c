import { asc } from 'drizzle-orm';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';

import { day, month } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import { defaultRuleParams } from '#app/domain/risk-rules/default-params.ts';
import { aCapitalEntry, aContract, anInvestmentDecision, aPackage, aProject } from '#db/factories.ts';
import { linkHash } from '#db/hash-chain.server.ts';
import { bringUpToDate } from '#db/materialise/bring-up-to-date.server.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';
import type { Store } from '#db/store.server.ts';
import { everythingKept } from '#db/testing/everything-kept.ts';
import { runsOf } from '#db/testing/run-length.ts';
import { slowTestEngines } from '#db/testing/stores.ts';
import { verifyStore } from '#db/verify.server.ts';

import { permitVoucher } from '../ledger-overrides/permit-voucher.server.ts';
import { closePeriod } from '../period-closing/close-period.server.ts';

import { recordDisbursement } from './record-disbursement.server.ts';
import { reverseDisbursement } from './reverse-disbursement.server.ts';
import { anActor, contextOf } from './testing/paying.ts';
import {
  type Ceiling,
  type Plain,
  cashOf,
  ReferenceLedger,
  sum,
  type Terms,
} from './testing/reference-ledger.ts';

const terms: Terms = {
  today: '2025-10-31',
  contractValue: 1_000,
  signedOn: '2025-02-01',
  advanceShare: 0.3,
  capital: { provincialBudget: 700, oda: 500 },
  totalInvestment: 1_100,
};

type Command =
  | { readonly does: 'post'; readonly entry: Plain; readonly on: string; readonly number: number }
  | { readonly does: 'again'; readonly which: number; readonly isChanged: boolean }
  | { readonly does: 'reverse'; readonly which: number; readonly on: string; readonly number: number }
  | { readonly does: 'close'; readonly month: string; readonly off: number; readonly isExplained: boolean }
  | { readonly does: 'permit'; readonly rule: Ceiling; readonly isOda: boolean; readonly amount: number };

const source = fc.constantFrom<Plain['source']>('provincialBudget', 'provincialBudget', 'oda', 'other');
/** Mostly the days of which something may be posted. */
const days = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('2025-10-01', '2025-10-30', '2025-10-31') },
  { weight: 3, arbitrary: fc.constantFrom('2025-03-05', '2025-03-31', '2025-04-01', '2025-08-15') },
  fc.constantFrom('2024-12-31', '2025-01-20', '2025-11-01'),
);
const amount = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 180 }) },
  fc.integer({ min: -1, max: 1_200 }),
);
const number = fc.integer({ min: 1, max: 300 });
const which = fc.nat(12);

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('post' as const),
      on: days,
      number,
      entry: fc.record({
        kind: fc.constantFrom<Plain['kind']>(
          ...(['advance', 'payment', 'payment', 'payment', 'advanceReturn', 'paymentReturn'] as const),
        ),
        amount,
        recovered: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: -1, max: 120 })),
        underContract: fc.constantFrom(true, true, true, false),
        source,
      }),
    }),
  },
  fc.record({ does: fc.constant('again' as const), which, isChanged: fc.boolean() }),
  { weight: 2, arbitrary: fc.record({ does: fc.constant('reverse' as const), which, on: days, number }) },
  fc.record({
    does: fc.constant('close' as const),
    month: fc.constantFrom('2025-01', '2025-03', '2025-04', '2025-09', '2025-10'),
    off: fc.constantFrom(0, 0, 5),
    isExplained: fc.boolean(),
  }),
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('permit' as const),
      rule: fc.constantFrom<Ceiling>(
        'cashAboveCapital',
        'paidAboveContract',
        'disbursedAboveInvestment',
        'advanceAboveCeiling',
        'paymentBeforeContract',
      ),
      isOda: fc.boolean(),
      amount: fc.integer({ min: 1, max: 400 }),
    }),
  },
);

describe.each(slowTestEngines)('on $name', ({ name, open }) => {
  test('whatever is posted, undone, sent again, permitted and closed, the ledger is the one that plain sums give (L1, L2, L4, L6-L11, L15, L16, L19)', async () => {
    const runs = runsOf(name === 'SQLite' ? { usual: 40, long: 3_000 } : { usual: 3, long: 100 });
    let posted = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 15, maxLength: 40 }), async (commands) => {
        const store = await open();
        const office = await anOffice(store);
        const reports: Awaited<ReturnType<typeof reportOf>>[] = [];
        for (const wish of commands) {
          await office.attempt(wish);
          reports.push(await reportOf(store));
        }
        await checkLedger(store, office.reference);
        await checkPositions(store, office);
        for (const { seq, text } of reports) expect((await reportOf(store, seq)).text).toBe(text);
        posted += office.reference.postings.length;
        await store.close();
      }),
      { numRuns: runs, seed: 20_251_031 },
    );
    expect(posted).toBeGreaterThan(runs * 4);
  });
});

/** What the ledger says through an entry: by month and by source. Printed again, it is the same to the letter. */
async function reportOf(store: Store, through = Number.MAX_SAFE_INTEGER) {
  const entries = await readEntries(store);
  const until = entries.filter(({ seq }) => seq <= through);
  const by = (key: (entry: (typeof until)[number]) => string) => {
    const sums = new Map<string, number>();
    for (const entry of until) sums.set(key(entry), (sums.get(key(entry)) ?? 0) + entry.cash);
    return Object.fromEntries([...sums].toSorted(([a], [b]) => a.localeCompare(b)));
  };
  const months = by(({ postedOn }) => postedOn.slice(0, 7));
  const sources = by(({ fundingSource }) => fundingSource);
  return { seq: until.at(-1)?.seq ?? 0, text: JSON.stringify({ months, sources, head: until.at(-1)?.hash }) };
}

function readEntries(store: Store) {
  return store.read((db) => {
    const { disbursementEntries: entries } = db.t;
    return db.select().from(entries).orderBy(asc(entries.seq));
  });
}

async function checkLedger(store: Store, reference: ReferenceLedger): Promise<void> {
  const entries = await readEntries(store);
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
  expect(
    entries.map(({ id, voucherNumber, postedOn, advanceChange, paidChange, cash, fundingSource }) => ({
      id,
      voucherNumber,
      postedOn,
      advanceChange,
      paidChange,
      cash,
      fundingSource,
    })),
  ).toEqual(
    reference.postings.map((posting) => ({
      id: posting.id,
      voucherNumber: posting.number,
      postedOn: posting.on,
      advanceChange: posting.advance,
      paidChange: posting.paid,
      cash: cashOf(posting),
      fundingSource: posting.source,
    })),
  );
  let before: string | null = null;
  let [advance, paid] = [0, 0];
  for (const { previousHash, hash, ...content } of entries) {
    if (before !== null) expect(previousHash).toBe(before);
    expect(linkHash(previousHash, content)).toBe(hash);
    before = hash;
    if (content.contractId === null) continue;
    advance += content.advanceChange;
    paid += content.paidChange;
    expect(advance).toBeGreaterThanOrEqual(0);
    expect(paid).toBeGreaterThanOrEqual(0);
  }
  const kept = await store.read(async (db) => ({
    contract: await db.select().from(db.t.contractTotals),
    years: await db.select().from(db.t.projectYearTotals),
    months: await db.select().from(db.t.provinceMonthTotals),
    closings: await db.select().from(db.t.periodClosings),
  }));
  const total = sum(reference.postings, cashOf);
  expect(kept.years.reduce((all, { disbursed }) => all + disbursed, 0)).toBe(total);
  expect(kept.months.reduce((all, { disbursed }) => all + disbursed, 0)).toBe(total);
  const [contract] = kept.contract;
  expect([contract?.advanceOutstanding ?? 0, contract?.paid ?? 0]).toEqual([advance, paid]);
  expect(
    kept.closings
      .map(({ throughMonth }) => throughMonth)
      .toSorted()
      .at(-1) ?? null,
  ).toBe(reference.closedThrough);
  expect(await verifyStore(store)).toMatchObject({ ok: true });
}

/** Each voucher left where the project stands as working out all of it anew would. */
async function checkPositions(store: Store, { projectId, present }: Awaited<ReturnType<typeof anOffice>>) {
  const kept = await everythingKept(store);
  await store.write((tx) => refreshProject(tx, projectId, present));
  expect(await everythingKept(store)).toEqual(kept);
}

/** A project with one contract, an officer who posts and somebody of the committee who permits and closes; beside it the reference. */
async function anOffice(store: Store) {
  const { project, contract, officer, chair } = await store.write(async (tx) => {
    await tx.insert(tx.t.ruleParams).values(defaultRuleParams.map((param) => ({ id: uuidv7(), ...param })));
    const project = await aProject(tx);
    await anInvestmentDecision(tx, { projectId: project.id, totalInvestment: vnd(terms.totalInvestment) });
    for (const fundingSource of ['provincialBudget', 'oda'] as const) {
      const own = vnd(terms.capital[fundingSource] ?? 0);
      await aCapitalEntry(tx, { projectId: project.id, fundingSource, amount: own });
    }
    const { id: packageId } = await aPackage(tx, { projectId: project.id, status: 'executing' });
    const contract = await aContract(tx, {
      packageId,
      value: vnd(terms.contractValue),
      signedOn: day(terms.signedOn),
    });
    return {
      project,
      contract,
      officer: await anActor(tx, 'financeOfficer'),
      chair: await anActor(tx, 'committee'),
    };
  });
  const reference = new ReferenceLedger(terms);
  const [asOfficer, asChair] = [contextOf(store, officer), contextOf(store, chair)];
  const sent: Parameters<typeof recordDisbursement>[1][] = [];
  let documents = 0;
  const present = { today: day(terms.today), now: asOfficer.clock.now() };
  await bringUpToDate(store, present);

  const vouchers = {
    post: async ({ entry, on, number: at }: Extract<Command, { does: 'post' }>) => {
      const voucher = {
        id: uuidv7(),
        projectId: project.id,
        contractId: entry.underContract ? contract.id : null,
        voucherNumber: `UNC-${at}`,
        postedOn: day(on),
        capitalYear: 2025,
        fundingSource: entry.source,
        kind: entry.kind,
        amount: vnd(entry.amount),
        recovered: vnd(entry.recovered),
        note: null,
      };
      const stands = await isAccepted(recordDisbursement(asOfficer, voucher));
      if (stands) sent.push(voucher);
      expect(stands).toBe(reference.post(voucher.id, voucher.voucherNumber, on, entry));
    },
    again: async ({ which: at, isChanged }: Extract<Command, { does: 'again' }>) => {
      const voucher = sent[at];
      if (voucher === undefined) return;
      const body = isChanged ? { ...voucher, note: 'khác' } : voucher;
      expect(await isAccepted(recordDisbursement(asOfficer, body))).toBe(!isChanged);
    },
    reverse: async ({ which: at, on, number: of }: Extract<Command, { does: 'reverse' }>) => {
      const original = reference.postings[at];
      if (original === undefined) return;
      const undone = { id: uuidv7(), voucherNumber: `UNC-${of}`, postedOn: day(on), note: 'ghi nhầm' };
      const stands = await isAccepted(reverseDisbursement(asOfficer, original.id, undone));
      expect(stands).toBe(reference.reverse(undone.id, undone.voucherNumber, on, original));
    },
    close: async ({ month: through, off, isExplained }: Extract<Command, { does: 'close' }>) => {
      const treasury = reference.cashThrough(through) + off;
      const explanation = isExplained ? 'Kho bạc hạch toán sang tháng sau' : null;
      const closing = {
        provinceCode: project.provinceCode,
        month: month(through),
        treasuryCash: vnd(treasury),
        explanation,
      };
      const stands = await isAccepted(closePeriod(asChair, closing));
      expect(stands).toBe(reference.close(through, treasury, isExplained));
    },
    permit: async ({ rule, isOda, amount: most }: Extract<Command, { does: 'permit' }>) => {
      const fundingSource = isOda ? ('oda' as const) : ('provincialBudget' as const);
      await permitVoucher(asChair, project.code, {
        rule,
        contractId: contract.id,
        capital: { capitalYear: 2025, fundingSource },
        amount: vnd(most),
        documentNumber: `${(documents += 1)}/TB-BCĐ`,
        reason: 'theo kết luận của Ban Chỉ đạo',
      });
      reference.permit(rule, rule === 'cashAboveCapital' ? fundingSource : null, most);
    },
  };
  return {
    reference,
    projectId: project.id,
    present,
    attempt: async (wish: Command) => {
      if (wish.does === 'post') await vouchers.post(wish);
      else if (wish.does === 'again') await vouchers.again(wish);
      else if (wish.does === 'reverse') await vouchers.reverse(wish);
      else if (wish.does === 'close') await vouchers.close(wish);
      else await vouchers.permit(wish);
    },
  };
}

async function isAccepted(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof RuleViolations) return false;
    throw error;
  }
}
