import type { Day } from './day.ts';
import { daysBetween } from './day.ts';
import type { Vnd } from './money.ts';
import { subtractVnd } from './money.ts';

/** What a contract is worth and until when it runs. */
export type Terms = { readonly value: Vnd; readonly finishOn: Day };

/** The terms that an amendment brought. */
export type AmendedTerms = { readonly newValue: Vnd; readonly newFinishOn: Day };

/** A contract's terms as its newest amendment has them; `amendments` in the order in which they were signed. */
export function presentTerms(signed: Terms, amendments: readonly AmendedTerms[]): Terms {
  const newest = amendments.at(-1);
  return newest === undefined
    ? { value: signed.value, finishOn: signed.finishOn }
    : { value: newest.newValue, finishOn: newest.newFinishOn };
}

/** What all amendments together added to the value, in đồng, and to the period, in days; less than nothing where they took away. */
export function addedByAmendments(
  signed: Terms,
  amendments: readonly AmendedTerms[],
): { readonly value: Vnd; readonly days: number } {
  const present = presentTerms(signed, amendments);
  return {
    value: subtractVnd(present.value, signed.value),
    days: daysBetween(signed.finishOn, present.finishOn),
  };
}
