import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { PackageStatus } from './codelists.ts';
import { packageStatuses } from './codelists.ts';
import type { Day } from './day.ts';
import { addDays, day } from './day.ts';
import { vnd } from './money.ts';
import { itMilestones } from './it-milestones.ts';
import { earlierStatuses, nextStatuses } from './package-lifecycle.ts';
import type { PackagePosition, TransitionFacts, TransitionRequest } from './package-transition.ts';
import { checkTransition, factsRequiredFor } from './package-transition.ts';

const today = day('2025-10-31');

const allFacts: TransitionFacts = {
  noticeNumber: 'IB2500012345',
  closingOn: day('2025-11-20'),
  supplierName: 'Công ty Minh Họa',
  awardPrice: vnd(900),
  decisionNumber: '12/QĐ-STTTT',
  contractNumber: '05/2025/HĐ',
  signedOn: day('2025-10-20'),
  contractValue: vnd(900),
  finishOn: day('2026-03-31'),
  settlementValue: vnd(890),
  note: 'Theo kết luận của ban chỉ đạo',
};

const position: PackagePosition = {
  status: 'executing',
  isIt: false,
  lastChangeOn: day('2025-10-01'),
  packagePrice: vnd(1_000),
  physical: 10_000,
  hadTrialRun: false,
  reached: itMilestones.map((milestone) => ({
    milestone,
    on: day('2020-01-01'),
  })),
};

const moveTo = (to: PackageStatus, facts: TransitionFacts = allFacts): TransitionRequest => ({
  to,
  kind: 'transition',
  on: day('2025-10-30'),
  facts,
});

const codesOf = (request: TransitionRequest, change: Partial<PackagePosition> = {}) =>
  checkTransition(request, { ...position, ...change }, today).map((violation) => violation.code);

test.each<[string, string[], TransitionRequest, Partial<PackagePosition>]>([
  ['a step forward', [], moveTo('accepted'), {}],
  ['a step that skips others', ['transitionNotAllowed'], moveTo('settled'), {}],
  ['a trial run of what is not IT', ['transitionNotAllowed'], moveTo('trialRun'), {}],
  ['a trial run of IT', [], moveTo('trialRun'), { isIt: true }],
  ['tomorrow', ['dayInFuture'], { ...moveTo('suspended'), on: day('2025-11-01') }, {}],
  ['before the last change', ['dayBeforePrevious'], { ...moveTo('suspended'), on: day('2025-09-30') }, {}],
  ['on the day of the last change', [], { ...moveTo('suspended'), on: day('2025-10-01') }, {}],
  ['the first change', [], moveTo('planned'), { status: 'draft', lastChangeOn: null }],
  [
    'an award at the package price',
    [],
    moveTo('awarded', { ...allFacts, awardPrice: vnd(1_000) }),
    { status: 'evaluating' },
  ],
  [
    'an award above it',
    ['awardAbovePackagePrice'],
    moveTo('awarded', { ...allFacts, awardPrice: vnd(1_001) }),
    { status: 'evaluating' },
  ],
  ['an award where no price is known', [], moveTo('awarded'), { status: 'evaluating', packagePrice: null }],
  [
    'an award of nothing',
    ['moneyNotPositive'],
    moveTo('awarded', { ...allFacts, awardPrice: vnd(0) }),
    { status: 'evaluating' },
  ],
  [
    'a contract that ends before it is signed',
    ['finishBeforeStart'],
    moveTo('contracted', { ...allFacts, finishOn: day('2025-10-19') }),
    { status: 'awarded' },
  ],
  [
    'bids that close before they are invited',
    ['finishBeforeStart'],
    moveTo('inviting', { ...allFacts, closingOn: day('2025-10-29') }),
    { status: 'planned' },
  ],
  ['acceptance of unfinished work', ['physicalNotComplete'], moveTo('accepted'), { physical: 9_999 }],
  ['acceptance of IT without trial run', ['trialRunMissing'], moveTo('accepted'), { isIt: true }],
  ['acceptance of IT out of the trial run', [], moveTo('accepted'), { isIt: true, status: 'trialRun' }],
  ['acceptance of IT after one', [], moveTo('accepted'), { isIt: true, hadTrialRun: true }],
  [
    'a trial run of IT whose security level is not approved',
    ['securityApprovalMissing'],
    moveTo('trialRun'),
    { isIt: true, reached: [] },
  ],
  [
    'acceptance of IT before anybody was trained',
    ['securityApprovalMissing', 'milestoneMissing'],
    moveTo('accepted'),
    { isIt: true, hadTrialRun: true, reached: [] },
  ],
  ['acceptance of what is not IT asks for no milestone', [], moveTo('accepted'), { reached: [] }],
  [
    'the close of IT that was never handed over',
    ['milestoneMissing'],
    moveTo('closed'),
    { isIt: true, status: 'settled', reached: [] },
  ],
  ['a correction with a reason', [], { ...moveTo('awarded'), kind: 'correction' }, {}],
  [
    'a correction without',
    ['correctionReasonMissing'],
    { ...moveTo('awarded', { note: ' ' }), kind: 'correction' },
    {},
  ],
  ['a correction forward', ['transitionNotAllowed'], { ...moveTo('accepted'), kind: 'correction' }, {}],
  [
    'a supplier known by id',
    [],
    moveTo('awarded', { ...allFacts, supplierName: '', supplierId: 's1' }),
    { status: 'evaluating' },
  ],
])('%s: %j', (_why, codes, request, change) => {
  expect(codesOf(request, change)).toEqual(codes);
});

