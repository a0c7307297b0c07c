import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { RiskScope } from '../codelists.ts';
import { riskRuleCodes } from '../codelists.ts';
import { addDays, day } from '../day.ts';
import { vnd } from '../money.ts';
import { defaultRuleParams } from './default-params.ts';
import type { ContractFacts, FactsByScope, PackageFacts, ProjectFacts, ProjectYearFacts } from './facts.ts';
import { evaluateAll, riskRules } from './index.ts';
import type { Finding } from './types.ts';

const asOf = day('2025-10-31');
const inDays = (days: number) => addDays(asOf, days);

const onPlan: PackageFacts = {
  packageId: 'BP-12',
  status: 'executing',
  baselineId: 'baseline-1',
  baselineFinishOn: inDays(60),
  forecastFinishOn: inDays(60),
  actualFinishOn: null,
  plannedShare: 5_000,
  physical: 5_000,
  lastReport: { id: 'report-7', on: inDays(-10) },
  activeSince: inDays(-200),
};

const sound: ContractFacts = {
  contractId: 'contract-1',
  packageId: 'BP-12',
  packageStatus: 'executing',
  value: vnd(10_000_000_000),
  finishOn: inDays(90),
  acceptedOn: null,
  paid: vnd(4_000_000_000),
  advanced: vnd(3_000_000_000),
  advanceOutstanding: vnd(1_000_000_000),
  physical: 4_500,
  securities: [
    { id: 'advance-1', kind: 'advance', expiresOn: inDays(120) },
    { id: 'performance-1', kind: 'performance', expiresOn: inDays(120) },
  ],
};

const project: ProjectFacts = {
  projectId: 'DL-DTI',
  baselineId: 'baseline-1',
  baselineFinishOn: inDays(60),
  forecastFinishOn: inDays(60),
  actualFinishOn: null,
};

const year: ProjectYearFacts = {
  projectId: 'DL-DTI',
  year: 2025,
  source: 'provincialBudget',
  plan: vnd(1_000),
  disbursed: vnd(600),
  forecast: vnd(400),
};

function findingOf<S extends RiskScope>(scope: S, code: string, facts: FactsByScope[S], on = asOf): Finding {
  const answer = evaluateAll(scope, facts, defaultRuleParams, on).find(({ rule }) => rule.code === code);
  if (answer === undefined) throw new RangeError(`no rule ${code} about a ${scope}`);
  return answer.finding;
}

const about = {
  S1: (facts: PackageFacts) => findingOf('package', 'S1', facts),
  S5: (facts: PackageFacts) => findingOf('package', 'S5', facts),
  G1: (facts: PackageFacts) => findingOf('package', 'G1', facts),
  S6: (facts: ContractFacts) => findingOf('contract', 'S6', facts),
  M5: (facts: ContractFacts) => findingOf('contract', 'M5', facts),
  A3: (facts: ContractFacts) => findingOf('contract', 'A3', facts),
  M1: (facts: ProjectYearFacts) => findingOf('projectYear', 'M1', facts),
};

/** `clear`, `amber`, `red`, or what is missing. */
function short(finding: Finding): string {
  if (finding.outcome === 'unknown') return `? ${finding.missing.join(', ')}`;
  return finding.outcome === 'clear' ? 'clear' : finding.severity;
}

test.each<[string, string, Partial<PackageFacts>]>([
  ['on its baseline', 'clear', {}],
  ['ahead of it', 'clear', { forecastFinishOn: inDays(50) }],
  ['one day late', 'amber', { forecastFinishOn: inDays(61) }],
  ['30 days late', 'amber', { forecastFinishOn: inDays(90) }],
  ['31 days late', 'red', { forecastFinishOn: inDays(91) }],
  ['finished late: nothing clears the past', 'clear', { actualFinishOn: inDays(70), forecastFinishOn: null }],
  ['without baseline', '? baseline', { baselineFinishOn: null }],
  ['without forecast', '? forecast', { forecastFinishOn: null }],
])('S1, a package %s: %s', (_why, answer, change) => {
  expect(short(about.S1({ ...onPlan, ...change }))).toBe(answer);
  expect(short(findingOf('project', 'S1', { ...project, ...change }))).toBe(answer);
});

