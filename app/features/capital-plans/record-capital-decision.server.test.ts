import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';

import { day } from '#app/domain/day.ts';
import { Forbidden } from '#app/domain/forbidden.ts';
import { vnd } from '#app/domain/money.ts';
import { roles } from '#app/domain/codelists.ts';
import { aCapitalEntry, aDisbursement, aProject } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { recordCapitalDecision } from './record-capital-decision.server.ts';
import type { RecordCapital } from './schemas.ts';
import { aFundedProject, anOfficer, wrongTotals } from './testing/an-officer.ts';

const billion = (amount: number) => vnd(amount * 1_000_000_000);
const decision = (change: Partial<RecordCapital> = {}): RecordCapital => ({
  id: uuidv7(),
  act: 'increased',
  capitalYear: 2025,
  fundingSource: 'provincialBudget',
  amount: billion(20),
  decisionNumber: '88/QĐ-UBND',
  decidedOn: day('2025-09-15'),
  otherProject: null,
  ...change,
});

async function recordsOf(store: Store) {
  return store.read(async (db) => ({
    entries: await db.select().from(db.t.capitalEntries).orderBy(db.t.capitalEntries.amount),
    events: await db.select().from(db.t.auditEvents).orderBy(db.t.auditEvents.seq),
    years: await db.select().from(db.t.projectYearTotals).orderBy(db.t.projectYearTotals.own),
    positions: await db.select().from(db.t.projectPositions),
    provinces: await db.select().from(db.t.provinceTotals),
  }));
}

async function paid(store: Store, projectId: string, amount: number) {
  const entry = { kind: 'payment', amount: billion(amount), recovered: vnd(0) } as const;
  await store.write((tx) => aDisbursement(tx, { projectId, contractId: null, entry }));
}

