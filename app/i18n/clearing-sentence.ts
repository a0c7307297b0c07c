import type { Locale } from '#app/domain/codelists.ts';
import type { Clearing } from '#app/domain/risk-rules/types.ts';

import { figuresInWords } from './figure-words.ts';
import type { Translate } from './i18n.ts';

/** What would clear a finding, with the figure or the action that ends it. */
export function clearingSentence(t: Translate, { code, params }: Clearing, locale: Locale): string {
  return t(`clearings.${code}`, figuresInWords(t, params, locale));
}
