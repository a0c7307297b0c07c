import type * as codelists from './codelists.ts';

type Codelists = typeof codelists;

/** A word of a codelist by list and code: `packageStatuses.awarded`. Screens translate it. */
export type Term = { [List in keyof Codelists]: `${List}.${Codelists[List][number]}` }[keyof Codelists];
