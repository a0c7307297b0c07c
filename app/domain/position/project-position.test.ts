import fc from 'fast-check';
import { expect, test } from 'vitest';

import { packageStatuses, type Standing } from '../codelists.ts';
import { month } from '../day.ts';
import { noMoney, vnd } from '../money.ts';
import { projectPositionOf } from './project-position.ts';
import type { CapitalYearRecord, ItemRecord, ProjectRecords } from './records.ts';
import { aBaseline, aContract, aLink, anItem, aPackage, aProject, inDays, today } from './testing/records.ts';

/** Two hundred days of work in each package, half of them gone and half of it done. */
const workIn = (packageId: string) => anItem(packageId, [-100, 99], { actualStartOn: inDays(-100) });
const items = [workIn('a'), workIn('b')];
const land = anItem(null, [0, 60], { kind: 'activity', role: 'other', name: 'Giải phóng mặt bằng' });
const onPlan = aBaseline(items);
const sound = aProject({
  packages: [aPackage('a'), aPackage('b')],
  contracts: [aContract('a'), aContract('b')],
  items,
  original: onPlan,
  approved: onPlan,
});
const overdue = [aContract('a', { finishOn: inDays(-1) }), aContract('b')];
const accepted = sound.packages.map((record) => ({ ...record, status: 'accepted' as const }));

const stands = (special: Partial<ProjectRecords>, base = sound) =>
  projectPositionOf({ ...base, ...special }, today);

test.each<[string, Standing, Partial<ProjectRecords>]>([
  ['every rule is clear', 'onTrack', {}],
  ['a package of it is off track', 'watch', { contracts: overdue }],
  ['a package of it is to be watched', 'onTrack', { packages: [silent('a'), aPackage('b')] }],
  ['it ends late itself', 'watch', { approved: aBaseline(items, -20) }],
  ['it ends very late itself', 'offTrack', { approved: aBaseline(items, -31) }],
  ['a year’s capital will lapse', 'offTrack', { capital: [aYear({ disbursed: noMoney })] }],
  ['nobody approved a baseline', 'unknown', { approved: null }],
  ['nobody approved a baseline and a package is off track', 'watch', { approved: null, contracts: overdue }],
  ['all its packages are accepted', 'done', { packages: accepted, approved: aBaseline(items, -31) }],
  ['one of its packages is not yet accepted', 'onTrack', { packages: [...accepted.slice(1), aPackage('b')] }],
  [
    'it has no packages yet and ends late itself',
    'watch',
    { packages: [], contracts: [], items: [land], approved: aBaseline([land], -20) },
  ],
  [
    'it is completed, packages or not',
    'done',
    { status: 'completed', packages: [], items: [], approved: null },
  ],
  ['nothing of it is known', 'unknown', { packages: [], contracts: [], items: [], approved: null }],
])('where %s a project stands %s', (_why, standing, special) => {
  expect(stands(special).standing).toBe(standing);
});

test('however its packages stand, only its own findings put a project off track', () => {
  const status = fc.constantFrom(...packageStatuses);
  const ends = fc.integer({ min: -90, max: 90 });
  fc.assert(
    fc.property(status, status, ends, ends, (first, second, firstEnd, secondEnd) => {
      const { standing, packages } = stands({
        packages: [aPackage('a', { status: first }), aPackage('b', { status: second })],
        contracts: [
          aContract('a', { finishOn: inDays(firstEnd) }),
          aContract('b', { finishOn: inDays(secondEnd) }),
        ],
      });
      const isAnyOffTrack = packages.some((record) => record.standing === 'offTrack');
      const isAllDone = packages.every((record) => record.standing === 'done');
      expect(standing).not.toBe('offTrack');
      expect(standing === 'done').toBe(isAllDone);
      expect(isAnyOffTrack && standing === 'onTrack').toBe(false);
    }),
  );
});

test('a project is as late as the last of its packages, against both baselines', () => {
  const slipping = anItem('b', [-100, 149], { actualStartOn: inDays(-100) });
  const position = stands({ items: [workIn('a'), slipping], approved: aBaseline(items, 10, 'baseline-1') });
  expect(position).toMatchObject({
    span: { startOn: inDays(-100), finishOn: inDays(124) },
    delayDays: 15,
    originalDelayDays: 25,
    original: { finishOn: inDays(99) },
    approved: { finishOn: inDays(109) },
  });
});

test('on its plan a project is late by no day; without plan or schedule nobody knows', () => {
  expect(stands({})).toMatchObject({ delayDays: 0, originalDelayDays: 0 });
  expect(stands({ original: null, approved: null })).toMatchObject({
    delayDays: null,
    originalDelayDays: null,
  });
  expect(stands({ items: [] })).toMatchObject({ span: null, delayDays: null });
});

test('a package given up is still counted and priced, but holds no end', () => {
  const endless: ItemRecord = anItem('b', [200, 500]);
  const gone = [aPackage('a'), aPackage('b', { status: 'cancelled', lastReport: null })];
  const position = stands({
    packages: gone,
    items: [workIn('a'), endless],
    links: [aLink(endless.id, 'a-execution')],
  });
  expect(position).toMatchObject({ packagePrices: 20_000_000_000, physical: 5_000, delayDays: 0 });
  expect(position.packages.map(({ packageId }) => packageId)).toEqual(['a', 'b']);
});

