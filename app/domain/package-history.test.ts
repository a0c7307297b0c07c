import fc from 'fast-check';
import { expect, test } from 'vitest';

import { packageStatuses } from './codelists.ts';
import type { PackageStatus, StatusChangeKind } from './codelists.ts';
import { addDays, day } from './day.ts';
import type { StatusStep } from './package-history.ts';
import { standingSteps, stepsUndoneBy } from './package-history.ts';

const start = day('2025-01-01');

/** `contracted executing <contracted` reads: contracted, executing, corrected back to contracted. */
function history(text: string): StatusStep[] {
  return text.split(' ').map((word, index) => ({
    kind: word.startsWith('<') ? 'correction' : 'transition',
    to: statusOf(word.replace('<', '')),
    on: addDays(start, index),
  }));
}

function statusOf(text: string): PackageStatus {
  const status = packageStatuses.find((known) => known === text);
  if (status === undefined) throw new Error(`no status ${text}`);
  return status;
}

const states = (steps: readonly StatusStep[]) => steps.map(({ to }) => to).join(' ');

test.each([
  ['planned inviting evaluating', 'planned inviting evaluating'],
  ['contracted executing <contracted', 'contracted'],
  ['contracted executing trialRun <contracted executing', 'contracted executing'],
  ['executing suspended executing <executing', 'executing suspended executing'],
  ['inviting evaluating failed inviting <planned', 'planned'],
  ['awarded contracted <planned inviting', 'planned inviting'],
])('of %s there stand %s', (text, standing) => {
  expect(states(standingSteps(history(text)))).toBe(standing);
});

test('a state that is returned to keeps the day on which it was reached', () => {
  expect(standingSteps(history('contracted executing <contracted')).at(-1)?.on).toBe(start);
});

test.each([
  ['contracted executing trialRun', 'contracted', 'executing trialRun'],
  ['contracted executing <contracted executing', 'contracted', 'executing'],
  ['executing suspended', 'executing', 'suspended'],
  ['awarded contracted', 'planned', 'awarded contracted'],
  ['contracted executing', 'executing', ''],
] as const)('of %s a correction to %s takes back %s', (text, status, undone) => {
  expect(states(stepsUndoneBy(history(text), status))).toBe(undone);
});

test('the last state standing is always the last one recorded', () => {
  const kinds: StatusChangeKind[] = ['transition', 'correction', 'import'];
  const step = fc.record({
    kind: fc.constantFrom(...kinds),
    to: fc.constantFrom(...packageStatuses),
    on: fc.integer({ min: 0, max: 999 }).map((days) => addDays(start, days)),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1 }), (steps) => {
      expect(standingSteps(steps).at(-1)?.to).toBe(steps.at(-1)?.to);
    }),
  );
});
