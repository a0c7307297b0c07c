import { type Locale, treasuryFields } from '#app/domain/codelists.ts';
import type { Violation } from '#app/domain/violation.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { violationSentence } from '#app/i18n/violation-sentence.ts';

/** A broken rule in a sentence, behind the name of its column. */
export function refusalWords(violation: Violation, t: Translate, locale: Locale): string {
  const sentence = violationSentence(t, violation, locale);
  const field = treasuryFields.find((known) => known === violation.field);
  if (field === undefined) return sentence;
  return t('treasury.preview.refusal', { field: t(`codelists.treasuryFields.${field}`), sentence });
}
