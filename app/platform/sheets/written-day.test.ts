import fc from 'fast-check';
import { expect, test } from 'vitest';

import { dayFromNumber, dayNumber, day, yearOf } from '#app/domain/day.ts';

import { dayOrderOf, readDay } from './written-day.ts';

test.each([
  ['30.06.08', '2008-06-30'],
  ['31.12.40', '2040-12-31'],
  ['17.03.97', '1997-03-17'],
  ['06.06.08', '2008-06-06'],
  ['31/12/2025', '2025-12-31'],
  ['12/31/2025', '2025-12-31'],
  ['2016-12-01', '2016-12-01'],
  ['2016/12/01', '2016-12-01'],
  ['2016-12-01T00:00:00', '2016-12-01'],
  ['2016-12-01 00:00', '2016-12-01'],
  ['December 1, 2016', '2016-12-01'],
  ['Sept 9 2016', '2016-09-09'],
  ['1st March 2017', '2017-03-01'],
  ['31-Mar-17', '2017-03-31'],
  ['ngày 31 tháng 12 năm 2025', '2025-12-31'],
  ['Ngày 31/12/2025', '2025-12-31'],
  ['31 - 12 - 2025', '2025-12-31'],
])('“%s” can only be %s', (text, expected) => {
  expect(readDay(text, null)).toBe(expected);
});

test('“06.07.08” is two days, until the column’s other values settle the order', () => {
  expect(readDay('06.07.08', null)).toBeNull();
  expect(readDay('06.07.08', dayOrderOf(['06.07.08', '30.06.08']))).toBe('2008-07-06');
  expect(readDay('06.07.08', dayOrderOf(['06.07.08', '06.30.08']))).toBe('2008-06-07');
  expect(dayOrderOf(['06.07.08', '05.05.2020', '2020-01-02'])).toBeNull();
  expect(dayOrderOf(['30.06.08', '06.30.08'])).toBeNull();
});

test.each([
  'Exempt under Section 26 of Freedom of Information Act 2000 (Defence)',
  'Not provided',
  'TBD (dependent on SSC project plan)',
  '2018-19',
  '2016/17',
  'Fiscal Year 2017/18',
  '2026',
  'March 2017',
  '12/2025',
  'quý IV/2025',
  '31.02.08',
  '2016-13-01',
  '00/00/0000',
  '1/2/3',
  '',
])('“%s” is no day', (text) => {
  for (const order of [null, 'dmy', 'mdy'] as const) expect(readDay(text, order)).toBeNull();
});

test('a day is read back from every way to write it, and never becomes another', () => {
  const days = fc
    .integer({ min: dayNumber(day('1969-01-01')), max: dayNumber(day('2068-12-31')) })
    .map(dayFromNumber);
  const separators = fc.constantFrom('.', '/', '-');
  fc.assert(
    fc.property(days, separators, fc.boolean(), (of, mark, isShort) => {
      const [month, date] = [of.slice(5, 7), of.slice(8)];
      const year = isShort ? of.slice(2, 4) : String(yearOf(of));
      expect(readDay([date, month, year].join(mark), 'dmy')).toBe(of);
      expect(readDay([month, date, year].join(mark), 'mdy')).toBe(of);
      expect([of, null]).toContain(readDay([date, month, year].join(mark), null));
      expect(readDay(of, null)).toBe(of);
    }),
  );
});
