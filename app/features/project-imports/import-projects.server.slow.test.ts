import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';

import { Forbidden } from '#app/domain/forbidden.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import { aProject } from '#db/factories.ts';
import { verifyStore } from '#db/verify.server.ts';
import { openMemoryCopy, slowTestEngines } from '#db/testing/stores.ts';

import { importProjects } from './import-projects.server.ts';
import { aList, listOf, portfolioBytes, standing } from './testing/lists.ts';

const exempt = /^(Exempt|Exemption|Not provided)/;

describe.each(slowTestEngines)('on $name', ({ open }) => {
  test('the British list comes in whole, its exemptions unknown, its amounts by the stated rate; and once', async () => {
    const store = await open();
    const context = await standing(store);
    const list = listOf(portfolioBytes('uk-2019'), { currency: 'GBP', rate: '33000' });
    const result = await importProjects(context, list);
    expect(result).toMatchObject({ read: 133, created: 133, unchanged: 0, rejected: [] });
    expect(result.unknown).toHaveLength(50);
    expect(result.unknown.every(({ text }) => exempt.test(text))).toBe(true);

    const { projects, decisions, facts, organisations } = await store.read(async (db) => ({
      projects: await db.select().from(db.t.projects),
      decisions: await db.select().from(db.t.investmentDecisions),
      facts: await db.select().from(db.t.projectFacts),
      organisations: await db.select().from(db.t.organisations),
    }));
    expect(organisations).toHaveLength(16);
    expect(new Set(projects.map(({ code }) => code)).size).toBe(133);
    expect(projects.find(({ code }) => code === 'BEIS-GDF')).toMatchObject({
      nameEn: 'Geological Disposal Facility Programme (GDF)',
      provinceCode: '00',
      status: null,
      sector: null,
      approvedStartOn: '2008-06-30',
      approvedFinishOn: '2040-12-31',
    });
    // 15 amounts are withheld, and one is £0.00, which no project costs.
    expect(decisions).toHaveLength(133 - 15 - 1);
    expect(decisions.every(({ totalInvestment, kind }) => totalInvestment > 0 && kind === 'stated')).toBe(
      true,
    );
    expect(decisions.map(({ totalInvestment }) => totalInvestment)).toContain(407_350_680);
    expect(facts.some(({ textEn }) => textEn === 'colour_rating: Amber/Red')).toBe(true);
    expect(await store.read(async (db) => db.select().from(db.t.flags))).toEqual([]);

    const again = await importProjects(context, { ...list, fileName: 'renamed.csv' });
    expect(again).toMatchObject({ read: 133, created: 0, unchanged: 133, rejected: [] });
    expect(await store.read(async (db) => db.select().from(db.t.projects))).toEqual(projects);
    await store.close();
  });

  test('the Canadian list comes in whole, amounts without a currency as text; and once', async () => {
    const store = await open();
    const context = await standing(store);
    const list = listOf(portfolioBytes('canada-2016'));
    expect(await importProjects(context, list)).toMatchObject({
      read: 398,
      created: 398,
      rejected: [],
      unknown: [],
    });
    const { decisions, facts, totals } = await store.read(async (db) => ({
      decisions: await db.select().from(db.t.investmentDecisions),
      facts: await db.select().from(db.t.projectFacts).where(eq(db.t.projectFacts.kind, 'figure')),
      totals: await db.select().from(db.t.provinceTotals),
    }));
    expect(decisions).toEqual([]);
    expect(facts.filter(({ textEn }) => textEn.startsWith('totalBudget: '))).toHaveLength(392);
    expect(facts[0]).toMatchObject({ statedOn: '2016-06-09' });
    expect(totals).toMatchObject([{ provinceCode: '00', projects: 398, totalInvestment: 0 }]);
    expect(await importProjects(context, list)).toMatchObject({ created: 0, unchanged: 398 });
    await store.close();
  });

  test('both lists beside each other leave chains and totals whole', async () => {
    const store = await open();
    const context = await standing(store);
    const dollars = { currency: 'CAD', rate: '18123,5' };
    await importProjects(context, listOf(portfolioBytes('canada-2016'), dollars));
    await importProjects(context, listOf(portfolioBytes('uk-2019'), { currency: 'GBP', rate: '33000' }));
    expect(await verifyStore(store)).toMatchObject({ ok: true });
    const events = await store.read(async (db) =>
      db.select().from(db.t.auditEvents).orderBy(db.t.auditEvents.seq),
    );
    const named = (name: string) => events.filter(({ event }) => event === name);
    expect(named('project.created')).toHaveLength(531);
    expect(named('projects.imported').map(({ changes }) => changes)).toMatchObject([
      { projects: 398, currency: 'CAD', rate: '18123,5', unit: 'one' },
      { projects: 133, unknown: 50 },
    ]);
    await store.close();
  });

  test('a decision that is stated with number and day is one; without them it is what the list states', async () => {
    const store = await open();
    const context = await standing(store);
    await importProjects(
      context,
      aList([
        'Mã dự án;Tên dự án;Tổng mức đầu tư (tỷ đồng);Số quyết định;Ngày quyết định',
        'A-1;Trung tâm dữ liệu;88,6;12/QĐ-UBND;15/01/2024',
        'A-2;Nền tảng;9,55;;',
      ]),
    );
    const decisions = await store.read(async (db) =>
      db.select().from(db.t.investmentDecisions).orderBy(db.t.investmentDecisions.kind),
    );
    expect(decisions).toMatchObject([
      { kind: 'approval', number: '12/QĐ-UBND', decidedOn: '2024-01-15', totalInvestment: 88_600_000_000 },
      { kind: 'stated', number: 'list.csv', totalInvestment: 9_550_000_000 },
    ]);
    await store.close();
  });

  test('with one rejected row nothing is written; without it the others are', async () => {
    const store = await open();
    const context = await standing(store);
    const list = aList(['name,department', 'Roads,DFT', 'Total,', 'Rails,DFT']);
    await expect(importProjects(context, list)).rejects.toThrow('rowsRejected');
    expect(await store.read(async (db) => db.select().from(db.t.projects))).toEqual([]);
    const result = await importProjects(context, { ...list, skipRejected: true });
    expect(result).toMatchObject({ read: 3, created: 2, rejected: [{ row: 3 }] });
    await store.close();
  });

  test('two at once make each project once', async () => {
    const store = await open();
    const context = await standing(store);
    const list = aList(['name,department', 'Roads,DFT', 'Rails,DFT']);
    const results = await Promise.all([importProjects(context, list), importProjects(context, list)]);
    expect(results.map(({ created }) => created).toSorted()).toEqual([0, 2]);
    await store.close();
  });
});

