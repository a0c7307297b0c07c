import fc from 'fast-check';
import { expect, test } from 'vitest';

import { packageStatuses } from './codelists.ts';
import { addDays, day } from './day.ts';
import { checkTransition } from './package-transition.ts';
import { needKinds, needsOfPackage, type PackageAtWork, type PackageNeed } from './work-list.ts';

const today = day('2025-10-31');
const limits = { reportEvery: 30 };
const recordedMilestones = (['securityApproval', 'training'] as const).map((milestone) => ({
  milestone,
  on: day('2025-01-01'),
}));
const quiet: PackageAtWork = {
  status: 'executing',
  isIt: true,
  isPlanned: true,
  physical: 4_000,
  silentSince: day('2025-10-20'),
  closingOn: null,
  awaited: [],
  reached: recordedMilestones,
};
const execution = { role: 'execution' as const, name: null, dueOn: day('2025-10-01') };
const training = { role: 'training' as const, name: null, dueOn: day('2025-09-14') };

// oxfmt-ignore
const cases: readonly (readonly [string, Partial<PackageAtWork>, readonly PackageNeed[]])[] = [
  ['a package on plan that has just reported', {}, []],
  ['an end that is due today is not overdue', { awaited: [{ ...execution, dueOn: today }] }, []],
  ['of several ends the one longest overdue is named', { awaited: [execution, training] },
    [{ kind: 'milestoneOverdue', first: training, days: 47, others: 1 }]],
  ['nobody waits for the ends of what is settled', { status: 'settled', physical: 10_000, awaited: [execution] },
    [{ kind: 'ready', to: 'closed' }]],
  ['nor of what has stopped', { status: 'terminated', awaited: [execution] }, []],
  ['31 days of silence are too long', { silentSince: day('2025-09-30') }, [{ kind: 'stale', days: 31 }]],
  ['after 30 a report is due today', { silentSince: day('2025-10-01') }, [{ kind: 'reportDue', inDays: 0 }]],
  ['and is announced a week before', { silentSince: day('2025-10-08') }, [{ kind: 'reportDue', inDays: 7 }]],
  ['not earlier', { silentSince: day('2025-10-09') }, []],
  ['where nothing is under contract nobody expects reports', { status: 'awarded', silentSince: day('2025-01-01') }, []],
  ['a signed contract may start', { status: 'contracted' }, [{ kind: 'ready', to: 'executing' }]],
  ['IT work that is finished goes on trial', { physical: 10_000 }, [{ kind: 'ready', to: 'trialRun' }]],
  ['but not before its security level is approved', { physical: 10_000, reached: [] }, []],
  ['nor is it accepted before people are trained', { status: 'trialRun', physical: 10_000, reached: recordedMilestones.slice(0, 1) }, []],
  ['other work is accepted', { physical: 10_000, isIt: false }, [{ kind: 'ready', to: 'accepted' }]],
  ['after its trial IT work is accepted', { status: 'trialRun', physical: 10_000 }, [{ kind: 'ready', to: 'accepted' }]],
  ['bids are evaluated once they are closed', { status: 'inviting', closingOn: today }, [{ kind: 'ready', to: 'evaluating' }]],
  ['not before', { status: 'inviting', closingOn: day('2025-11-01') }, []],
  ['a draft waits for its plan', { status: 'draft', isPlanned: false }, []],
  ['and is planned with it', { status: 'draft' }, [{ kind: 'ready', to: 'planned' }]],
  ['a step that asks for facts is not ready', { status: 'accepted' }, [{ kind: 'ready', to: 'handedOver' }]],
  ['such as a settlement', { status: 'handedOver' }, []],
];

test.each(cases)('%s', (_name, differs, needs) => {
  expect(needsOfPackage({ ...quiet, ...differs }, today, limits)).toEqual(needs);
});

test('without a limit of rule G1 nobody is called silent', () => {
  const silent = { ...quiet, silentSince: day('2020-01-01') };
  expect(needsOfPackage(silent, today, { reportEvery: null })).toEqual([]);
});

test('whatever the package, its needs come in their order, each kind once, and what is ready may be done today', () => {
  const days = fc.integer({ min: -400, max: 60 }).map((days) => addDays(today, days));
  const work = fc.record({
    status: fc.constantFrom(...packageStatuses),
    isIt: fc.boolean(),
    isPlanned: fc.boolean(),
    physical: fc.option(fc.constantFrom(0, 5_000, 10_000)),
    silentSince: fc.option(days),
    closingOn: fc.option(days),
    reached: fc.subarray(recordedMilestones),
    awaited: fc.array(
      days.map((dueOn) => ({ ...execution, dueOn })),
      { maxLength: 3 },
    ),
  });
  fc.assert(
    fc.property(work, (any) => {
      const needs = needsOfPackage(any, today, limits);
      const places = needs.map(({ kind }) => needKinds.indexOf(kind));
      expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
      for (const need of needs) {
        if (need.kind !== 'ready') continue;
        const position = {
          ...any,
          physical: any.physical ?? 0,
          lastChangeOn: null,
          packagePrice: null,
          hadTrialRun: any.status === 'trialRun',
          reached: [...any.reached, { milestone: 'handover' as const, on: day('2025-01-01') }],
        };
        const wish = { to: need.to, kind: 'transition', on: today, facts: {} } as const;
        expect(checkTransition(wish, position, today)).toEqual([]);
      }
    }),
  );
});
