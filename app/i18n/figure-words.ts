import type { Locale } from '#app/domain/codelists.ts';
import type { ViolationParam } from '#app/domain/violation.ts';

import { formatDay, formatMoneyExact, formatMonthOfYear, formatShare } from './format.ts';
import type { Translate } from './i18n.ts';
import { wordFor } from './term.ts';

/** A figure that a rule names, as the reader's language writes it: money to the đồng, because the đồng decides. */
export function figureWords(t: Translate, figure: ViolationParam, locale: Locale): string {
  if ('vnd' in figure) return formatMoneyExact(figure.vnd, locale);
  if ('day' in figure) return formatDay(figure.day, locale);
  if ('month' in figure) return formatMonthOfYear(figure.month, locale);
  if ('basisPoints' in figure) return formatShare(figure.basisPoints, locale);
  if ('days' in figure) return t('common.days.count', { count: figure.days });
  if ('workingDays' in figure) return t('common.workingDays.count', { count: figure.workingDays });
  if ('number' in figure) return String(figure.number);
  if ('term' in figure) return wordFor(t, figure.term);
  return figure.text;
}

/** Words for the `{{names}}` of a sentence; none of them is a count that would choose a plural. */
type WordsByName = { [name: string]: string | undefined; count?: undefined };

/** All figures of a rule, under their names, for a sentence of the dictionary. */
export function figuresInWords(
  t: Translate,
  figures: Readonly<Record<string, ViolationParam>>,
  locale: Locale,
): WordsByName {
  return Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [name, figureWords(t, figure, locale)]),
  );
}
