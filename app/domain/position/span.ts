import { type Day, daysBetween, earlierOf, laterOf } from '../day.ts';

/** From the first to the last day, both inclusive. */
export type Span = { readonly startOn: Day; readonly finishOn: Day };

/** The smallest span that holds all of them; null for none. */
export function spanOf(spans: readonly Span[]): Span | null {
  const [first, ...rest] = spans;
  if (first === undefined) return null;
  return rest.reduce(
    (whole, span) => ({
      startOn: earlierOf(whole.startOn, span.startOn),
      finishOn: laterOf(whole.finishOn, span.finishOn),
    }),
    first,
  );
}

/** Calendar days by which `finish` lies after the plan's; negative when ahead, null when either is not known. */
export function delayAgainst(plan: Span | null, finish: Span | null): number | null {
  return plan === null || finish === null ? null : daysBetween(plan.finishOn, finish.finishOn);
}
