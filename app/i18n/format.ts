import type { Locale } from '#app/domain/codelists.ts';
import {
  type Day,
  dayNumber,
  type Instant,
  instantFromMilliseconds,
  millisecondsOf,
  type Month,
  monthOf,
  vietnamDayOf,
  yearOf,
} from '#app/domain/day.ts';
import type { BasisPoints, Vnd } from '#app/domain/money.ts';

import type { Translate } from './i18n.ts';

/** The unit in which an amount is shown; the exact đồng stand beside it in a title or an export. */
export type MoneyUnit = 'vnd' | 'million' | 'billion';

const powersOfTen: Record<MoneyUnit, number> = { vnd: 1, million: 1e6, billion: 1e9 };
const unitWords: Record<Locale, Record<MoneyUnit, string>> = {
  vi: { vnd: '₫', million: 'triệu', billion: 'tỷ' },
  en: { vnd: '₫', million: 'm', billion: 'bn' },
};
const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays: Record<Locale, readonly string[]> = {
  vi: ['Chủ Nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const whole = perLocale((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 0 }));
const tenths = perLocale(
  (tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);

/** `330,0 tỷ`, `12,5 triệu`, `900 ₫`: in the given unit, else in the largest that leaves a figure to see; never broken before its unit. */
export function formatMoney(amount: Vnd, locale: Locale, unit: MoneyUnit = unitFor(amount)): string {
  return `${formatMoneyNumber(amount, locale, unit)}\u00a0${unitWords[locale][unit]}`;
}

/** The figure alone, for columns whose head names the unit: `330,0`. */
export function formatMoneyNumber(amount: Vnd, locale: Locale, unit: MoneyUnit = 'billion'): string {
  return (unit === 'vnd' ? whole : tenths)[locale].format(amount / powersOfTen[unit]);
}

/** Every đồng: `330.000.000.000 ₫`. */
export function formatMoneyExact(amount: Vnd, locale: Locale): string {
  return formatMoney(amount, locale, 'vnd');
}

export function formatCount(count: number, locale: Locale): string {
  return whole[locale].format(count);
}

/** `12,5 MB`, in decimal units. */
export function formatBytes(bytes: number, locale: Locale): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), byteUnits.length - 1);
  return `${(power === 0 ? whole : tenths)[locale].format(bytes / 1000 ** power)} ${byteUnits[power]}`;
}

/** `62,0%`. */
export function formatShare(share: BasisPoints, locale: Locale): string {
  return `${tenths[locale].format(share / 100)}%`;
}

/** `62%`, where a tenth would say more than is known. */
export function formatShareWhole(share: BasisPoints, locale: Locale): string {
  return `${whole[locale].format(share / 100)}%`;
}

/** `31/10/2025`, in English `31 Oct 2025`. */
export function formatDay(day: Day, locale: Locale): string {
  return `${formatDayOfYear(day, locale)}${separators[locale]}${day.slice(0, 4)}`;
}

/** The day without its year: `31/10`, in English `31 Oct`. */
export function formatDayOfYear(day: Day, locale: Locale): string {
  return locale === 'vi'
    ? `${day.slice(8, 10)}/${day.slice(5, 7)}`
    : `${Number(day.slice(8, 10))} ${formatMonth(monthOf(day), 'en')}`;
}

/** `thứ Sáu`, in English `Friday`. */
export function formatWeekday(day: Day, locale: Locale): string {
  return weekdays[locale][(((dayNumber(day) + 4) % 7) + 7) % 7] ?? '';
}

/** `T10`, in English `Oct`. */
export function formatMonth(month: Month, locale: Locale): string {
  const number = Number(month.slice(5, 7));
  return locale === 'vi' ? `T${number}` : (englishMonths[number - 1] ?? '');
}

/** `10/2025`, in English `Oct 2025`. */
export function formatMonthOfYear(month: Month, locale: Locale): string {
  return locale === 'vi'
    ? `${month.slice(5, 7)}/${yearOf(month)}`
    : `${formatMonth(month, locale)} ${yearOf(month)}`;
}

/** The moment as clocks in Vietnam show it: `31/10/2025 09:15`. */
export function formatInstant(instant: Instant, locale: Locale): string {
  return `${formatDay(vietnamDayOf(instant), locale)} ${vietnamTimeOf(instant)}`;
}

/** How far a day lies from the as-of day: `12 ngày trước`, `hôm nay`, `còn 30 ngày`. Negative `days` are past. */
export function formatDaysAway(days: number, t: Translate): string {
  if (days === 0) return t('common.days.today');
  return days < 0 ? t('common.days.ago', { count: -days }) : t('common.days.in', { count: days });
}

/** How late against a plan: `chậm 47 ngày`, `đúng hạn`, `sớm 3 ngày`. Positive `days` are late. */
export function formatLateness(days: number, t: Translate): string {
  if (days === 0) return t('common.days.onTime');
  return days > 0 ? t('common.days.late', { count: days }) : t('common.days.early', { count: -days });
}

const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB'];
const separators: Record<Locale, string> = { vi: '/', en: ' ' };
const vietnamOffsetMilliseconds = 7 * 3_600_000;

function unitFor(amount: Vnd): MoneyUnit {
  const size = Math.abs(amount);
  if (size >= 100_000_000 || size === 0) return 'billion';
  return size >= 100_000 ? 'million' : 'vnd';
}

function vietnamTimeOf(instant: Instant): string {
  return instantFromMilliseconds(millisecondsOf(instant) + vietnamOffsetMilliseconds).slice(11, 16);
}

function perLocale<Format>(make: (tag: string) => Format): Record<Locale, Format> {
  return { vi: make('vi-VN'), en: make('en-GB') };
}
