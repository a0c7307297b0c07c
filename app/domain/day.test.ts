import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';

import {
  addDays,
  addMonths,
  day,
  dayFromNumber,
  dayNumber,
  daysBetween,
  earlierOf,
  firstDayOf,
  instant,
  instantFromMilliseconds,
  lastDayOf,
  laterOf,
  millisecondsOf,
  month,
  monthOf,
  parseDay,
  vietnamDayOf,
  yearOf,
} from './day.ts';

const epoch = Temporal.PlainDate.from('1970-01-01');
const plainDays = fc.integer({ min: -25_567, max: 84_005 }).map((number) => epoch.add({ days: number }));

test.each([
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2100-02-29', false],
  ['2000-02-29', true],
  ['2025-04-31', false],
  ['2025-13-01', false],
  ['2025-00-10', false],
  ['2025-1-1', false],
  ['31/10/2025', false],
  ['2025-10-31T00:00', false],
  [' 2025-10-31', false],
  ['1899-12-31', false],
  ['1900-01-01', true],
  ['2199-12-31', true],
  ['2200-01-01', false],
])('%s is a day: %s', (text, isDay) => {
  expect(parseDay(text)).toBe(isDay ? text : null);
  if (!isDay) expect(() => day(text)).toThrow(RangeError);
});

test('text is a day exactly when the calendar knows it', () => {
  const parts = fc.tuple(
    fc.integer({ min: 1900, max: 2199 }),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
  );
  fc.assert(
    fc.property(parts, ([year, monthNumber, dayOfMonth]) => {
      const text = [year, String(monthNumber).padStart(2, '0'), String(dayOfMonth).padStart(2, '0')].join(
        '-',
      );
      expect(parseDay(text) !== null).toBe(isKnown(text));
    }),
    { numRuns: 1_000 },
  );
});

function isKnown(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

test('days are numbered, moved and counted as in the calendar', () => {
  fc.assert(
    fc.property(plainDays, fc.integer({ min: -2_000, max: 2_000 }), (plain, move) => {
      const on = day(plain.toString());
      const moved = plain.add({ days: move });
      expect(dayNumber(on)).toBe(epoch.until(plain).days);
      expect(dayFromNumber(dayNumber(on))).toBe(on);
      expect(addDays(on, move)).toBe(moved.toString());
      expect(daysBetween(on, addDays(on, move))).toBe(move);
      expect(yearOf(on)).toBe(plain.year);
    }),
  );
});

test('months begin, end and follow each other as in the calendar', () => {
  fc.assert(
    fc.property(plainDays, fc.integer({ min: -600, max: 600 }), (plain, move) => {
      const of = monthOf(day(plain.toString()));
      const plainMonth = plain.toPlainYearMonth();
      expect(of).toBe(plainMonth.toString());
      expect(addMonths(of, move)).toBe(plainMonth.add({ months: move }).toString());
      expect(firstDayOf(of)).toBe(plainMonth.toPlainDate({ day: 1 }).toString());
      expect(lastDayOf(of)).toBe(plainMonth.toPlainDate({ day: plainMonth.daysInMonth }).toString());
    }),
  );
});

test('days compare as text', () => {
  fc.assert(
    fc.property(plainDays, plainDays, (one, other) => {
      const [a, b] = [day(one.toString()), day(other.toString())];
      const isBefore = Temporal.PlainDate.compare(one, other) < 0;
      expect(a < b).toBe(isBefore);
      expect([earlierOf(a, b), laterOf(a, b)]).toEqual(isBefore ? [a, b] : [b, a]);
    }),
  );
});

test('a moment falls on the day that it is in Vietnam', () => {
  const from = millisecondsOf(instant('1976-01-01T00:00:00Z'));
  const moments = fc.integer({ min: from, max: millisecondsOf(instant('2199-01-01T00:00:00Z')) });
  fc.assert(
    fc.property(moments, (milliseconds) => {
      const at = instantFromMilliseconds(milliseconds);
      const inVietnam =
        Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO('Asia/Ho_Chi_Minh');
      expect(vietnamDayOf(at)).toBe(inVietnam.toPlainDate().toString());
      expect(millisecondsOf(at)).toBe(milliseconds);
    }),
  );
});

test.each([
  ['2025-10-31T23:30:00+07:00', '2025-10-31T16:30:00.000Z', '2025-10-31'],
  ['2025-10-31T17:00:00Z', '2025-10-31T17:00:00.000Z', '2025-11-01'],
])('%s is the instant %s, in Vietnam on %s', (text, utc, on) => {
  expect(instant(text)).toBe(utc);
  expect(vietnamDayOf(instant(text))).toBe(on);
});

test.each(['2025-10-31T10:00:00', '2025-10-31', 'now', '2025-10-32T10:00:00Z'])(
  '%s names no instant',
  (text) => {
    expect(() => instant(text)).toThrow(RangeError);
  },
);

test.each(['2025-13', '2025-1', '2025', '2025-10-31'])('%s names no month', (text) => {
  expect(() => month(text)).toThrow(RangeError);
});
