import { expect, test } from 'vitest';

import type { PackageStatus } from './codelists.ts';
import { packageStatuses } from './codelists.ts';
import {
  earlierStatuses,
  isAccepted,
  isActive,
  isDone,
  mainSequence,
  nextStatuses,
  stageOf,
  startsNewRound,
} from './package-lifecycle.ts';

const it = { isIt: true };
const notIt = { isIt: false };

test.each<[PackageStatus, PackageStatus[]]>([
  ['draft', ['planned']],
  ['planned', ['inviting']],
  ['inviting', ['evaluating', 'cancelled']],
  ['evaluating', ['awarded', 'failed', 'cancelled']],
  ['awarded', ['contracted']],
  ['contracted', ['executing', 'terminated']],
  ['executing', ['trialRun', 'accepted', 'suspended', 'terminated']],
  ['trialRun', ['accepted', 'suspended', 'terminated']],
  ['accepted', ['handedOver']],
  ['handedOver', ['settled']],
  ['settled', ['closed']],
  ['closed', []],
  ['failed', ['inviting']],
  ['cancelled', ['inviting']],
  ['suspended', ['executing', 'trialRun', 'terminated']],
  ['terminated', []],
])('an IT package moves on from %s to %j', (status, next) => {
  expect(nextStatuses(status, it)).toEqual(next);
});

test('no package but an IT one is ever offered a trial run', () => {
  for (const status of packageStatuses) {
    expect(nextStatuses(status, notIt)).not.toContain('trialRun');
    expect(earlierStatuses(status, notIt)).not.toContain('trialRun');
  }
});

test('every state but the first can be reached from draft', () => {
  const reached = new Set<PackageStatus>(['draft']);
  for (const status of reached) for (const next of nextStatuses(status, it)) reached.add(next);
  expect([...reached].toSorted()).toEqual(packageStatuses.toSorted());
});

test('a correction leads to the states before, and from a stop to those before the stop', () => {
  expect(earlierStatuses('draft', it)).toEqual([]);
  expect(earlierStatuses('inviting', it)).toEqual(['draft', 'planned']);
  expect(earlierStatuses('failed', it)).toEqual(['draft', 'planned', 'inviting', 'evaluating']);
  expect(earlierStatuses('suspended', it).at(-1)).toBe('trialRun');
  expect(earlierStatuses('suspended', notIt).at(-1)).toBe('executing');
  expect(earlierStatuses('closed', it)).toEqual(mainSequence.slice(0, -1));
});

test('no state can be corrected to itself', () => {
  for (const status of packageStatuses) expect(earlierStatuses(status, it)).not.toContain(status);
});

test('a new round begins only with a new invitation after a failed or cancelled one', () => {
  const rounds = packageStatuses.flatMap((from) =>
    packageStatuses.filter((to) => startsNewRound(from, to)).map((to) => [from, to]),
  );
  expect(rounds).toEqual([
    ['failed', 'inviting'],
    ['cancelled', 'inviting'],
  ]);
});

test('stages sort the states as the committee speaks of them', () => {
  expect(packageStatuses.filter((status) => stageOf(status) === 'selection')).toEqual([
    'inviting',
    'evaluating',
    'awarded',
  ]);
  expect(packageStatuses.filter(isActive)).toEqual(['contracted', 'executing', 'trialRun']);
  expect(packageStatuses.filter(isAccepted)).toEqual(['accepted', 'handedOver', 'settled', 'closed']);
  expect(packageStatuses.filter(isDone)).toEqual(['settled', 'closed']);
});
