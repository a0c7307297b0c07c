import { describe, expect, test } from 'vitest';

import { day } from '#app/domain/day.ts';
import { Forbidden } from '#app/domain/forbidden.ts';
import { vnd } from '#app/domain/money.ts';
import { loadTotalInvestment } from '#db/materialise/load-project-records.server.ts';
import { aCapitalEntry, aDisbursement, anInvestmentDecision, aPackage, aProject } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { recordInvestmentDecision } from './record-investment-decision.server.ts';
import type { RecordDecision } from './schemas.ts';
import { aManager, as, contextOf } from './testing/a-manager.ts';

const approval: RecordDecision = {
  kind: 'approval',
  number: '12/QĐ-UBND',
  decidedOn: day('2024-01-10'),
  totalInvestment: vnd(100_000_000_000),
  reason: null,
};
const adjustment: RecordDecision = {
  kind: 'adjustment',
  number: '88/QĐ-UBND',
  decidedOn: day('2025-06-01'),
  totalInvestment: vnd(120_000_000_000),
  reason: 'bổ sung 12 xã',
};

async function recordsOf(store: Store) {
  return store.read(async (db) => ({
    decisions: await db.select().from(db.t.investmentDecisions).orderBy(db.t.investmentDecisions.decidedOn),
    events: await db.select().from(db.t.auditEvents).orderBy(db.t.auditEvents.seq),
    positions: await db.select().from(db.t.projectPositions),
    totals: await db.select().from(db.t.provinceTotals),
  }));
}

describe.each(testEngines)('on $name', ({ open }) => {
  test('an approval and its adjustment are kept, each with its event, and move the position', async () => {
    const store = await open();
    const { id } = await store.write((tx) => aProject(tx, { code: 'DL-DTI' }));
    const context = await aManager(store, id);
    await recordInvestmentDecision(context, 'DL-DTI', approval);
    await recordInvestmentDecision(context, 'DL-DTI', adjustment);

    const { decisions, events, positions, totals } = await recordsOf(store);
    expect(decisions).toMatchObject([
      { ...approval, recordedBy: context.actor.userId },
      { ...adjustment, recordedBy: context.actor.userId },
    ]);
    expect(events).toMatchObject([
      {
        event: 'investment.decided',
        subjectId: id,
        changes: { decisionKind: 'approval', totalInvestment: { from: null, to: 100_000_000_000 } },
      },
      {
        event: 'investment.decided',
        changes: {
          decisionNumber: '88/QĐ-UBND',
          totalInvestment: { from: 100_000_000_000, to: 120_000_000_000 },
          reason: 'bổ sung 12 xã',
        },
      },
    ]);
    expect(positions).toMatchObject([{ projectId: id, totalInvestment: 120_000_000_000 }]);
    expect(totals).toMatchObject([{ totalInvestment: 120_000_000_000 }]);
    await store.close();
  });

  test('a total below what packages cost or what was paid is refused with the figures, and leaves nothing', async () => {
    const store = await open();
    const { id: projectId } = await store.write(async (tx) => {
      const project = await aProject(tx, { code: 'DL-DTI' });
      await anInvestmentDecision(tx, { projectId: project.id });
      await aPackage(tx, { projectId: project.id, price: vnd(60_000_000_000) });
      await aPackage(tx, { projectId: project.id, price: null });
      await aCapitalEntry(tx, { projectId: project.id, amount: vnd(90_000_000_000) });
      const entry = { kind: 'payment', amount: vnd(70_000_000_000), recovered: vnd(0) } as const;
      await aDisbursement(tx, { projectId: project.id, contractId: null, entry });
      return project;
    });
    const context = await aManager(store, projectId);
    const tooLow = { ...adjustment, totalInvestment: vnd(59_999_999_999) };
    await expect(recordInvestmentDecision(context, 'DL-DTI', tooLow)).rejects.toMatchObject({
      violations: [
        {
          code: 'investmentBelowPrices',
          params: { total: { vnd: 59_999_999_999 }, prices: { vnd: 60_000_000_000 } },
        },
        { code: 'investmentBelowDisbursed', params: { disbursed: { vnd: 70_000_000_000 } } },
      ],
    });
    const { decisions, events } = await recordsOf(store);
    expect([decisions.length, events.length]).toEqual([1, 0]);
    await store.close();
  });

  test('nobody but a manager of the project records a decision', async () => {
    const store = await open();
    const { id } = await store.write((tx) => aProject(tx, { code: 'DL-DTI' }));
    const elsewhere = await store.write((tx) => aProject(tx));
    const context = await aManager(store, id);
    const others = [
      await aManager(store, elsewhere.id),
      ...(['financeOfficer', 'committee', 'auditor', 'administrator'] as const).map((role) =>
        contextOf(store, as(role, context)),
      ),
    ];
    for (const other of others) {
      await expect(recordInvestmentDecision(other, 'DL-DTI', approval)).rejects.toThrow(Forbidden);
    }
    expect((await recordsOf(store)).decisions).toEqual([]);
    await store.close();
  });

  test('an approval counts before what a list stated later', async () => {
    const store = await open();
    const { id: projectId } = await store.write((tx) => aProject(tx, { code: 'DL-DTI' }));
    const stated = { kind: 'stated', number: 'danh-muc.csv', decidedOn: day('2025-10-01') } as const;
    await store.write((tx) =>
      anInvestmentDecision(tx, { projectId, ...stated, totalInvestment: vnd(95_000_000_000) }),
    );
    await recordInvestmentDecision(await aManager(store, projectId), 'DL-DTI', approval);
    expect(await store.read((db) => loadTotalInvestment(db, projectId, day('2025-10-31')))).toBe(
      approval.totalInvestment,
    );
    await store.close();
  });

  test('of two approvals at once one is refused', async () => {
    const store = await open();
    const { id } = await store.write((tx) => aProject(tx, { code: 'DL-DTI' }));
    const context = await aManager(store, id);
    const answers = await Promise.allSettled([
      recordInvestmentDecision(context, 'DL-DTI', approval),
      recordInvestmentDecision(context, 'DL-DTI', { ...approval, number: '13/QĐ-UBND' }),
    ]);
    expect(answers.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { violations: [{ code: 'approvalRecorded' }] } },
    ]);
    await store.close();
  });

  test('a total that all projects’ sum could not hold is refused', async () => {
    const store = await open();
    const { id } = await store.write((tx) => aProject(tx, { code: 'DL-DTI' }));
    const context = await aManager(store, id);
    await recordInvestmentDecision(context, 'DL-DTI', approval);
    const other = await store.write((tx) => aProject(tx, { code: 'DL-DC' }));
    const huge = { ...approval, totalInvestment: vnd(Number.MAX_SAFE_INTEGER) };
    await expect(
      recordInvestmentDecision(await aManager(store, other.id), 'DL-DC', huge),
    ).rejects.toMatchObject({ violations: [{ code: 'moneyTotalOutOfRange', field: 'totalInvestment' }] });
    await store.close();
  });
});