describe.each(testEngines)('on $name', ({ open }) => {
  test('a decision is kept with its event, moves the year, the project and its province, and verifies', async () => {
    const store = await open();
    const { id: projectId } = await aFundedProject(store, 'DL-DTI');
    const context = await anOfficer(store, [projectId]);
    await recordCapitalDecision(context, 'DL-DTI', decision());
    const { entries, events, years, positions, provinces } = await recordsOf(store);
    expect(entries[0]).toMatchObject({
      kind: 'adjusted',
      amount: billion(20),
      decisionNumber: '88/QĐ-UBND',
      recordedBy: context.actor.userId,
      illustrative: false,
    });
    expect(events).toMatchObject([
      {
        event: 'capital.decided',
        subjectId: projectId,
        changes: { capitalAct: 'increased', capitalYear: 2025, capitalAmount: billion(20) },
      },
    ]);
    expect(years).toMatchObject([{ own: billion(70), usable: billion(70) }]);
    expect(positions).toMatchObject([{ projectId, yearAssigned: billion(70) }]);
    expect(provinces).toMatchObject([{ yearAssigned: billion(70) }]);
    expect(await wrongTotals(store)).toEqual([]);
    await store.close();
  });

  test('the same form sent twice records one decision, other content under its id none', async () => {
    const store = await open();
    await aFundedProject(store, 'DL-DTI');
    await aFundedProject(store, 'DL-VC');
    const context = await anOfficer(store);
    const sent = decision({ act: 'reallocated', otherProject: 'DL-VC' });
    await recordCapitalDecision(context, 'DL-DTI', sent);
    await recordCapitalDecision(context, 'DL-DTI', sent);
    await expect(
      recordCapitalDecision(context, 'DL-DTI', { ...sent, amount: billion(21) }),
    ).rejects.toMatchObject({ violations: [{ code: 'sameRequestOtherContent' }] });
    const { entries, events } = await recordsOf(store);
    expect([entries.length, events.length]).toEqual([4, 2]);
    await store.close();
  });

  test('capital below what is disbursed is not taken away, and the refusal leaves nothing', async () => {
    const store = await open();
    const { id } = await aFundedProject(store, 'DL-DTI');
    await paid(store, id, 40);
    const context = await anOfficer(store);
    const tooMuch = decision({ act: 'reduced', amount: billion(11) });
    await expect(recordCapitalDecision(context, 'DL-DTI', tooMuch)).rejects.toMatchObject({
      violations: [
        {
          code: 'capitalBelowDisbursed',
          params: {
            usable: { vnd: billion(50) },
            disbursed: { vnd: billion(40) },
            left: { vnd: billion(10) },
          },
        },
      ],
    });
    expect(await recordsOf(store)).toMatchObject({ entries: [{}], events: [] });
    await recordCapitalDecision(context, 'DL-DTI', { ...tooMuch, amount: billion(10) });
    expect(await recordsOf(store)).toMatchObject({
      years: [{ usable: billion(40), disbursed: billion(40) }],
    });
    await store.close();
  });

  test('a move is recorded on both sides in one act, each in the history of its project', async () => {
    const store = await open();
    const giver = await aFundedProject(store, 'DL-DTI');
    const receiver = await aFundedProject(store, 'DL-VC');
    const context = await anOfficer(store, [giver.id, receiver.id]);
    await recordCapitalDecision(
      context,
      'DL-DTI',
      decision({ act: 'reallocated', amount: billion(15), otherProject: 'dl-vc' }),
    );
    const { entries, events, years, positions } = await recordsOf(store);
    expect(entries.filter(({ kind }) => kind === 'adjusted')).toMatchObject([
      { projectId: giver.id, amount: billion(-15), counterpartId: receiver.id },
      { projectId: receiver.id, amount: billion(15), counterpartId: giver.id },
    ]);
    expect(events.map(({ event, subjectId }) => [event, subjectId])).toEqual([
      ['capital.reallocated', giver.id],
      ['capital.reallocated', receiver.id],
    ]);
    expect(years.map(({ own }) => own)).toEqual([billion(35), billion(65)]);
    expect(positions.map(({ yearAssigned }) => yearAssigned).toSorted()).toEqual([billion(35), billion(65)]);
    expect(await wrongTotals(store)).toEqual([]);
    await store.close();
  });

  test('a move that one side cannot bear is refused on both', async () => {
    const store = await open();
    const giver = await aFundedProject(store, 'DL-DTI');
    const receiver = await aFundedProject(store, 'DL-VC');
    await store.write((tx) =>
      aCapitalEntry(tx, { projectId: receiver.id, capitalYear: 2024, amount: billion(40) }),
    );
    await paid(store, giver.id, 45);
    const context = await anOfficer(store);
    const move = decision({ act: 'reallocated', amount: billion(11), otherProject: 'DL-VC' });
    await expect(recordCapitalDecision(context, 'DL-DTI', move)).rejects.toMatchObject({
      violations: [
        { code: 'capitalBelowDisbursed', params: { project: { text: 'DL-DTI' } } },
        {
          code: 'capitalAboveInvestment',
          params: { project: { text: 'DL-VC' }, left: { vnd: billion(10) } },
        },
      ],
    });
    expect((await recordsOf(store)).entries).toHaveLength(3);
    await store.close();
  });

  test('the other project is found by code or by words of its name that fit it alone', async () => {
    const store = await open();
    await aFundedProject(store, 'DL-DTI');
    await store.write(async (tx) => {
      await aProject(tx, { code: 'DL-VC', nameVi: 'Mạng truyền số liệu cấp xã' });
      await aProject(tx, { code: 'DL-5G', nameVi: 'Mạng 5G' });
    });
    const context = await anOfficer(store);
    const to = (otherProject: string | null, number = '88/QĐ') =>
      recordCapitalDecision(
        context,
        'DL-DTI',
        decision({ act: 'reallocated', amount: billion(1), otherProject, decisionNumber: number }),
      );
    await to('mang truyen so lieu', '1/QĐ');
    await expect(to('mang')).rejects.toMatchObject({
      violations: [
        { code: 'projectAmbiguous', field: 'otherProject', params: { codes: { text: 'DL-5G, DL-VC' } } },
      ],
    });
    await expect(to('cầu đường')).rejects.toMatchObject({
      violations: [{ code: 'projectUnknown', field: 'otherProject' }],
    });
    await expect(to(null)).rejects.toMatchObject({
      violations: [{ code: 'required', field: 'otherProject' }],
    });
    await expect(to('DL-DTI')).rejects.toMatchObject({ violations: [{ code: 'reallocationToItself' }] });
    await expect(
      recordCapitalDecision(context, 'DL-DTI', decision({ otherProject: 'DL-VC' })),
    ).rejects.toMatchObject({ violations: [{ code: 'otherProjectNotExpected', field: 'otherProject' }] });
    expect((await recordsOf(store)).entries).toHaveLength(3);
    await store.close();
  });

  test('nobody but a finance officer of the project records its capital, and of both where it moves', async () => {
    const store = await open();
    const here = await aFundedProject(store, 'DL-DTI');
    const there = await aFundedProject(store, 'DL-VC');
    const officer = await anOfficer(store, [here.id]);
    const others = roles
      .filter((role) => role !== 'financeOfficer')
      .map((role) => ({
        ...officer,
        actor: { ...officer.actor, assignments: [{ role, projectId: null, organisationId: null }] },
      }));
    for (const other of [await anOfficer(store, [there.id]), ...others]) {
      await expect(recordCapitalDecision(other, 'DL-DTI', decision())).rejects.toThrow(Forbidden);
    }
    await expect(
      recordCapitalDecision(officer, 'DL-DTI', decision({ act: 'reallocated', otherProject: 'DL-VC' })),
    ).rejects.toMatchObject({ violations: [{ code: 'projectOutOfReach', field: 'otherProject' }] });
    expect(await recordsOf(store)).toMatchObject({ entries: [{}, {}], events: [] });
    await store.close();
  });

  test('two at once cannot both take what only one can have (ASVS 2.3.4)', async () => {
    const store = await open();
    await aFundedProject(store, 'DL-DTI');
    const context = await anOfficer(store);
    const answers = await Promise.allSettled(
      ['1/QĐ', '2/QĐ'].map((decisionNumber) =>
        recordCapitalDecision(context, 'DL-DTI', decision({ amount: billion(30), decisionNumber })),
      ),
    );
    expect(answers.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { violations: [{ code: 'capitalAboveInvestment' }] } },
    ]);
    expect(await wrongTotals(store)).toEqual([]);
    await store.close();
  });

  test('a fourth year of a project of group C is refused with the limit that is in force', async () => {
    const store = await open();
    const { id: projectId } = await aFundedProject(store, 'DL-DTI');
    await store.write(async (tx) => {
      for (const capitalYear of [2023, 2024]) {
        await aCapitalEntry(tx, { projectId, capitalYear, amount: billion(1) });
      }
    });
    const context = await anOfficer(store);
    await expect(
      recordCapitalDecision(context, 'DL-DTI', decision({ act: 'assigned', capitalYear: 2026 })),
    ).rejects.toMatchObject({
      violations: [
        { code: 'capitalYearsExceeded', params: { allowed: { number: 3 }, years: { number: 4 } } },
      ],
    });
    await store.close();
  });
});