test.each<[string, string, Partial<PackageFacts>]>([
  ['on plan', 'clear', {}],
  ['at 95 % of it', 'clear', { physical: 4_750 }],
  ['just below 95 %', 'amber', { physical: 4_749 }],
  ['at 80 %', 'amber', { physical: 4_000 }],
  ['just below 80 %', 'red', { physical: 3_999 }],
  ['with nothing due yet', 'clear', { plannedShare: 0, physical: null }],
  ['accepted', 'clear', { status: 'accepted', physical: null }],
  ['without a plan', '? plannedProgress', { plannedShare: null }],
  ['without a report', '? physicalProgress', { physical: null }],
])('S5, a package %s: %s', (_why, answer, change) => {
  expect(short(about.S5({ ...onPlan, ...change }))).toBe(answer);
});

test.each<[string, string, Partial<PackageFacts>]>([
  ['reported 30 days ago', 'clear', { lastReport: { id: 'r', on: inDays(-30) } }],
  ['reported 31 days ago', 'amber', { lastReport: { id: 'r', on: inDays(-31) } }],
  ['reported 61 days ago', 'red', { lastReport: { id: 'r', on: inDays(-61) } }],
  ['never reported, 40 days under contract', 'amber', { lastReport: null, activeSince: inDays(-40) }],
  ['never reported, since nobody knows when', '? progressReport', { lastReport: null, activeSince: null }],
  ['not under contract', 'clear', { status: 'evaluating', lastReport: null, activeSince: null }],
])('G1, a package %s: %s', (_why, answer, change) => {
  expect(short(about.G1({ ...onPlan, ...change }))).toBe(answer);
});

test.each<[string, string, Partial<ContractFacts>]>([
  ['within its period', 'clear', {}],
  ['on its last day', 'clear', { finishOn: asOf }],
  ['a day past it', 'red', { finishOn: inDays(-1) }],
  ['past it but accepted', 'clear', { finishOn: inDays(-1), acceptedOn: inDays(-20) }],
  ['past it in a package handed over', 'clear', { finishOn: inDays(-1), packageStatus: 'handedOver' }],
  ['past it but terminated', 'clear', { finishOn: inDays(-1), packageStatus: 'terminated' }],
  ['without an end', '? contractFinish', { finishOn: null }],
])('S6, a contract %s: %s', (_why, answer, change) => {
  expect(short(about.S6({ ...sound, ...change }))).toBe(answer);
});

test.each<[string, string, Partial<ContractFacts>]>([
  ['paid less than done', 'clear', {}],
  ['paid 15 points ahead', 'clear', { physical: 2_500 }],
  ['paid more than 15 points ahead', 'amber', { physical: 2_499 }],
  ['paid 30 points ahead', 'amber', { physical: 1_000 }],
  ['paid more than 30 points ahead', 'red', { physical: 999 }],
  ['only advanced, not paid', 'clear', { paid: vnd(0), physical: 0 }],
  ['without value', '? contractValue', { value: null }],
  ['of no value', '? contractValue', { value: vnd(0) }],
  ['without a report', '? physicalProgress', { physical: null }],
])('M5, a contract %s: %s', (_why, answer, change) => {
  expect(short(about.M5({ ...sound, ...change }))).toBe(answer);
});

const advanceTo = (days: number) => ({ id: 'a', kind: 'advance' as const, expiresOn: inDays(days) });
const performanceTo = (days: number) => ({ id: 'p', kind: 'performance' as const, expiresOn: inDays(days) });

