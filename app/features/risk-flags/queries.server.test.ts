import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';

import type { RiskRuleCode, Severity } from '#app/domain/codelists.ts';
import { addDays, day, daysBetween, instant } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import type { RiskFinding } from '#app/domain/risk-rules/types.ts';
import {
  aCapitalEntry,
  aContract,
  anAmendment,
  aPackage,
  aPlace,
  aProgressReport,
  aProject,
  aSecurity,
} from '#db/factories.ts';
import type { Reader, Writer } from '#db/reader.ts';
import { aBaseline } from '#db/schedule-factories.ts';
import { testEngines } from '#db/testing/stores.ts';

import { findEvidence } from './find-evidence.server.ts';
import { flagCursorOf, flagCursorText, unansweredCursorOf, unansweredCursorText } from './flag-cursors.ts';
import { findFlag, listFlagEvents, listFlags, listUnanswered } from './queries.server.ts';
import { FlagFilters } from './schemas.ts';

const today = day('2025-10-31');
const locale = 'vi';

test.each(testEngines)(
  'flags come red first, the longest open first, each once, on $name',
  async ({ open }) => {
    const store = await open();
    await store.write(async (tx) => {
      for (let number = 0; number < 60; number += 1) {
        await aFlag(tx, { severity: number % 3 === 0 ? 'red' : 'amber', openFor: number % 5 });
      }
      await aFlag(tx, { state: 'cleared' });
    });
    const flags = await store.read((db) => everyFlag(db, {}));
    expect(flags).toHaveLength(60);
    expect(new Set(flags.map(({ id }) => id)).size).toBe(60);
    const order = flags.map(({ severity, raisedOn }) => `${severity === 'red' ? 0 : 1} ${raisedOn}`);
    expect(order).toEqual(order.toSorted());
    await store.close();
  },
);

test.each(testEngines)(
  'flags narrow down by province, rule, severity and state on $name',
  async ({ open }) => {
    const store = await open();
    await store.write(async (tx) => {
      await aPlace(tx, { code: '68', name: 'Lâm Đồng' });
      await aFlag(tx, { severity: 'red' });
      await aFlag(tx, { ruleCode: 'G1' });
      await aFlag(tx, { ruleCode: 'G1', provinceCode: '68' });
      await aFlag(tx, { ruleCode: 'M5', state: 'cleared' });
    });
    await store.read(async (db) => {
      const rules = async (query: Record<string, string>, provinceCode: string | null = null) =>
        (await everyFlag(db, query, provinceCode)).map(({ ruleCode }) => ruleCode);
      expect(await rules({})).toEqual(['S1', 'G1', 'G1']);
      expect(await rules({}, '68')).toEqual(['G1']);
      expect(await rules({ rule: 'S1' })).toEqual(['S1']);
      expect(await rules({ severity: 'amber' })).toEqual(['G1', 'G1']);
      expect(await rules({ state: 'cleared' })).toEqual(['M5']);
      expect(await rules({ rule: 'Z9', severity: 'pink', state: 'lost', after: 'red.x.y' })).toHaveLength(3);
    });
    await store.close();
  },
);

test.each(testEngines)('a flag is found with its history, or not at all, on $name', async ({ open }) => {
  const store = await open();
  const id = await store.write(async (tx) => {
    const flagId = await aFlag(tx, { severity: 'red' });
    for (const [kind, severity] of [
      ['raised', 'amber'],
      ['escalated', 'red'],
    ] as const) {
      await tx.insert(tx.t.flagEvents).values({
        id: uuidv7(),
        flagId,
        kind,
        severity,
        happenedOn: today,
        finding: aFinding(severity),
        recordedAt: instant('2025-10-31T02:00:00Z'),
      });
    }
    return flagId;
  });
  await store.read(async (db) => {
    expect(await findFlag(db, id, locale)).toMatchObject({ id, finding: aFinding('red') });
    expect(await listFlagEvents(db, id)).toMatchObject([{ kind: 'raised' }, { kind: 'escalated' }]);
    for (const unknown of [uuidv7(), 'not an id']) {
      await expect(findFlag(db, unknown, locale)).rejects.toMatchObject({ name: 'NotFound' });
    }
  });
  await store.close();
});

test.each(testEngines)('unanswered rules are listed apart, each once, on $name', async ({ open }) => {
  const store = await open();
  await store.write(async (tx) => {
    const { id: projectId, provinceCode } = await aProject(tx);
    for (let number = 0; number < 30; number += 1) {
      await tx.insert(tx.t.unansweredRules).values({
        ruleCode: number % 2 === 0 ? 'S1' : 'S5',
        scope: 'package',
        subjectKey: uuidv7(),
        projectId,
        provinceCode,
        missing: ['baseline', 'physicalProgress'],
      });
    }
  });
  await store.read(async (db) => {
    const asked = { provinceCode: null, rule: null };
    const first = await listUnanswered(db, asked, { locale, after: null });
    const last = first.rows.at(-1);
    const query = last === undefined ? '' : `after=${unansweredCursorText(last)}`;
    const after = unansweredCursorOf(new URLSearchParams(query));
    const second = await listUnanswered(db, asked, { locale, after });
    expect([first.hasMore, second.hasMore]).toEqual([true, false]);
    expect(new Set([...first.rows, ...second.rows].map(({ subjectKey }) => subjectKey)).size).toBe(30);
    expect(first.rows[0]).toMatchObject({ ruleCode: 'S1', missing: ['baseline', 'physicalProgress'] });
    const ofOneRule = await listUnanswered(db, { ...asked, rule: 'S5' }, { locale, after: null });
    expect(ofOneRule.rows).toHaveLength(15);
    expect(
      await listFlags(
        db,
        { ...FlagFilters.parse({}), assigneeId: null, provinceCode: null },
        { locale, after: null },
      ),
    ).toEqual({
      rows: [],
      hasMore: false,
    });
  });
  await store.close();
});

