import type { Locale } from '#app/domain/codelists.ts';
import type { Violation, ViolationParam } from '#app/domain/violation.ts';

import { formatDay, formatMoneyExact, formatMonthOfYear, formatShare } from './format.ts';
import type { Translate } from './i18n.ts';
import { wordFor } from './term.ts';

/** What a broken rule says to the reader, with its figures: money to the đồng, days and terms in their language. */
export function violationSentence(t: Translate, violation: Violation, locale: Locale): string {
  const words = Object.entries(violation.params).map(([name, param]) => [name, wordsOf(t, param, locale)]);
  return t(`violations.${violation.code}`, Object.fromEntries(words));
}

function wordsOf(t: Translate, param: ViolationParam, locale: Locale): string {
  if ('vnd' in param) return formatMoneyExact(param.vnd, locale);
  if ('day' in param) return formatDay(param.day, locale);
  if ('month' in param) return formatMonthOfYear(param.month, locale);
  if ('basisPoints' in param) return formatShare(param.basisPoints, locale);
  if ('days' in param) return t('common.days.count', { count: param.days });
  if ('number' in param) return String(param.number);
  if ('term' in param) return wordFor(t, param.term);
  return param.text;
}
