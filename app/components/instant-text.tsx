import type { Instant } from '#app/domain/day.ts';
import { formatInstant } from '#app/i18n/format.ts';
import { useLocale } from '#app/i18n/use-words.ts';

/** A moment as clocks in Vietnam show it. */
export function InstantText({ at }: { at: Instant }) {
  return <time dateTime={at}>{formatInstant(at, useLocale())}</time>;
}