test.each<[string, string, Partial<ContractFacts>]>([
  ['with guarantees that last', 'clear', {}],
  ['whose advance guarantee has 30 days left', 'clear', { securities: [advanceTo(30)] }],
  ['whose advance guarantee has 29 days left', 'amber', { securities: [advanceTo(29)] }],
  ['whose advance guarantee ends today', 'amber', { securities: [advanceTo(0)] }],
  ['whose advance guarantee ended yesterday', 'red', { securities: [advanceTo(-1)] }],
  ['whose advance guarantee was extended', 'clear', { securities: [advanceTo(-1), advanceTo(90)] }],
  ['whose advance is recovered', 'clear', { securities: [advanceTo(-1)], advanceOutstanding: vnd(0) }],
  ['whose performance guarantee ends before it', 'amber', { securities: [advanceTo(90), performanceTo(20)] }],
  [
    'whose performance guarantee outlives it',
    'clear',
    { finishOn: inDays(10), securities: [advanceTo(90), performanceTo(20)] },
  ],
  [
    'overdue with the performance guarantee gone',
    'red',
    { finishOn: inDays(-30), securities: [advanceTo(90), performanceTo(-5)] },
  ],
  [
    'accepted with the performance guarantee gone',
    'clear',
    { packageStatus: 'accepted', securities: [advanceTo(90), performanceTo(-5)] },
  ],
  ['with a large advance and no guarantee', '? advanceGuarantee', { securities: [] }],
  ['with a small advance and no guarantee', 'clear', { securities: [], advanced: vnd(1_000_000_000) }],
  [
    'with no advance guarantee, the other expired',
    'red',
    { finishOn: inDays(5), securities: [performanceTo(-5)] },
  ],
])('A3, a contract %s: %s', (_why, answer, change) => {
  expect(short(about.A3({ ...sound, ...change }))).toBe(answer);
});

test.each<[string, string, Partial<ProjectYearFacts>]>([
  ['spent as forecast', 'clear', {}],
  ['of which 5 % will lapse', 'clear', { forecast: vnd(350) }],
  ['of which more than 5 % will lapse', 'amber', { forecast: vnd(349) }],
  ['of which 20 % will lapse', 'amber', { forecast: vnd(200) }],
  ['of which more than 20 % will lapse', 'red', { forecast: vnd(199) }],
  ['already spent', 'clear', { disbursed: vnd(1_000), forecast: null }],
  ['that was never assigned', 'clear', { plan: vnd(0), disbursed: vnd(0), forecast: null }],
  ['without forecast', '? disbursementForecast', { forecast: null }],
])('M1, capital %s: %s', (_why, answer, change) => {
  expect(short(about.M1({ ...year, ...change }))).toBe(answer);
});

test('a finding carries its figure, the limit crossed, the records behind it and what clears it', () => {
  expect(about.S1({ ...onPlan, forecastFinishOn: inDays(107) })).toEqual({
    outcome: 'finding',
    severity: 'red',
    measured: { days: 47 },
    threshold: { days: 30 },
    evidence: [
      { kind: 'package', id: 'BP-12' },
      { kind: 'baseline', id: 'baseline-1' },
    ],
    clearsWhen: { code: 'finishBy', params: { finishOn: { day: inDays(60) } } },
  });
  expect(about.M1({ ...year, forecast: vnd(100) })).toEqual({
    outcome: 'finding',
    severity: 'red',
    measured: { basisPoints: 3_000 },
    threshold: { basisPoints: 2_000 },
    evidence: [{ kind: 'capitalYear', id: 'DL-DTI:2025:provincialBudget' }],
    clearsWhen: {
      code: 'disburse',
      params: { amount: { vnd: 350 }, lapsing: { vnd: 300 }, by: { day: '2026-01-31' } },
    },
  });
});

const shares = fc.integer({ min: 0, max: 10_000 });
const amounts = fc.integer({ min: 0, max: 1_000_000_000_000 }).map(vnd);

test('reaching the physical progress that S5 or M5 asks for clears it', () => {
  fc.assert(
    fc.property(shares, shares, amounts, amounts, (plannedShare, physical, paid, value) => {
      const behind = { ...onPlan, plannedShare, physical };
      expect(short(about.S5({ ...behind, physical: reached(about.S5(behind), physical) }))).toBe('clear');
      const ahead = { ...sound, paid, value: vnd(value + 1), physical };
      expect(short(about.M5({ ...ahead, physical: reached(about.M5(ahead), physical) }))).toBe('clear');
    }),
  );
});