test('each missing fact is named at its own field', () => {
  for (const to of packageStatuses) {
    const missing = checkTransition(moveTo(to, {}), position, today).filter(
      ({ code }) => code === 'factMissing',
    );
    expect(missing.map((violation) => violation.field)).toEqual(factsRequiredFor(to));
  }
});

type Wish = {
  to: PackageStatus;
  kind: TransitionRequest['kind'];
  wait: number;
  physical: number;
  note: string;
};
const wishes: fc.Arbitrary<Wish> = fc.record({
  to: fc.constantFrom(...packageStatuses),
  kind: fc.constantFrom('transition' as const, 'correction' as const),
  wait: fc.integer({ min: -2, max: 10 }),
  physical: fc.constantFrom(5_000, 10_000),
  note: fc.constantFrom('', 'vì lý do'),
});

test('whatever is asked, only steps of the table are taken, days never run back, and IT is accepted after a trial run (ASVS 2.3.1)', () => {
  fc.assert(
    fc.property(fc.array(wishes, { maxLength: 200 }), fc.boolean(), (sequence, isIt) => {
      let status: PackageStatus = 'draft';
      let lastChangeOn: Day | null = null;
      let hadTrialRun = false;
      for (const { to, kind, wait, physical, note } of sequence) {
        const on: Day = addDays(lastChangeOn ?? day('2021-01-01'), wait);
        const facts = { ...allFacts, note, closingOn: on };
        const standing: PackagePosition = { ...position, status, isIt, lastChangeOn, physical, hadTrialRun };
        if (checkTransition({ to, kind, on, facts }, standing, day('2029-12-31')).length > 0) continue;
        expect(
          kind === 'transition' ? nextStatuses(status, { isIt }) : earlierStatuses(status, { isIt }),
        ).toContain(to);
        if (lastChangeOn !== null) expect(on >= lastChangeOn).toBe(true);
        if (kind === 'correction') expect(note).not.toBe('');
        hadTrialRun ||= to === 'trialRun';
        if (to === 'accepted' && kind === 'transition')
          expect(physical === 10_000 && (!isIt || hadTrialRun)).toBe(true);
        if (!isIt) expect(to).not.toBe('trialRun');
        status = to;
        lastChangeOn = on;
      }
    }),
  );
});
