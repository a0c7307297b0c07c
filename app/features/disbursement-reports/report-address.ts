import { z } from 'zod';

import { addMonths, type Day, type Month, month, monthOf, yearOf } from '#app/domain/day.ts';

/** What a report's address says besides its province; what cannot be read is null. */
const ReportAddress = z.object({
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/u)
    .transform((text) => month(text))
    .nullable()
    .catch(null),
  at: z
    .string()
    .regex(/^[1-9]\d{0,14}$/u)
    .transform(Number)
    .nullable()
    .catch(null),
});

/** Months to choose from: this year's and those of the two before it. */
const yearsToChoose = 3;

/** The month and the ledger's place of an address: unless it says others that there are, the last month that is over and the ledger's end. */
export function reportAddressOf(
  params: URLSearchParams,
  { today, end }: { today: Day; end: number },
): { readonly month: Month; readonly at: number; readonly isWhole: boolean } {
  const said = ReportAddress.parse({ month: params.get('month'), at: params.get('at') });
  const isMonthThere = said.month !== null && said.month <= monthOf(today);
  const isPlaceThere = said.at !== null && said.at <= end;
  return {
    month: isMonthThere && said.month !== null ? said.month : addMonths(monthOf(today), -1),
    at: isPlaceThere && said.at !== null ? said.at : end,
    isWhole: isMonthThere && isPlaceThere,
  };
}

/** The months of which a report can be chosen, the latest first; `chosen` is among them. */
export function monthsToChoose(today: Day, chosen: Month): readonly Month[] {
  const months: Month[] = [];
  const first = month(`${yearOf(today) - yearsToChoose + 1}-01`);
  for (let of = monthOf(today); of >= first; of = addMonths(of, -1)) months.push(of);
  return months.includes(chosen) ? months : [...months, chosen];
}
