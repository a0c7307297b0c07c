import { z } from 'zod';

import type { Locale } from '#app/domain/codelists.ts';
import { type Month, month } from '#app/domain/day.ts';
import { refuseValue } from '#app/platform/form-messages.ts';
import { lineOf, moneyText } from '#app/platform/form-values.ts';

/** A month as a list of choices submits it. */
export const monthText = z
  .string()
  .trim()
  .transform((text, context): Month => {
    return /^20\d\d-(0[1-9]|1[0-2])$/.test(text)
      ? month(text)
      : refuseValue(context, { code: 'invalid', params: {} });
  });

/** A province's ledger, to be closed through a month, with what the State Treasury says it paid since the last closing. */
export const closePeriodInput = (locale: Locale) =>
  z.object({
    provinceCode: lineOf(10),
    month: monthText,
    treasuryCash: moneyText(locale),
    explanation: lineOf(2000).nullable().default(null),
  });
export type ClosePeriod = z.output<ReturnType<typeof closePeriodInput>>;
