import fc from 'fast-check';
import { expect, test } from 'vitest';

import { packageStatuses, type PackageStatus, type Standing } from '../codelists.ts';
import { vnd } from '../money.ts';
import { stageOf } from '../package-lifecycle.ts';
import { riskRules } from '../risk-rules/index.ts';
import { packagePositionOf } from './package-position.ts';
import { projectScheduleOf } from './project-schedule.ts';
import type { ContractRecord, PackageRecord, ProjectRecords } from './records.ts';
import { aBaseline, aContract, anItem, aPackage, aProject, inDays, today } from './testing/records.ts';

/** Two hundred days of work, half of them gone. */
const work = anItem('p', [-100, 99], { actualStartOn: inDays(-100) });

function positionOf(record: PackageRecord, special: Partial<ProjectRecords> = {}) {
  const onPlan = aBaseline([work]);
  const plans = { items: [work], original: onPlan, approved: onPlan };
  const project = aProject({ packages: [record], contracts: [aContract('p')], ...plans, ...special });
  return packagePositionOf(record, project, projectScheduleOf(project, today), today);
}

test('on its plan a package is late by no day against either baseline', () => {
  expect(positionOf(aPackage('p'))).toMatchObject({
    span: { startOn: inDays(-100), finishOn: inDays(99) },
    delayDays: 0,
    originalDelayDays: 0,
    standing: 'onTrack',
    physical: 5_000,
    reportedOn: inDays(-10),
  });
});

test('a later baseline hides lateness, the original keeps it', () => {
  const plans = { original: aBaseline([work], -60), approved: aBaseline([work], 10, 'baseline-1') };
  expect(positionOf(aPackage('p'), plans)).toMatchObject({ delayDays: -10, originalDelayDays: 60 });
});

test.each<[string, Partial<ProjectRecords>]>([
  ['baseline', { original: null, approved: null }],
  ['baseline of its own', { original: aBaseline([]), approved: aBaseline([]) }],
  ['schedule', { items: [] }],
])('without a %s nobody knows whether a package is late, which is not good news', (_what, missing) => {
  expect(positionOf(aPackage('p'), missing)).toMatchObject({
    delayDays: null,
    originalDelayDays: null,
    standing: 'unknown',
  });
});

test.each(packageStatuses)('physical progress of a package that is %s', (status) => {
  const known: Partial<Record<ReturnType<typeof stageOf>, number>> = {
    planning: 0,
    selection: 0,
    completion: 10_000,
    done: 10_000,
  };
  const unreported = positionOf(aPackage('p', { status, lastReport: null }));
  const reported = positionOf(aPackage('p', { status }));
  expect(unreported.physical).toBe(known[stageOf(status)] ?? null);
  expect(reported.physical).toBe(unreported.physical === 10_000 ? 10_000 : 5_000);
});

test('a running contract nobody has reported on is unknown, never 0 %, and counts as silence', () => {
  const position = positionOf(aPackage('p', { lastReport: null }));
  expect(position.physical).toBeNull();
  expect(answersOf(position)).toMatchObject({ S5: '? physicalProgress', G1: 'red' });
});

const late = {
  items: [anItem('p', [-100, 104], { actualStartOn: inDays(-100) })],
  approved: aBaseline([work]),
};
const overdue = { contracts: [aContract('p', { finishOn: inDays(-1) })] };
const behind = aPackage('p', { lastReport: { id: 'r', on: inDays(-10), physical: 4_600 } });

test.each<[string, Standing, PackageRecord, Partial<ProjectRecords>]>([
  ['every rule is clear', 'onTrack', aPackage('p'), {}],
  ['one rule is amber', 'watch', behind, {}],
  ['two rules are amber', 'watch', behind, late],
  ['its contract is red', 'offTrack', aPackage('p'), overdue],
  ['its contract is red and the package amber', 'offTrack', behind, overdue],
  ['an input is missing', 'unknown', aPackage('p'), { approved: null }],
  ['an input is missing and a rule is amber', 'watch', behind, { ...late, contracts: [guaranteeless()] }],
  ['an input is missing and a rule is red', 'offTrack', aPackage('p'), { ...overdue, approved: null }],
  ['it is accepted, whatever its contract says', 'done', aPackage('p', { status: 'accepted' }), overdue],
])('where %s a package stands %s', (_why, standing, record, special) => {
  expect(positionOf(record, special).standing).toBe(standing);
});

