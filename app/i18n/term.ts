import * as codelists from '#app/domain/codelists.ts';

import type { Translate } from './i18n.ts';

type Codelists = typeof codelists;

/** A word of a codelist by list and code: `packageStatuses.awarded`. */
export type Term = { [List in keyof Codelists]: `${List}.${Codelists[List][number]}` }[keyof Codelists];

const terms: ReadonlySet<string> = new Set(
  Object.entries(codelists).flatMap(([list, codes]) => codes.map((code) => `${list}.${code}`)),
);

/** The word for a term that a rule names; one without words stands for itself. */
export function wordFor(t: Translate, term: string): string {
  return isTerm(term) ? t(`codelists.${term}`) : term;
}

function isTerm(text: string): text is Term {
  return terms.has(text);
}
