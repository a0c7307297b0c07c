import { expect, test } from 'vitest';

import { addDays, day } from '#app/domain/day.ts';
import { type CapitalRequest, checkCapitalEntry, checkReallocation } from '#app/domain/capital-rules.ts';
import { checkAmendment } from '#app/domain/amendment-rules.ts';
import { checkParties } from '#app/domain/contract-parties.ts';
import { checkNewContract } from '#app/domain/contract-rules.ts';
import { checkExtension, checkRelease, checkSecurity } from '#app/domain/security-rules.ts';
import type { LedgerEntry, PlainEntry } from '#app/domain/ledger.ts';
import { mirrorOf } from '#app/domain/ledger.ts';
import type { EntryPosition } from '#app/domain/ledger-rules.ts';
import { checkEntry } from '#app/domain/ledger-rules.ts';
import { checkMediumTerm } from '#app/domain/medium-term.ts';
import { checkCeiling } from '#app/domain/province-ceiling.ts';
import { vnd } from '#app/domain/money.ts';
import { checkMonthlyPlan } from '#app/domain/monthly-plan.ts';
import type { PackagePosition, TransitionRequest } from '#app/domain/package-transition.ts';
import { checkTransition } from '#app/domain/package-transition.ts';
import { defaultRuleParams } from '#app/domain/risk-rules/default-params.ts';
import type { ContractFacts, PackageFacts } from '#app/domain/risk-rules/facts.ts';
import { evaluateAll } from '#app/domain/risk-rules/index.ts';
import type { Violation } from '#app/domain/violation.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

const today = day('2025-10-31');

const position: EntryPosition = {
  today,
  contract: { value: vnd(1_000), signedOn: day('2025-02-01'), advanceCeiling: 3_000 },
  totals: { advanceOutstanding: vnd(200), paid: vnd(400), advanced: vnd(250) },
  capitalAvailable: vnd(100),
  projectDisbursed: vnd(5_000),
  totalInvestment: vnd(5_050),
  voucherExists: true,
  closedThrough: null,
  alreadyReversed: true,
};

const packagePosition: PackagePosition = {
  status: 'executing',
  isIt: true,
  lastChangeOn: today,
  packagePrice: vnd(1_000),
  physical: 4_000,
  hadTrialRun: false,
  reached: [],
};

const plain = (kind: PlainEntry['kind'], amount: number, recovered = 0): PlainEntry => ({
  kind,
  amount: vnd(amount),
  recovered: vnd(recovered),
});

const vouchers: readonly (readonly [LedgerEntry, string])[] = [
  [plain('payment', 900), '2025-10-30'],
  [plain('payment', 900, 901), '2025-10-30'],
  [plain('payment', 900, 300), '2024-12-31'],
  [plain('advance', 900), '2025-11-01'],
  [plain('advanceReturn', 900), '2025-10-30'],
  [plain('paymentReturn', 900), '2025-10-30'],
  [plain('payment', 0), '2025-10-30'],
  [mirrorOf(plain('payment', 100)), '2025-10-30'],
  [mirrorOf(mirrorOf(plain('payment', 100))), '2025-10-30'],
];

const dear = {
  awardPrice: vnd(1_001),
  contractValue: vnd(1_001),
  signedOn: today,
  finishOn: addDays(today, -1),
};
const changes: readonly (readonly [TransitionRequest, Partial<PackagePosition>])[] = [
  [{ to: 'accepted', kind: 'transition', on: addDays(today, 1), facts: {} }, {}],
  [{ to: 'accepted', kind: 'transition', on: addDays(today, -1), facts: {} }, {}],
  [{ to: 'closed', kind: 'transition', on: today, facts: {} }, {}],
  [{ to: 'awarded', kind: 'transition', on: today, facts: dear }, { status: 'evaluating' }],
  [{ to: 'contracted', kind: 'transition', on: today, facts: dear }, { status: 'awarded' }],
  [{ to: 'awarded', kind: 'correction', on: today, facts: {} }, {}],
];