test.each<[PackageStatus, Standing]>([
  ['suspended', 'watch'],
  ['failed', 'watch'],
  ['cancelled', 'watch'],
  ['terminated', 'offTrack'],
])('a package that is %s stands at best %s', (status, standing) => {
  expect(positionOf(aPackage('p', { status })).standing).toBe(standing);
});

test('money is that of all its contracts, the end that of the last', () => {
  const contracts = [
    aContract('p', { paid: vnd(500), advanceOutstanding: vnd(40), finishOn: inDays(200) }),
    aContract('p', { id: 'second', value: vnd(1_000), paid: vnd(100), advanceOutstanding: vnd(7) }),
    aContract('another', { paid: vnd(999) }),
  ];
  expect(positionOf(aPackage('p'), { contracts })).toMatchObject({
    contractValue: 9_000_001_000,
    disbursed: 647,
    advanceOutstanding: 47,
    contractFinishOn: inDays(200),
  });
});

test('without a contract there is no value, no end and nothing disbursed', () => {
  expect(positionOf(aPackage('p', { status: 'planned', lastReport: null }), { contracts: [] })).toMatchObject(
    {
      contractValue: 0,
      contractFinishOn: null,
      disbursed: 0,
      physical: 0,
    },
  );
});

test('every rule answers once about the package and once about each of its contracts', () => {
  const contracts = [aContract('p'), aContract('p', { id: 'second' }), aContract('another')];
  const { judgements } = positionOf(aPackage('p'), { contracts });
  const asked = judgements.map(({ ruleCode, subjectKey }) => `${ruleCode} ${subjectKey}`);
  const expected = [
    ...riskRules.package.map(({ code }) => `${code} p`),
    ...['p-contract', 'second'].flatMap((id) => riskRules.contract.map(({ code }) => `${code} ${id}`)),
  ];
  expect(asked.toSorted()).toEqual(expected.toSorted());
  expect(judgements.every(({ packageId }) => packageId === 'p')).toBe(true);
});

test('a bid or warranty security that has expired says nothing about advance or performance', () => {
  const securities = (['bid', 'warranty'] as const).map((kind) => ({
    id: kind,
    kind,
    expiresOn: inDays(-5),
  }));
  expect(answersOf(positionOf(aPackage('p'), { contracts: [aContract('p', { securities })] })).A3).toBe(
    'clear',
  );
});

test('an accepted package is judged by nothing that only time could have cleared', () => {
  const record = aPackage('p', {
    status: 'accepted',
    changes: [...aPackage('p').changes, { to: 'accepted', on: inDays(-3) }],
  });
  const answers = answersOf(positionOf(record, { ...overdue, approved: aBaseline([work], -90) }));
  expect(answers).toMatchObject({ S1: 'clear', S5: 'clear', S6: 'clear', G1: 'clear' });
});

test('whatever is recorded, a finding is never shown as good news and a missing input never as on track', () => {
  const special = fc.record({
    status: fc.constantFrom(...packageStatuses),
    physical: fc.option(fc.nat(10_000)),
    reported: fc.nat(90),
    moved: fc.option(fc.integer({ min: -60, max: 60 })),
    ends: fc.integer({ min: -60, max: 60 }),
  });
  fc.assert(
    fc.property(special, ({ status, physical, reported, moved, ends }) => {
      const lastReport = physical === null ? null : { id: 'r', on: inDays(-reported), physical };
      const { standing, judgements } = positionOf(aPackage('p', { status, lastReport }), {
        approved: moved === null ? null : aBaseline([work], moved),
        contracts: [aContract('p', { finishOn: inDays(ends) })],
      });
      const outcomes = judgements.map(({ finding }) => finding.outcome);
      const isAllClear = outcomes.every((outcome) => outcome === 'clear');
      expect(standing === 'onTrack' && !isAllClear).toBe(false);
      expect(standing === 'unknown' && outcomes.includes('finding')).toBe(false);
    }),
  );
});

function guaranteeless(): ContractRecord {
  return aContract('p', { advanced: vnd(2_000_000_000), advanceOutstanding: vnd(2_000_000_000) });
}

/** Each rule's answer in short: `clear`, `amber`, `red`, or what is missing. */
function answersOf({ judgements }: ReturnType<typeof positionOf>): Record<string, string> {
  return Object.fromEntries(
    judgements.map(({ ruleCode, finding }) => [
      ruleCode,
      finding.outcome === 'finding'
        ? finding.severity
        : finding.outcome === 'clear'
          ? 'clear'
          : `? ${finding.missing.join(', ')}`,
    ]),
  );
}