test.each(testEngines)('each kind of evidence opens into its record on $name', async ({ open }) => {
  const store = await open();
  const evidence = await store.write(async (tx) => {
    const project = await aProject(tx, { nameVi: 'Trung tâm dữ liệu' });
    const biddingPackage = await aPackage(tx, { projectId: project.id, name: 'Thiết bị' });
    const contract = await aContract(tx, { packageId: biddingPackage.id, number: '12/HĐ' });
    await anAmendment(tx, { contractId: contract.id, newValue: vnd(9_500_000_000) });
    await anAmendment(tx, {
      contractId: contract.id,
      signedOn: day('2026-01-01'),
      newValue: vnd(1),
    });
    await aCapitalEntry(tx, { projectId: project.id, amount: vnd(700) });
    return [
      { kind: 'project' as const, id: project.id },
      { kind: 'package' as const, id: biddingPackage.id },
      { kind: 'contract' as const, id: contract.id },
      { kind: 'capitalYear' as const, id: `${project.id}:2025:provincialBudget` },
      { kind: 'baseline' as const, id: (await aBaseline(tx, { decisionNumber: '02/QĐ' })).id },
      {
        kind: 'progressReport' as const,
        id: (await aProgressReport(tx, { packageId: biddingPackage.id })).id,
      },
      {
        kind: 'security' as const,
        id: (await aSecurity(tx, { number: 'BL-7', contractId: contract.id })).id,
      },
      { kind: 'security' as const, id: uuidv7() },
    ];
  });
  const found = await store.read((db) => findEvidence(db, evidence, { locale, today }));
  expect(found).toMatchObject([
    { kind: 'project', name: 'Trung tâm dữ liệu' },
    { kind: 'package', name: 'Thiết bị' },
    { kind: 'contract', name: '12/HĐ', on: '2025-12-31', amount: 9_500_000_000 },
    { kind: 'capitalYear', name: '2025', source: 'provincialBudget', amount: 700 },
    { kind: 'baseline', name: '02/QĐ', on: '2024-01-20' },
    { kind: 'progressReport', on: '2025-09-30', share: 5_000 },
    { kind: 'security', name: 'BL-7', on: '2025-12-31', amount: 2_000_000_000 },
  ]);
  await store.close();
});

test('a place in a list that cannot be read begins with the first', () => {
  for (const query of ['', 'after=', 'after=red.2025-10-01.x', 'after=red.2025-99-01.', 'after=S1']) {
    expect(flagCursorOf(new URLSearchParams(query))).toBeNull();
    expect(unansweredCursorOf(new URLSearchParams(query.replace(/\..*/, '')))).toBeNull();
  }
});

type Flagged = {
  ruleCode?: RiskRuleCode;
  severity?: Severity;
  state?: 'open' | 'cleared';
  provinceCode?: string;
  openFor?: number;
  subject?: { packageId: string; projectId: string };
};

async function aFlag(tx: Writer, flagged: Flagged): Promise<string> {
  const { ruleCode = 'S1', severity = 'amber', state = 'open', provinceCode = '66', openFor = 0 } = flagged;
  const { packageId, projectId } = flagged.subject ?? (await aSubject(tx, provinceCode));
  const id = uuidv7();
  await tx.insert(tx.t.flags).values({
    id,
    ruleCode,
    scope: 'package',
    subjectKey: uuidv7(),
    projectId,
    packageId,
    provinceCode,
    state,
    severity,
    raisedOn: addDays(today, -openFor),
    finding: aFinding(severity),
  });
  return id;
}

async function aSubject(tx: Writer, provinceCode: string) {
  await aPlace(tx, { code: '66' });
  const project = await aProject(tx, { provinceCode });
  const { id: packageId } = await aPackage(tx, { projectId: project.id });
  return { packageId, projectId: project.id };
}

function aFinding(severity: Severity): RiskFinding {
  return {
    outcome: 'finding',
    severity,
    measured: { days: daysBetween(day('2025-10-01'), today) },
    threshold: { days: 0 },
    evidence: [],
    clearsWhen: { code: 'finishBy', params: { finishOn: { day: today } } },
  };
}

async function everyFlag(db: Reader, query: Record<string, string>, provinceCode: string | null = null) {
  const filters = { ...FlagFilters.parse(query), assigneeId: null, provinceCode };
  const flags: Awaited<ReturnType<typeof listFlags>>['rows'] = [];
  let params = new URLSearchParams(query);
  for (;;) {
    const page = await listFlags(db, filters, { locale, after: flagCursorOf(params) });
    flags.push(...page.rows);
    const last = page.rows.at(-1);
    if (!page.hasMore || last === undefined) return flags;
    params = new URLSearchParams({ ...query, after: flagCursorText(last) });
  }
}