const ceilings = {
  packagePrice: vnd(1_000),
  packageTotal: vnd(900),
  projectTotal: vnd(900),
  totalInvestment: vnd(1_000),
  allowance: vnd(0),
};
const present = { value: vnd(900), finishOn: today };
const amendment = { number: 'PL-02', signedOn: addDays(today, -9), scope: null };
const amended = {
  today,
  contractSignedOn: addDays(today, -90),
  present,
  last: { number: 'PL-01', signedOn: addDays(today, -3) },
  isNumberTaken: true,
  disbursed: vnd(500),
  ceilings,
};
const security = {
  number: 'BL-02',
  amount: vnd(1),
  issuedOn: addDays(today, -9),
  expiresOn: addDays(today, -10),
};
const held = { issuedOn: today, expiresOn: today, replacedBy: null, releasedOn: null };
const lead = { supplier: 'a', role: 'lead', share: 6_000 } as const;

/** What contracts, their parties, amendments and securities are refused for. */
const refusedContracts: readonly Violation[] = [
  ...checkNewContract(
    { number: '2/HĐ', signedOn: today, finishOn: addDays(today, -1), value: vnd(200) },
    { today, status: 'planned', takenBy: 'BP-07', ceilings },
  ),
  ...checkParties([lead, { ...lead, supplier: 'b' }], (index) => String(index)),
  ...checkParties([lead, { supplier: 'b', role: 'member', share: 3_000 }], (index) => String(index)),
  ...checkAmendment({ ...amendment, newValue: present.value, newFinishOn: present.finishOn }, amended),
  ...checkAmendment({ ...amendment, newValue: vnd(499), newFinishOn: present.finishOn }, amended),
  ...checkSecurity(security, { today, isNumberTaken: true }),
  ...checkExtension(security, { ...held, replacedBy: 'BL-03' }, { today }),
  ...checkRelease(addDays(today, -1), { ...held, releasedOn: today }, { today }),
];

const capital: CapitalRequest = {
  kind: 'assigned',
  capitalYear: 2025,
  fundingSource: 'oda',
  amount: vnd(900),
  decisionNumber: '1/QĐ',
  decidedOn: day('2023-12-31'),
  counterpartId: null,
};
const mediumTerm = { ...capital, kind: 'assigned', fromYear: 2021 } as const;
const capitalPosition = {
  today,
  projectCode: 'DL-DTI',
  group: 'C',
  yearsAllowed: 0,
  totalInvestment: vnd(500),
  capitalOfAll: vnd(0),
  entries: [{ ...capital, amount: vnd(100) }],
  disbursed: [{ ...capital, disbursed: vnd(90) }],
  mediumTerm: [{ ...mediumTerm, amount: vnd(50) }],
  province: { code: '66', decisions: [{ amount: vnd(150), decisionNumber: '1/NQ' }], assigned: vnd(100) },
} as const;
const otherYear = { ...capital, capitalYear: 2024 };

