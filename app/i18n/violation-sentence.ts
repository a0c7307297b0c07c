import type { Locale } from '#app/domain/codelists.ts';
import type { Violation } from '#app/domain/violation.ts';

import { figuresInWords } from './figure-words.ts';
import type { Translate } from './i18n.ts';

/** What a broken rule says to the reader, with its figures. */
export function violationSentence(t: Translate, { code, params }: Violation, locale: Locale): string {
  return t(`violations.${code}`, figuresInWords(t, params, locale));
}
