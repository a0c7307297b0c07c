import { expect, test } from 'vitest';

import type { PackageStatus } from './codelists.ts';
import { day } from './day.ts';
import {
  checkMilestoneChange,
  checkMilestones,
  itMilestones,
  type MilestoneDays,
  missingMilestones,
  type Reached,
  reachedMilestones,
} from './it-milestones.ts';
import { mainSequence } from './package-lifecycle.ts';

const today = day('2025-10-31');
const approved: Reached = {
  milestone: 'securityApproval',
  on: day('2025-09-01'),
};
const trained: Reached = { milestone: 'training', on: day('2025-10-10') };

test.each<[to: PackageStatus, on: string, reached: Reached[], missing: string[]]>([
  ['executing', '2025-08-01', [], []],
  ['trialRun', '2025-10-01', [], ['securityApproval']],
  ['trialRun', '2025-10-01', [approved], []],
  ['trialRun', '2025-09-01', [approved], []],
  ['trialRun', '2025-08-31', [approved], ['securityApproval']],
  ['accepted', '2025-10-20', [], ['securityApproval', 'training']],
  ['accepted', '2025-10-20', [approved], ['training']],
  ['accepted', '2025-10-20', [approved, trained], []],
  ['accepted', '2025-10-09', [approved, trained], ['training']],
  ['handedOver', '2025-10-25', [], []],
  ['settled', '2025-10-25', [], []],
  ['closed', '2025-10-25', [], ['handover']],
  ['closed', '2025-10-25', [{ milestone: 'handover', on: day('2025-10-20') }], []],
])('%s on %s with %j lacks %j', (to, on, reached, missing) => {
  expect(missingMilestones(to, day(on), reached)).toEqual(missing);
});

test('each missing milestone is named, the approval with the rule it stands on', () => {
  const params = {
    to: { term: 'packageStatuses.accepted' },
    on: { day: today },
  };
  expect(checkMilestones({ to: 'accepted', on: today }, [])).toEqual([
    {
      code: 'securityApprovalMissing',
      field: 'to',
      params: {
        milestone: { term: 'scheduleItemRoles.securityApproval' },
        ...params,
      },
    },
    {
      code: 'milestoneMissing',
      field: 'to',
      params: { milestone: { term: 'scheduleItemRoles.training' }, ...params },
    },
  ]);
});

test('a trial run and a handover are reached by their steps, the others by the day that was recorded', () => {
  const recorded = [
    { role: 'securityApproval' as const, doneOn: day('2025-09-01') },
    { role: 'training' as const, doneOn: null },
    { role: 'handover' as const, doneOn: day('2025-01-01') },
  ];
  const steps = (['executing', 'trialRun', 'accepted', 'handedOver'] as const).map((to, index) => ({
    kind: 'transition' as const,
    to,
    on: day(`2025-10-0${index + 1}`),
  }));
  expect(reachedMilestones(recorded, steps)).toEqual([
    { milestone: 'securityApproval', on: '2025-09-01' },
    { milestone: 'trialRun', on: '2025-10-02' },
    { milestone: 'handover', on: '2025-10-04' },
  ]);
  expect(reachedMilestones(recorded, steps.slice(0, 1))).toEqual([
    { milestone: 'securityApproval', on: '2025-09-01' },
  ]);
});

test('who has reached all of them on the way is never held up', () => {
  const reached = itMilestones.map((milestone) => ({
    milestone,
    on: day('2025-01-01'),
  }));
  for (const to of mainSequence) expect(missingMilestones(to, today, reached)).toEqual([]);
});

const planned: MilestoneDays = {
  plannedOn: day('2025-09-15'),
  doneOn: null,
  documentRef: null,
};
const done: MilestoneDays = {
  ...planned,
  doneOn: day('2025-09-12'),
  documentRef: '45/QĐ-STTTT',
};
const onTrial = [
  {
    kind: 'transition' as const,
    to: 'trialRun' as const,
    on: day('2025-09-20'),
  },
];

test.each<
  [why: string, codes: string[], before: MilestoneDays | null, after: MilestoneDays, reason?: string]
>([
  ['a first plan', [], null, planned],
  ['a first plan with its day', [], null, done],
  ['its day, once it has come', [], planned, done],
  ['the same again', [], done, done],
  ['a day to come', ['dayInFuture'], planned, { ...done, doneOn: day('2025-11-01') }],
  ['an approval without its number', ['required'], planned, { ...done, documentRef: null }],
  [
    'another plan without a reason',
    ['milestoneReasonMissing'],
    planned,
    { ...planned, plannedOn: day('2025-10-15') },
  ],
  ['another plan', [], planned, { ...planned, plannedOn: day('2025-10-15') }, 'theo phụ lục 2'],
  ['another day without a reason', ['milestoneReasonMissing'], done, { ...done, doneOn: day('2025-09-11') }],
  ['another day', [], done, { ...done, doneOn: day('2025-09-11') }, 'ghi nhầm'],
  ['another number without a reason', ['milestoneReasonMissing'], done, { ...done, documentRef: '46/QĐ' }],
  [
    'a day after the step that rests on it',
    ['milestoneNeeded'],
    done,
    { ...done, doneOn: day('2025-09-21') },
    'x',
  ],
  ['its day taken back', ['milestoneNeeded'], done, planned, 'ghi nhầm'],
  ['a late approval of what ran already', [], planned, { ...done, doneOn: day('2025-10-01') }],
])('%s: %j', (_why, codes, before, after, reason) => {
  const change = {
    milestone: 'securityApproval' as const,
    before,
    after,
    reason: reason ?? null,
  };
  expect(checkMilestoneChange(change, onTrial, today).map(({ code }) => code)).toEqual(codes);
});

test('what no state rests on yet can be taken back', () => {
  const change = {
    milestone: 'securityApproval' as const,
    before: done,
    after: planned,
    reason: 'ghi nhầm',
  };
  expect(checkMilestoneChange(change, [], today)).toEqual([]);
});

test('training has a day, and needs no number', () => {
  const after = { ...done, documentRef: null };
  const change = {
    milestone: 'training' as const,
    before: planned,
    after,
    reason: null,
  };
  expect(checkMilestoneChange(change, onTrial, today)).toEqual([]);
});
