import { z } from 'zod';

import { legalReviewStatuses } from '#app/domain/codelists.ts';
import type { Locale } from '#app/domain/codelists.ts';
import { dayText, lineOf, moneyText, shareText } from '#app/platform/form-values.ts';

const wholeNumber = z.coerce.number().int();

/** The form of a limit's value, written as its unit is; `manner` says whether it corrects the value or takes its place from a day on. */
export const changeThresholdInput = (locale: Locale) => {
  const common = {
    version: z.number().int(),
    manner: z.enum(['correct', 'succeed']),
    legalBasis: lineOf(300),
    effectiveFrom: dayText,
    effectiveTo: dayText.optional(),
    reviewStatus: z.enum(legalReviewStatuses),
    reason: lineOf(2000),
  };
  return z.discriminatedUnion('unit', [
    z.object({ unit: z.literal('days'), value: wholeNumber, ...common }),
    z.object({ unit: z.literal('workingDays'), value: wholeNumber, ...common }),
    z.object({ unit: z.literal('count'), value: wholeNumber, ...common }),
    z.object({ unit: z.literal('basisPoints'), value: shareText, ...common }),
    z.object({ unit: z.literal('vnd'), value: moneyText(locale), ...common }),
  ]);
};
export type ChangeThreshold = z.output<ReturnType<typeof changeThresholdInput>>;
