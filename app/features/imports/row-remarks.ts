import type { Locale } from '#app/domain/codelists.ts';
import { figuresInWords } from '#app/i18n/figure-words.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { violationSentence } from '#app/i18n/violation-sentence.ts';
import type { EgpRowPlan } from './egp-import-plan.ts';

/** What the reader should know about a row: why it is rejected, or what is remarkable about it. */
export function rowRemarks(row: EgpRowPlan, t: Translate, locale: Locale): readonly string[] {
  return row.outcome === 'rejected'
    ? row.violations.map((violation) => violationSentence(t, violation, locale))
    : row.notes.map(({ code, params }) => t(`imports.notes.${code}`, figuresInWords(t, params, locale)));
}
