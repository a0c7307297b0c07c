import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';

import { day } from '#app/domain/day.ts';
import { Forbidden } from '#app/domain/forbidden.ts';
import { vnd } from '#app/domain/money.ts';
import { testEngines } from '#db/testing/stores.ts';

import { recordCapitalDecision } from '../capital-plans/record-capital-decision.server.ts';
import type { RecordCapital } from '../capital-plans/schemas.ts';
import { aFundedProject, anOfficer, wrongTotals } from '../capital-plans/testing/an-officer.ts';

import { findCeilings } from './find-ceilings.server.ts';
import { recordCeiling } from './record-ceiling.server.ts';
import type { RecordCeiling } from './schemas.ts';

const billion = (amount: number) => vnd(amount * 1_000_000_000);
const line = { capitalYear: 2025, fundingSource: 'provincialBudget' } as const;
const ceiling = (change: Partial<RecordCeiling> = {}): RecordCeiling => ({
  ...line,
  id: uuidv7(),
  provinceCode: '66',
  act: 'increased',
  amount: billion(60),
  decisionNumber: '40/NQ-HĐND',
  decidedOn: day('2024-12-10'),
  ...change,
});
const capital = (change: Partial<RecordCapital> = {}): RecordCapital => ({
  ...line,
  id: uuidv7(),
  act: 'increased',
  amount: billion(1),
  decisionNumber: uuidv7(),
  decidedOn: day('2025-05-05'),
  otherProject: null,
  ...change,
});
const tooMuch = (left: number) => ({
  violations: [{ code: 'capitalAboveCeiling', params: { left: { vnd: billion(left) } } }],
});

describe.each(testEngines)('on $name', ({ open }) => {
  test('a ceiling is kept once with its event, and binds the projects of its province together', async () => {
    const store = await open();
    const { provinceCode } = await aFundedProject(store, 'DL-DTI');
    const context = await anOfficer(store);
    const sent = ceiling({ provinceCode });
    await recordCeiling(context, sent);
    await recordCeiling(context, sent);
    await expect(recordCeiling(context, { ...sent, amount: billion(61) })).rejects.toMatchObject({
      violations: [{ code: 'sameRequestOtherContent' }],
    });
    const { found, events } = await store.read(async (db) => ({
      found: await findCeilings(db, provinceCode),
      events: await db.select().from(db.t.auditEvents),
    }));
    expect(events).toMatchObject([
      { event: 'ceiling.decided', changes: { placeCode: provinceCode, capitalAmount: billion(60) } },
    ]);
    expect(found).toMatchObject({
      lines: [{ ...line, ceiling: billion(60), assigned: billion(50), disbursed: 0 }],
      decisions: [{ amount: billion(60), decisionNumber: '40/NQ-HĐND', illustrative: false }],
    });
    await recordCapitalDecision(context, 'DL-DTI', capital({ amount: billion(10) }));
    await expect(recordCapitalDecision(context, 'DL-DTI', capital())).rejects.toMatchObject(tooMuch(0));
    // Another source has no ceiling, and what is carried in is last year's.
    await recordCapitalDecision(context, 'DL-DTI', capital({ act: 'assigned', fundingSource: 'oda' }));
    await recordCeiling(context, ceiling({ provinceCode, amount: billion(1), decisionNumber: '9/NQ-HĐND' }));
    await recordCapitalDecision(context, 'DL-DTI', capital());
    await expect(
      recordCeiling(context, ceiling({ provinceCode, act: 'reduced', amount: billion(1) })),
    ).rejects.toMatchObject({
      violations: [{ code: 'ceilingBelowAssigned', params: { assigned: { vnd: billion(61) } } }],
    });
    expect(await wrongTotals(store)).toEqual([]);
    await store.close();
  });

  test('capital moves freely within a province that has assigned all it may', async () => {
    const store = await open();
    const { provinceCode } = await aFundedProject(store, 'DL-DTI');
    await aFundedProject(store, 'DL-VC');
    const context = await anOfficer(store);
    await recordCeiling(context, ceiling({ provinceCode, amount: billion(100) }));
    await recordCapitalDecision(
      context,
      'DL-DTI',
      capital({ act: 'reallocated', amount: billion(20), otherProject: 'DL-VC' }),
    );
    await expect(recordCapitalDecision(context, 'DL-VC', capital())).rejects.toMatchObject(tooMuch(0));
    await store.close();
  });

  test('decisions at once do not pass a ceiling together (L3)', async () => {
    const store = await open();
    const { provinceCode } = await aFundedProject(store, 'DL-DTI');
    await aFundedProject(store, 'DL-VC');
    const context = await anOfficer(store);
    await recordCeiling(context, ceiling({ provinceCode, amount: billion(103) }));
    const wishes = Array.from({ length: 8 }, (_, at) =>
      recordCapitalDecision(context, at % 2 === 0 ? 'DL-DTI' : 'DL-VC', capital()),
    );
    const ended = await Promise.allSettled(wishes);
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    const { lines } = await store.read((db) => findCeilings(db, provinceCode));
    expect(lines).toMatchObject([{ ceiling: billion(103), assigned: billion(103) }]);
    await store.close();
  });

  test('who answers for some projects alone sets none; no place is taken for a province', async () => {
    const store = await open();
    const { id, provinceCode } = await aFundedProject(store, 'DL-DTI');
    const ofOne = await anOfficer(store, [id]);
    await expect(recordCeiling(ofOne, ceiling({ provinceCode }))).rejects.toThrow(Forbidden);
    const ofAll = await anOfficer(store);
    await expect(recordCeiling(ofAll, ceiling({ provinceCode: '00' }))).rejects.toMatchObject({
      violations: [{ code: 'notFound', field: 'provinceCode' }],
    });
    expect(await store.read((db) => db.select().from(db.t.provinceCeilings))).toEqual([]);
    await store.close();
  });

  test('what was decided is never edited', async () => {
    const store = await open();
    const { provinceCode } = await aFundedProject(store, 'DL-DTI');
    await recordCeiling(await anOfficer(store), ceiling({ provinceCode }));
    const edit = store.write((tx) => tx.update(tx.t.provinceCeilings).set({ amount: vnd(1) }));
    await expect(edit).rejects.toThrow();
    await expect(store.write((tx) => tx.delete(tx.t.provinceCeilings))).rejects.toThrow();
    await store.close();
  });
});