/** What decisions about capital and plans of it are refused for. */
const refusedPlans: readonly Violation[] = [
  ...[
    capital,
    otherYear,
    { ...capital, decidedOn: addDays(today, 1) },
    { ...capital, kind: 'adjusted', amount: vnd(-101) } as const,
    { ...capital, kind: 'cancelled', amount: vnd(-11) } as const,
    { ...capital, kind: 'carriedIn' } as const,
    { ...capital, amount: vnd(Number.MAX_SAFE_INTEGER) },
  ].flatMap((request) =>
    checkCapitalEntry(request, {
      ...capitalPosition,
      capitalOfAll: vnd(request.amount === Number.MAX_SAFE_INTEGER ? 1 : 0),
    }),
  ),
  ...checkReallocation(
    { request: capital, position: capitalPosition },
    { request: capital, position: capitalPosition },
  ),
  ...checkReallocation(
    { request: capital, position: capitalPosition },
    { request: capital, position: { ...capitalPosition, projectCode: 'DL-VC' } },
  ),
  ...checkMediumTerm(mediumTerm, capitalPosition),
  ...checkMediumTerm({ ...mediumTerm, decidedOn: day('2018-12-31') }, capitalPosition),
  ...checkMediumTerm({ ...mediumTerm, kind: 'adjusted', amount: vnd(-1) }, capitalPosition),
  ...[capital, { ...capital, amount: vnd(-60) }].flatMap((request) =>
    checkCeiling(
      { ...request, decisionNumber: request.amount > 0 ? '1/NQ' : '2/NQ' },
      { ...capitalPosition.province, today, ceilingsOfAll: vnd(0) },
    ),
  ),
  ...checkMonthlyPlan({ year: 2025, amounts: [vnd(2)] }, { usable: vnd(1), newest: null }),
  ...checkMonthlyPlan(
    { year: 2025, amounts: [vnd(1)] },
    { usable: vnd(1), newest: { revision: 1, amounts: [vnd(1)] } },
  ),
];

const late: PackageFacts = {
  packageId: 'BP-12',
  status: 'executing',
  baselineId: 'baseline-1',
  baselineFinishOn: addDays(today, -60),
  forecastFinishOn: today,
  actualFinishOn: null,
  plannedShare: 10_000,
  physical: 1_000,
  lastReport: null,
  activeSince: addDays(today, -90),
};

const troubled: ContractFacts = {
  contractId: 'contract-1',
  packageId: 'BP-12',
  packageStatus: 'executing',
  value: vnd(1_000),
  finishOn: addDays(today, -1),
  acceptedOn: null,
  paid: vnd(900),
  advanced: vnd(300),
  advanceOutstanding: vnd(100),
  physical: 1_000,
  securities: [{ id: 'advance-1', kind: 'advance', expiresOn: today }],
};

const year = {
  projectId: 'DL-DTI',
  year: 2025,
  source: 'oda' as const,
  plan: vnd(100),
  disbursed: vnd(0),
  forecast: vnd(0),
};

function placeholdersOf(sentence: string): string[] {
  return [...sentence.matchAll(/\{\{(\w+)/gu)].flatMap(([, name]) => name ?? []);
}

test('every figure that a refusal’s sentence names is among those the rule gives', () => {
  const voucher = { capitalYear: 2025, fundingSource: 'oda' as const, voucherNumber: 'UNC-1' };
  const violations: Violation[] = [
    ...vouchers.flatMap(([entry, on]) => checkEntry({ ...voucher, entry, postedOn: day(on) }, position)),
    ...vouchers.flatMap(([entry, on]) =>
      checkEntry({ ...voucher, entry, postedOn: day(on) }, { ...position, contract: null }),
    ),
    ...changes.flatMap(([request, change]) =>
      checkTransition(request, { ...packagePosition, ...change }, today),
    ),
    ...refusedContracts,
    ...refusedPlans,
  ];
  expect(new Set(violations.map(({ code }) => code)).size).toBe(64);
  for (const { code, params } of violations) {
    for (const words of [vi, en]) {
      expect(Object.keys(params)).toEqual(expect.arrayContaining(placeholdersOf(words.violations[code])));
    }
  }
});

test('every figure that a clearing sentence names is among those its rule gives', () => {
  const answers = [
    ...evaluateAll('package', late, defaultRuleParams, today),
    ...evaluateAll('contract', troubled, defaultRuleParams, today),
    ...evaluateAll('projectYear', year, defaultRuleParams, today),
  ].map(({ finding }) => finding);
  for (const finding of answers) {
    expect(finding.outcome).toBe('finding');
    if (finding.outcome !== 'finding') continue;
    const { code, params } = finding.clearsWhen;
    for (const words of [vi, en]) {
      expect(Object.keys(params)).toEqual(expect.arrayContaining(placeholdersOf(words.clearings[code])));
    }
  }
});
