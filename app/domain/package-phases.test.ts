import { expect, test } from 'vitest';

import type { PackageStatus, ScheduleItemRole } from './codelists.ts';
import { day } from './day.ts';
import { mainSequence } from './package-lifecycle.ts';
import type { PhaseDays } from './package-phases.ts';
import { phaseDaysAfter, phaseDaysWithout } from './package-phases.ts';

const on = day('2025-06-01');
const earlier = day('2025-05-01');

function phase(
  role: ScheduleItemRole,
  actualStartOn: string | null,
  actualFinishOn: string | null,
): PhaseDays {
  return {
    role,
    actualStartOn: actualStartOn === null ? null : day(actualStartOn),
    actualFinishOn: actualFinishOn === null ? null : day(actualFinishOn),
  };
}

test.each<[ScheduleItemRole, PackageStatus, started: boolean, finished: boolean]>([
  ['selection', 'inviting', true, false],
  ['selection', 'awarded', false, true],
  ['execution', 'contracted', false, false],
  ['execution', 'executing', true, false],
  ['execution', 'trialRun', false, true],
  ['trialRun', 'trialRun', true, false],
  ['trialRun', 'accepted', false, true],
  ['acceptance', 'accepted', true, true],
  ['handover', 'handedOver', true, true],
  ['training', 'handedOver', false, false],
])('%s at %s: started %s, finished %s', (role, status, started, finished) => {
  expect(phaseDaysAfter(phase(role, null, null), status, on)).toEqual(
    phase(role, started ? on : null, finished ? on : null),
  );
});

test('days that are known stay', () => {
  const known = phase('execution', earlier, earlier);
  expect(phaseDaysAfter(known, 'accepted', on)).toEqual(known);
});

test('a package that went all the way has every phase of its own begun and finished', () => {
  for (const role of ['selection', 'execution', 'trialRun', 'acceptance', 'handover'] as const) {
    const end = mainSequence.reduce(
      (item, status) => phaseDaysAfter(item, status, on),
      phase(role, null, null),
    );
    expect(end).toEqual(phase(role, on, on));
  }
});

test('taking a state back clears the days it gave', () => {
  const finished = phase('execution', '2025-05-01', '2025-06-01');
  expect(phaseDaysWithout(finished, ['trialRun'], ['contracted', 'executing'])).toEqual(
    phase('execution', '2025-05-01', null),
  );
});

test('a day stays while a state that gives it still stands', () => {
  const finished = phase('execution', '2025-05-01', '2025-06-01');
  expect(phaseDaysWithout(finished, ['accepted'], ['executing', 'trialRun'])).toEqual(finished);
});

test('roles that no state moves keep their days', () => {
  const training = phase('training', '2025-05-01', null);
  expect(phaseDaysWithout(training, ['executing'], [])).toEqual(training);
});