test.each<[string, number | null, ProjectRecords['packages']]>([
  ['weighs packages by price', 4_000, [of('a', 3, 5_000), of('b', 1, 1_000)]],
  ['counts what nobody reported as not done', 3_750, [of('a', 3, 5_000), of('b', 1, null)]],
  ['leaves out what was cancelled or terminated', 5_000, [of('a', 3, 5_000), of('b', 9, 0, 'terminated')]],
  ['keeps what is to be tendered again', 2_500, [of('a', 1, 5_000), of('b', 1, null, 'failed')]],
  ['leaves out what has no price', 5_000, [of('a', 3, 5_000), of('b', null, 0)]],
  ['cannot be told without a price', null, [of('a', null, 5_000)]],
  ['cannot be told without packages', null, []],
])('physical progress of a project %s', (_how, physical, packages) => {
  expect(stands({ packages }).physical).toBe(physical);
});

test('money is added up over packages and contracts; an unknown price adds nothing', () => {
  const contracts = [
    aContract('a', { paid: vnd(500), advanceOutstanding: vnd(40) }),
    aContract('b', { value: vnd(1_000), paid: vnd(100) }),
  ];
  const packages = [aPackage('a'), aPackage('b', { price: null })];
  expect(
    stands({ contracts, packages, disbursed: vnd(700), totalInvestment: vnd(11_000_000_000) }),
  ).toMatchObject({
    packagePrices: 10_000_000_000,
    contractValue: 9_000_001_000,
    disbursed: 700,
    totalInvestment: 11_000_000_000,
  });
  expect(stands({}).totalInvestment).toBeNull();
});

test('packages done are those accepted', () => {
  expect(stands({ packages: [...accepted.slice(0, 1), aPackage('b')] }).packagesDone).toBe(1);
  expect(stands({}).packagesDone).toBe(0);
});

test('the year’s capital is that of the running year, of every source', () => {
  const capital = [
    aYear({ own: vnd(600), disbursed: vnd(200) }),
    aYear({ fundingSource: 'centralBudget', own: vnd(400), disbursed: vnd(100) }),
    aYear({ capitalYear: 2024, own: vnd(9_000), disbursed: vnd(9_000) }),
  ];
  expect(stands({ capital })).toMatchObject({ capitalYear: 2025, yearAssigned: 1_000, yearDisbursed: 300 });
});

test('what was carried in is drawn first and counts neither as assigned nor as disbursed of the year', () => {
  const carried = { carriedIn: vnd(250), usable: vnd(850) };
  expect(stands({ capital: [aYear({ ...carried, disbursed: vnd(200) })] })).toMatchObject({
    yearAssigned: 600,
    yearDisbursed: 0,
  });
  expect(stands({ capital: [aYear({ ...carried, disbursed: vnd(400) })] }).yearDisbursed).toBe(150);
});

test('each line of capital is judged for itself, under a key of its own', () => {
  const capital = [aYear({}), aYear({ fundingSource: 'centralBudget', disbursed: noMoney })];
  const answers = stands({ capital }).judgements.filter(({ scope }) => scope === 'projectYear');
  expect(answers.map(({ ruleCode, subjectKey, finding }) => [ruleCode, subjectKey, finding.outcome])).toEqual(
    [
      ['M1', 'project-1:2025:provincialBudget', 'clear'],
      ['M1', 'project-1:2025:centralBudget', 'finding'],
    ],
  );
});

test('no two answers are about the same rule and subject', () => {
  const { judgements } = stands({ capital: [aYear({}), aYear({ fundingSource: 'oda' })] });
  const keys = judgements.map(({ ruleCode, subjectKey }) => `${ruleCode} ${subjectKey}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test('what should be disbursed by now follows the plan, and is unknown without one', () => {
  const disbursementPlan = [{ month: month('2025-10'), cumulative: vnd(310) }];
  expect(stands({ disbursementPlan }).yearPlanned).toBe(310);
  expect(stands({}).yearPlanned).toBeNull();
});

function of(
  id: string,
  price: number | null,
  physical: number | null,
  status: 'executing' | 'failed' | 'terminated' = 'executing',
) {
  const lastReport = physical === null ? null : { id: 'r', on: inDays(-10), physical };
  return aPackage(id, { price: price === null ? null : vnd(price), lastReport, status });
}

/** A package whose last report is too old. */
function silent(id: string) {
  return aPackage(id, { lastReport: { id: 'r', on: inDays(-35), physical: 5_000 } });
}

/** Six hundred đồng of the running year, all spent. */
function aYear(special: Partial<CapitalYearRecord>): CapitalYearRecord {
  return {
    capitalYear: 2025,
    fundingSource: 'provincialBudget',
    own: vnd(600),
    carriedIn: noMoney,
    usable: vnd(600),
    disbursed: vnd(600),
    monthly: new Map(),
    ...special,
  };
}
