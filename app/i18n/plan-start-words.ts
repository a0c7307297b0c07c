import type { Locale } from '#app/domain/codelists.ts';
import type { PlanStart } from '#app/domain/plan-start.ts';

import { formatMonthOfYear } from './format.ts';
import type { Translate } from './i18n.ts';

const romanNumbers = ['I', 'II', 'III', 'IV'];

/** When a selection begins: `09/2025`, or `Quý III/2025`. */
export function startWords({ month, byQuarter }: PlanStart, t: Translate, locale: Locale): string {
  if (!byQuarter) return formatMonthOfYear(month, locale);
  const quarter = Math.ceil(Number(month.slice(5)) / 3) - 1;
  return t('selectionPlan.quarter', {
    quarter: (locale === 'vi' ? romanNumbers[quarter] : String(quarter + 1)) ?? '',
    year: month.slice(0, 4),
  });
}
