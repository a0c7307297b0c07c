import type { Term } from '#app/domain/term.ts';

import type { Translate } from './i18n.ts';

/** The word for a term that a rule names. */
export function wordFor(t: Translate, term: Term): string {
  return t(`codelists.${term}`);
}
