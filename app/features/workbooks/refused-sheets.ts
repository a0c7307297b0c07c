import type { Locale } from '#app/domain/codelists.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { violationSentence } from '#app/i18n/violation-sentence.ts';

import { checkSheets, type MappedSheet } from './workbook-mapping.ts';

/** Why a file cannot be read as it is, in sentences. */
export function refusedSheets(
  sheets: readonly MappedSheet[],
  t: Translate,
  locale: Locale,
): readonly string[] {
  return checkSheets(sheets).map((violation) => violationSentence(t, violation, locale));
}