test('amounts that together are more than can be kept are refused before anything is written', async () => {
  const store = await openMemoryCopy();
  const context = await standing(store);
  const list = listOf(portfolioBytes('uk-2019'), { currency: 'GBP', rate: '33000', unit: 'million' });
  await expect(importProjects(context, list)).rejects.toThrow('moneyTotalOutOfRange');
  expect(await store.read(async (db) => db.select().from(db.t.projects))).toEqual([]);
  await store.close();
});

test('whoever manages one project creates others too, and manages none of them yet', async () => {
  const store = await openMemoryCopy();
  const { id: projectId } = await store.write((tx) => aProject(tx));
  const context = await standing(store);
  const assignments = [{ role: 'projectManager' as const, projectId, organisationId: null }];
  const actor = { ...context.actor, assignments };
  const result = await importProjects({ ...context, actor }, aList(['name', 'Roads', 'Rails']));
  expect(result).toMatchObject({ created: 2 });
  const roles = await store.read(async (db) => db.select().from(db.t.roleAssignments));
  expect(roles.filter((role) => role.projectId !== null)).toEqual([]);
  await store.close();
});

test.each(['financeOfficer', 'committee', 'auditor', 'administrator'] as const)(
  'a %s creates no project (ASVS 8.2.1)',
  async (role) => {
    const store = await openMemoryCopy();
    const context = await standing(store);
    const actor = { ...context.actor, assignments: [{ role, projectId: null, organisationId: null }] };
    await expect(importProjects({ ...context, actor }, aList(['name', 'Roads']))).rejects.toThrow(Forbidden);
    await store.close();
  },
);

test('a code that a project has already is that project’s', async () => {
  const store = await openMemoryCopy();
  const context = await standing(store);
  await store.write((tx) => aProject(tx, { code: 'DA-1' }));
  const result = await importProjects(context, aList(['code,name', 'DA-1,Roads', 'DA-2,Rails']));
  expect(result).toMatchObject({ created: 1, unchanged: 1 });
  await store.close();
});

test('a mapping that does not fit the list is refused with the field', async () => {
  const store = await openMemoryCopy();
  const context = await standing(store);
  const list = aList(['name,cost', 'Roads,5'], {
    columns: { owner: 'cost', group: 'cost', code: 'nowhere' },
    currency: 'GBP',
  });
  const refused = await importProjects(context, list).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(RuleViolations);
  expect(refused).toMatchObject({
    violations: [
      { code: 'columnUnknown', field: 'columns.code' },
      { code: 'columnChosenTwice', field: 'columns.group' },
      { code: 'rateMissing', field: 'rate' },
    ],
  });
  await store.close();
});