function reached(finding: Finding, otherwise: number): number {
  const needed = finding.outcome === 'finding' ? finding.clearsWhen.params['physical'] : undefined;
  return needed !== undefined && 'basisPoints' in needed ? needed.basisPoints : otherwise;
}

test('disbursing what M1 asks for clears it, even if nothing follows', () => {
  fc.assert(
    fc.property(amounts, amounts, amounts, (plan, disbursed, forecast) => {
      const facts = { ...year, plan, disbursed, forecast };
      const finding = about.M1(facts);
      const asked = finding.outcome === 'finding' ? finding.clearsWhen.params['amount'] : undefined;
      if (asked === undefined || !('vnd' in asked)) return;
      const paid = { ...facts, disbursed: vnd(disbursed + asked.vnd), forecast: vnd(0) };
      expect(asked.vnd).toBeGreaterThan(0);
      expect(short(about.M1(paid))).toBe('clear');
    }),
  );
});

test('a guarantee extended to the day that A3 asks for clears it', () => {
  const guarantees = fc.constantFrom(advanceTo, performanceTo);
  fc.assert(
    fc.property(
      guarantees,
      fc.integer({ min: -60, max: 60 }),
      fc.integer({ min: -60, max: 200 }),
      (to, left, finish) => {
        const facts = { ...sound, finishOn: inDays(finish), advanced: vnd(1), securities: [to(left)] };
        const finding = about.A3(facts);
        const until = finding.outcome === 'finding' ? finding.clearsWhen.params['until'] : undefined;
        if (until === undefined || !('day' in until)) return;
        expect(short(about.A3({ ...facts, securities: [{ ...to(left), expiresOn: until.day }] }))).toBe(
          'clear',
        );
      },
    ),
  );
});

test('later is never better: S1 and G1 only grow worse with the days', () => {
  const ranks = ['clear', 'amber', 'red'];
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 100 }), fc.nat(50), (days, more) => {
      const late = (by: number) =>
        ranks.indexOf(short(about.S1({ ...onPlan, forecastFinishOn: inDays(60 + by) })));
      expect(late(days + more)).toBeGreaterThanOrEqual(late(days));
      const silent = (by: number) =>
        ranks.indexOf(short(about.G1({ ...onPlan, lastReport: { id: 'r', on: inDays(-by) } })));
      expect(silent(days + more)).toBeGreaterThanOrEqual(silent(days));
    }),
  );
});

test('every rule code has its rule, and every rule its limits from the first day on', () => {
  const rules = Object.values(riskRules).flatMap((list) =>
    list.map(({ code, scope, limits }) => ({ code, scope, limits })),
  );
  expect([...new Set(rules.map(({ code }) => code))].toSorted()).toEqual([...riskRuleCodes].toSorted());
  for (const { code, limits } of rules) {
    const of = defaultRuleParams.filter((param) => param.ruleCode === code);
    const own = limits.filter((name) => !name.includes('.'));
    expect([...new Set(of.map((param) => param.name))].toSorted()).toEqual(own.toSorted());
    const first = of.filter((param) => param.effectiveFrom === '2000-01-01');
    expect(first.map((param) => param.name).toSorted()).toEqual(own.toSorted());
  }
});

test('no default is presented as confirmed by a lawyer, and on every day each has one value', () => {
  for (const param of defaultRuleParams) expect(param.reviewStatus).toBe('unverified');
  for (const on of [day('2000-01-01'), day('2025-08-03'), day('2025-08-04'), asOf]) {
    const inForce = defaultRuleParams.filter(
      ({ effectiveFrom, effectiveTo }) => effectiveFrom <= on && (effectiveTo === null || on <= effectiveTo),
    );
    const names = inForce.map(({ ruleCode, name }) => `${ruleCode} ${name}`);
    expect(new Set(names).size).toBe(names.length);
  }
});
