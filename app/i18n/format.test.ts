import { expect, test } from 'vitest';

import { day, instant, month } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';

import {
  formatCount,
  formatDay,
  formatDayOfYear,
  formatDaysAway,
  formatInstant,
  formatLateness,
  formatMoney,
  formatMoneyExact,
  formatMoneyNumber,
  formatMonth,
  formatMonthOfYear,
  formatShare,
  formatShareWhole,
  formatWeekday,
} from './format.ts';
import { translatorFor } from './i18n.server.ts';

const vi = translatorFor('vi');
const en = translatorFor('en');

test.each([
  [330_000_000_000, '330,0\u00a0tỷ', '330.0\u00a0bn'],
  [1_250_000_000, '1,3\u00a0tỷ', '1.3\u00a0bn'],
  [2_100_000_000_000, '2.100,0\u00a0tỷ', '2,100.0\u00a0bn'],
  [100_000_000, '0,1\u00a0tỷ', '0.1\u00a0bn'],
  [99_999_999, '100,0\u00a0triệu', '100.0\u00a0m'],
  [12_500_000, '12,5\u00a0triệu', '12.5\u00a0m'],
  [99_999, '99.999\u00a0₫', '99,999\u00a0₫'],
  [0, '0,0\u00a0tỷ', '0.0\u00a0bn'],
  [-3_200_000_000, '-3,2\u00a0tỷ', '-3.2\u00a0bn'],
])('%i đồng reads %s or %s', (amount, vietnamese, english) => {
  expect(formatMoney(vnd(amount), 'vi')).toBe(vietnamese);
  expect(formatMoney(vnd(amount), 'en')).toBe(english);
});

test('an exact amount shows every đồng, up to the largest', () => {
  expect(formatMoneyExact(vnd(1_250_000_001), 'vi')).toBe('1.250.000.001\u00a0₫');
  expect(formatMoneyExact(vnd(Number.MAX_SAFE_INTEGER), 'en')).toBe('9,007,199,254,740,991\u00a0₫');
});

test('a column whose head names the unit shows figures alone, small ones too', () => {
  expect(formatMoneyNumber(vnd(45_000_000), 'vi')).toBe('0,0');
  expect(formatMoneyNumber(vnd(45_000_000), 'vi', 'million')).toBe('45,0');
  expect(formatMoneyNumber(vnd(86_400_000_000), 'en')).toBe('86.4');
});

test('shares come with a tenth or without', () => {
  expect(formatShare(6200, 'vi')).toBe('62,0%');
  expect(formatShare(6200, 'en')).toBe('62.0%');
  expect(formatShare(-355, 'vi')).toBe('-3,6%');
  expect(formatShareWhole(7149, 'vi')).toBe('71%');
});

test('counts are grouped as the language groups them', () => {
  expect(formatCount(3321, 'vi')).toBe('3.321');
  expect(formatCount(3321, 'en')).toBe('3,321');
});

test('days, months and weekdays are written as the language writes them', () => {
  const on = day('2025-10-05');
  expect([formatDay(on, 'vi'), formatDay(on, 'en')]).toEqual(['05/10/2025', '5 Oct 2025']);
  expect([formatDayOfYear(on, 'vi'), formatDayOfYear(on, 'en')]).toEqual(['05/10', '5 Oct']);
  expect([formatMonth(month('2025-10'), 'vi'), formatMonth(month('2025-10'), 'en')]).toEqual(['T10', 'Oct']);
  expect([formatMonthOfYear(month('2025-10'), 'vi'), formatMonthOfYear(month('2025-10'), 'en')]).toEqual([
    '10/2025',
    'Oct 2025',
  ]);
  expect([formatWeekday(on, 'vi'), formatWeekday(day('1969-12-31'), 'en')]).toEqual([
    'Chủ Nhật',
    'Wednesday',
  ]);
});

test('a moment is shown as clocks in Vietnam show it', () => {
  expect(formatInstant(instant('2025-10-31T02:15:00Z'), 'vi')).toBe('31/10/2025 09:15');
  expect(formatInstant(instant('2025-10-31T17:05:00Z'), 'vi')).toBe('01/11/2025 00:05');
  expect(formatInstant(instant('2025-12-31T17:05:00Z'), 'en')).toBe('1 Jan 2026 00:05');
});

test('days away and lateness are said in words', () => {
  expect([-12, 0, 30].map((days) => formatDaysAway(days, vi))).toEqual([
    '12 ngày trước',
    'hôm nay',
    'còn 30 ngày',
  ]);
  expect([47, 0, -3].map((days) => formatLateness(days, vi))).toEqual([
    'chậm 47 ngày',
    'đúng hạn',
    'sớm 3 ngày',
  ]);
  expect([formatLateness(1, en), formatLateness(2, en), formatDaysAway(-1, en)]).toEqual([
    '1 day late',
    '2 days late',
    '1 day ago',
  ]);
});
