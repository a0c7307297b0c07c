import { type Day, daysBetween, earlierOf, laterOf } from '../day.ts';

/** From the first to the last day, both inclusive. */
export type Span = { readonly startOn: Day; readonly finishOn: Day };

/** The smallest span that holds all of them; null for none. */
export function spanOf(spans: readonly Span[]): Span | null {
  return spans.reduce<Span | null>(
    (whole, { startOn, finishOn }) => ({
      startOn: earlierOf(whole?.startOn ?? startOn, startOn),
      finishOn: laterOf(whole?.finishOn ?? finishOn, finishOn),
    }),
    null,
  );
}

/** Calendar days by which `finish` lies after the plan's; negative when ahead, null when either is not known. */
export function delayAgainst(plan: Span | null, finish: Span | null): number | null {
  return plan === null || finish === null ? null : daysBetween(plan.finishOn, finish.finishOn);
}
