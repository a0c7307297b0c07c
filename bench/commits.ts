import { setImmediate } from 'node:timers/promises';

import { and, eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import type { Actor } from '#app/domain/permissions.ts';
import { vnd } from '#app/domain/money.ts';
import { recordDisbursement } from '#app/features/disbursements/record-disbursement.server.ts';
import type { Store } from '#db/store.server.ts';

import type { BenchServer } from './bench-server.ts';
import { milliseconds, printTable, quantile } from './figures.ts';

const times = 400;
const readersBeside = 8;

/** Recording a voucher as the form does: rules, ledger, totals, audit, positions and flags in one commit at synchronous=FULL; alone, and while others read the ledger without a pause. */
export async function benchCommits(servers: Readonly<Record<string, BenchServer>>): Promise<void> {
  const rows = [];
  for (const [size, server] of Object.entries(servers)) {
    for (const readers of [0, readersBeside]) {
      const { result: taken, pages } = await beside(server, readers, () => timeCommits(server));
      const total = taken.reduce((sum, time) => sum + time, 0);
      rows.push({
        size,
        'readers beside': readers,
        vouchers: taken.length,
        'commits per second': (taken.length / (total / 1000)).toFixed(0),
        p50: milliseconds(quantile(taken, 0.5)),
        p99: milliseconds(quantile(taken, 0.99)),
        'pages read meanwhile': pages,
      });
    }
  }
  printTable('Recording a disbursement (command, synchronous=FULL)', rows);
}

/** Does something while so many readers ask for the ledger, each for the next page once the last has come. */
async function beside<Result>(
  server: BenchServer,
  readers: number,
  work: () => Promise<Result>,
): Promise<{ result: Result; pages: number }> {
  const token = await server.tokenOf('committee');
  let pages = 0;
  const over = new AbortController();
  const read = async () => {
    while (!over.signal.aborted) {
      // A request comes in by a socket: whoever waits has a turn between two of them.
      await setImmediate();
      const answer = await server.ask('/disbursements', token);
      await answer.arrayBuffer();
      pages += 1;
    }
  };
  const reading = Promise.all(Array.from({ length: readers }, read));
  const result = await work();
  over.abort();
  await reading;
  return { result, pages };
}

async function timeCommits({ store, clock }: BenchServer): Promise<number[]> {
  const line = await roomiestLine(store);
  const actor: Actor = {
    userId: line.userId,
    name: 'bench',
    email: 'bench@bench.tiendo',
    assignments: [{ role: 'financeOfficer', projectId: null, organisationId: null }],
  };
  const taken: number[] = [];
  for (let round = -20; round < times; round += 1) {
    const start = performance.now();
    // As a request does, it waits until those that came before have had their turn.
    await setImmediate();
    await recordDisbursement(
      { store, clock, actor, trace: { actorId: actor.userId, at: clock.now(), requestId: 'bench' } },
      {
        id: uuidv7(),
        projectId: line.projectId,
        contractId: line.contractId,
        voucherNumber: `BENCH-${uuidv7()}`,
        postedOn: clock.today(),
        capitalYear: line.capitalYear,
        fundingSource: line.fundingSource,
        kind: 'payment',
        amount: vnd(1_000),
        recovered: vnd(0),
        note: null,
      },
    );
    if (round >= 0) taken.push(performance.now() - start);
  }
  return taken;
}

/** A contract under which much can still be paid out of a year's capital, and somebody to record it. */
async function roomiestLine(store: Store) {
  const [line] = await store.read(async (db) => {
    const {
      biddingPackages: packages,
      contracts,
      contractTotals: paid,
      projectYearTotals: capital,
      users,
    } = db.t;
    const left = sql`min(${capital.usable} - ${capital.disbursed}, ${contracts.value} - coalesce(${paid.paid} + ${paid.advanceOutstanding}, 0))`;
    return db
      .select({
        projectId: packages.projectId,
        contractId: contracts.id,
        capitalYear: capital.capitalYear,
        fundingSource: capital.fundingSource,
        userId: users.id,
      })
      .from(contracts)
      .innerJoin(packages, eq(packages.id, contracts.packageId))
      .innerJoin(capital, and(eq(capital.projectId, packages.projectId), eq(capital.capitalYear, 2025)))
      .leftJoin(paid, eq(paid.contractId, contracts.id))
      .innerJoin(users, sql`true`)
      .orderBy(sql`${left} desc`)
      .limit(1);
  });
  if (line === undefined) throw new Error('no contract to pay');
  return line;
}
