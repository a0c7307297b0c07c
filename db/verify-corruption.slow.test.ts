import fc from 'fast-check';
import { expect, test } from 'vitest';

import { instant } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import { recordEvent } from './audit.server.ts';
import { aContract, aDisbursement } from './factories.ts';
import type { Store } from './store.server.ts';
import { runRaw, unlockTable } from './testing/raw-sql.ts';
import { runsOf } from './testing/run-length.ts';
import { slowTestEngines } from './testing/stores.ts';
import { verifyAudit, verifyLedger } from './verify-chains.server.ts';

const rows = 8;

type Corruption = { what: string; statements: readonly string[]; seq: number };

const chains = [
  {
    chain: 'ledger',
    table: 'disbursement_entries',
    verify: verifyLedger,
    columns: ['voucher_number', 'note', 'previous_hash', 'hash'],
    figures: ['gross', 'capital_year', 'recorded_at'],
  },
  {
    chain: 'audit',
    table: 'audit_events',
    verify: verifyAudit,
    columns: ['event', 'subject_id', 'request_id', 'previous_hash', 'hash', 'subject_kind'],
    figures: ['recorded_at'],
  },
] as const;

// R11: one change, deletion, swap or truncation anywhere is found, and the first bad row is named.
for (const { chain, table, verify, columns, figures } of chains) {
  const line = fc.integer({ min: 1, max: rows });
  const changedText = fc.tuple(line, fc.constantFrom(...columns), fc.nat(64)).map(([seq, column, at]) => {
    const there = `coalesce(${column}, '')`;
    const changed = `substr(${there}, 1, ${at}) || '?' || substr(${there}, ${at + 2})`;
    return {
      what: 'change',
      statements: [`update ${table} set ${column} = ${changed} where seq = ${seq}`],
      seq,
    };
  });
  const changedFigure = fc
    .tuple(line, fc.constantFrom<string>(...figures), fc.integer({ min: 1, max: 1_000_000_000 }))
    .map(([seq, column, by]) => ({
      what: 'change',
      statements: [
        column === 'recorded_at'
          ? `update ${table} set recorded_at = '2024-01-01T00:00:00.${String(by % 1000).padStart(3, '0')}Z' where seq = ${seq}`
          : `update ${table} set ${column} = ${column} + ${by} where seq = ${seq}`,
      ],
      seq,
    }));
  const deleted = line.map((seq) => ({
    what: 'deletion',
    statements: [`delete from ${table} where seq = ${seq}`],
    seq,
  }));
  const truncated = fc.integer({ min: 0, max: rows - 1 }).map((kept) => ({
    what: 'truncation',
    statements: [`delete from ${table} where seq > ${kept}`],
    seq: kept + 1,
  }));
  const swapped = fc.uniqueArray(line, { minLength: 2, maxLength: 2 }).map((pair) => {
    const [first = 1, second = 2] = pair.toSorted((a, b) => a - b);
    return {
      what: 'swap',
      statements: [
        `update ${table} set seq = 99 where seq = ${first}`,
        `update ${table} set seq = ${first} where seq = ${second}`,
        `update ${table} set seq = ${second} where seq = 99`,
      ],
      seq: first,
    };
  });
  const corruption: fc.Arbitrary<Corruption> = fc.oneof(
    changedText,
    changedFigure,
    deleted,
    truncated,
    swapped,
  );

  for (const { name, open } of slowTestEngines) {
    const runs =
      name === 'SQLite' ? runsOf({ usual: 1_000, long: 25_000 }) : runsOf({ usual: 50, long: 500 });
    test(
      `whatever is done to a row of the ${chain} chain, the first bad one is named on ${name} (R11, ASVS 16.4.2)`,
      { timeout: 3_600_000 },
      async () => {
        const store = await openWithChains(open);
        await unlockTable(store, table);
        await runRaw(store, `create table kept as select * from ${table}`);
        const seen = new Set<string>();
        await fc.assert(
          fc.asyncProperty(corruption, async ({ what, statements, seq }) => {
            expect(await firstBadAfter(store, table, statements, verify)).toBe(seq);
            seen.add(what);
          }),
          { numRuns: runs },
        );
        expect([...seen].toSorted()).toEqual(['change', 'deletion', 'swap', 'truncation']);
        expect(await store.read(async (db) => (await verify(db, () => undefined)).firstBad)).toBeNull();
        await runRaw(store, 'drop table kept');
        await store.close();
      },
    );
  }
}

/** Corrupts, verifies, and puts the rows back as they were. */
async function firstBadAfter(
  store: Store,
  table: string,
  statements: readonly string[],
  verify: typeof verifyAudit,
): Promise<number | null> {
  await runRaw(store, ...statements);
  const { firstBad } = await store.read(async (db) => verify(db, () => undefined));
  await runRaw(store, `delete from ${table}`, `insert into ${table} select * from kept`);
  return firstBad?.seq ?? null;
}

async function openWithChains(open: () => Promise<Store>): Promise<Store> {
  const store = await open();
  await store.write(async (tx) => {
    const { id: contractId } = await aContract(tx);
    for (let number = 1; number <= rows; number += 1) {
      await aDisbursement(tx, {
        contractId,
        note: `Đợt ${number}`,
        entry: { kind: 'payment', amount: vnd(number * 1_000), recovered: vnd(0) },
      });
      const trace = { actorId: null, at: instant('2025-10-31T02:00:00Z'), requestId: `request-${number}` };
      await recordEvent(tx, trace, {
        event: 'demo.loaded',
        subjectKind: 'system',
        subjectId: `demo-${number}`,
        changes: { projects: number },
      });
    }
  });
  return store;
}
