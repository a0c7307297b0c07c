import { type Locale, type VoucherField, voucherFields } from '#app/domain/codelists.ts';
import type { Violation } from '#app/domain/violation.ts';
import { figureWords } from '#app/i18n/figure-words.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { violationSentence } from '#app/i18n/violation-sentence.ts';

/** A broken rule in a sentence, behind the name of its column. */
export function refusalWords(violation: Violation, t: Translate, locale: Locale): string {
  const sentence = violationSentence(t, violation, locale);
  const field: VoucherField | undefined = voucherFields.find((known) => known === violation.field);
  if (field === undefined) return sentence;
  const words = { field: t(`codelists.voucherFields.${field}`), sentence };
  const { cell } = violation.params;
  return cell === undefined
    ? t('voucherSheets.preview.refusal', words)
    : t('voucherSheets.preview.refusalOfCell', { ...words, cell: figureWords(t, cell, locale) });
}
