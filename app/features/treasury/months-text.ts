import type { Locale } from '#app/domain/codelists.ts';
import type { Months } from '#app/domain/treasury-list.ts';
import { formatMonthOfYear } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';

/** The months of a list in words: one, or from the first through the last. */
export function monthsText({ fromMonth, throughMonth }: Months, t: Translate, locale: Locale): string {
  const from = formatMonthOfYear(fromMonth, locale);
  if (fromMonth === throughMonth) return from;
  return t('treasury.months', { from, through: formatMonthOfYear(throughMonth, locale) });
}
