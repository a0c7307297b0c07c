import { z } from 'zod';

import { bidOutcomes, publicationKinds } from '#app/domain/codelists.ts';
import type { Locale } from '#app/domain/codelists.ts';
import { dayText, lineOf, moneyText } from '#app/platform/form-values.ts';

/** As many lines as the form has; a round with more bidders is rare enough to be told in its note. */
export const mostBids = 12;

/** The form of a round's bids. A line without a bidder and a price is no bid. */
export const recordBidsInput = (locale: Locale) =>
  z.object({
    openedOn: dayText,
    reason: lineOf(2000).optional(),
    bids: z.preprocess(
      withoutEmptyLines,
      z
        .array(
          z.object({
            bidderName: lineOf(300),
            price: moneyText(locale).optional(),
            outcome: z.enum(bidOutcomes),
            reason: lineOf(500).optional(),
          }),
        )
        .max(mostBids),
    ),
  });
export type RecordBids = z.output<ReturnType<typeof recordBidsInput>>;

/** The form that says what was published, where and when. */
export const recordPublicationInput = z.object({
  kind: z.enum(publicationKinds),
  publishedOn: dayText,
  reference: lineOf(200),
});
export type RecordPublication = z.output<typeof recordPublicationInput>;

/** What stands behind the last line with a name or a price is not there. */
function withoutEmptyLines(typed: unknown): unknown {
  if (!Array.isArray(typed)) return typed ?? [];
  const isFilled = (line: unknown) =>
    typeof line === 'object' &&
    line !== null &&
    ['bidderName', 'price', 'reason'].some((name) => {
      const text: unknown = Reflect.get(line, name);
      return typeof text === 'string' && text.trim() !== '';
    });
  return typed.slice(0, typed.findLastIndex((line) => isFilled(line)) + 1);
}
