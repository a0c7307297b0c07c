import fc from 'fast-check';
import { expect, test } from 'vitest';

import { backupsKept, backupsToKeep, isBackupLate, lastDueAt } from './backup-schedule.ts';
import { instant, instantFromMilliseconds, millisecondsOf, monthOf, vietnamDayOf } from './day.ts';

const hour = 3_600_000;
const day = 24 * hour;
const moments = fc
  .integer({
    min: millisecondsOf(instant('2020-01-01T00:00:00Z')),
    max: millisecondsOf(instant('2040-01-01T00:00:00Z')),
  })
  .map(instantFromMilliseconds);

test.each([
  ['2026-03-04T18:59:59.999Z', '2026-03-03T19:00:00.000Z'],
  ['2026-03-04T19:00:00.000Z', '2026-03-04T19:00:00.000Z'],
  ['2026-03-05T12:00:00.000Z', '2026-03-04T19:00:00.000Z'],
])('at %s the last backup was due at %s: 02:00 in Vietnam', (now, due) => {
  expect(lastDueAt(instant(now), { hour: 2, minute: 0 })).toBe(due);
});

test('a backup is due once in every 24 hours, never in the future', () => {
  const times = fc.record({ hour: fc.nat(23), minute: fc.nat(59) });
  fc.assert(
    fc.property(moments, times, (now, at) => {
      const age = millisecondsOf(now) - millisecondsOf(lastDueAt(now, at));
      expect(age).toBeGreaterThanOrEqual(0);
      expect(age).toBeLessThan(day);
    }),
  );
});

test('two years of nights leave 7 days, then weeks, then months', () => {
  const nights = Array.from({ length: 730 }, (_, index) =>
    instantFromMilliseconds(millisecondsOf(instant('2026-12-31T19:00:00Z')) - index * day),
  );
  expect(backupsToKeep(nights).map(vietnamDayOf)).toEqual([
    '2027-01-01',
    '2026-12-31',
    '2026-12-30',
    '2026-12-29',
    '2026-12-28',
    '2026-12-27',
    '2026-12-26',
    '2026-12-20',
    '2026-12-13',
    '2026-11-30',
    '2026-10-31',
    '2026-09-30',
    '2026-08-31',
    '2026-07-31',
    '2026-06-30',
    '2026-05-31',
    '2026-04-30',
    '2026-03-31',
    '2026-02-28',
  ]);
});

test('the newest backup always stays, and nothing is kept that was not there', () => {
  fc.assert(
    fc.property(fc.array(moments, { minLength: 1, maxLength: 80 }), (made) => {
      const kept = backupsToKeep(made);
      expect(kept[0]).toBe([...made].toSorted().at(-1));
      expect(kept.filter((at) => !made.includes(at))).toEqual([]);
      expect(kept.length).toBeLessThanOrEqual(backupsKept.days + backupsKept.weeks + backupsKept.months);
    }),
  );
});

test('each of the last 7 days and 12 months that have a backup keeps its newest, however long the silence', () => {
  const lists = fc.array(moments, { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(lists, (made) => {
      const kept = new Set(backupsToKeep(made));
      const newestFirst = [...made].toSorted().toReversed();
      for (const [spanOf, most] of [
        [(at: (typeof made)[number]) => String(vietnamDayOf(at)), backupsKept.days],
        [(at: (typeof made)[number]) => String(monthOf(vietnamDayOf(at))), backupsKept.months],
      ] as const) {
        const spans = [...new Set(newestFirst.map(spanOf))].slice(0, most);
        for (const span of spans) expect(kept).toContain(newestFirst.find((at) => spanOf(at) === span));
      }
    }),
  );
});

test('keeping again keeps the same: rotation may run as often as it likes', () => {
  fc.assert(
    fc.property(fc.array(moments, { maxLength: 120 }), (made) => {
      expect(backupsToKeep(backupsToKeep(made))).toEqual(backupsToKeep(made));
    }),
  );
});

test('rotating every night keeps what rotating once at the end keeps', () => {
  const gaps = fc.array(fc.integer({ min: 12 * hour, max: 20 * day }), { maxLength: 150 });
  fc.assert(
    fc.property(gaps, (steps) => {
      let at = millisecondsOf(instant('2024-01-01T19:00:00Z'));
      const made = steps.map((step) => instantFromMilliseconds((at += step)));
      let nightly: ReturnType<typeof backupsToKeep> = [];
      for (const next of made) nightly = backupsToKeep([next, ...nightly]);
      expect(nightly).toEqual(backupsToKeep(made));
    }),
  );
});

test('backups are late without any, and from 26 hours on', () => {
  const now = instant('2026-03-05T12:00:00Z');
  const ago = (milliseconds: number) => instantFromMilliseconds(millisecondsOf(now) - milliseconds);
  expect([null, ago(27 * hour), ago(26 * hour), ago(0)].map((newest) => isBackupLate(newest, now))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
