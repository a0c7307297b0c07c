import { expect, test } from 'vitest';

import { day, instant, millisecondsOf } from '#app/domain/day.ts';

import { createClock } from './clock.ts';

const readAt = (text: string) => () => millisecondsOf(instant(text));

test('an unpinned clock reads the day in Vietnam, which begins at 17:00 UTC', () => {
  expect(createClock(null, readAt('2025-10-30T16:59:59.999Z')).today()).toBe('2025-10-30');
  expect(createClock(null, readAt('2025-10-30T17:00:00.000Z')).today()).toBe('2025-10-31');
});

test('an unpinned clock gives the same moment for records and for sessions', () => {
  const clock = createClock(null, readAt('2025-10-31T02:15:00.000Z'));
  expect([clock.now(), clock.wall(), clock.isPinned]).toEqual([
    '2025-10-31T02:15:00.000Z',
    '2025-10-31T02:15:00.000Z',
    false,
  ]);
});

test.each([
  ['2026-03-04T02:15:00.000Z', '2025-10-31T02:15:00.000Z'],
  ['2026-03-04T16:59:59.999Z', '2025-10-31T16:59:59.999Z'],
  ['2026-03-04T17:00:00.000Z', '2025-10-30T17:00:00.000Z'],
])('a clock pinned to 31 October keeps the time of day of %s', (wall, now) => {
  const clock = createClock(day('2025-10-31'), readAt(wall));
  expect([clock.today(), clock.now(), clock.wall(), clock.isPinned]).toEqual(['2025-10-31', now, wall, true]);
});
