import { addDays, type Day } from './day.ts';
import type { RuleParam } from './risk-rules/types.ts';
import type { Violation } from './violation.ts';

type Dated = Pick<RuleParam, 'value' | 'effectiveFrom' | 'effectiveTo'>;

/** Every rule that a limit's dated value would break beside the other values of the same limit: not negative, not ending before it begins, no day with two values. */
export function checkThreshold(
  { value, effectiveFrom, effectiveTo }: Dated,
  others: readonly Pick<RuleParam, 'effectiveFrom' | 'effectiveTo'>[],
): readonly Violation[] {
  const violations: Violation[] = [];
  if (value < 0) violations.push({ code: 'limitNegative', field: 'value', params: {} });
  if (effectiveTo !== null && effectiveTo < effectiveFrom) {
    const params = { start: { day: effectiveFrom }, finish: { day: effectiveTo } };
    violations.push({ code: 'finishBeforeStart', field: 'effectiveTo', params });
  }
  const overlapping = others.find(
    (other) => overlaps(effectiveFrom, other.effectiveTo) && overlaps(other.effectiveFrom, effectiveTo),
  );
  if (overlapping !== undefined) {
    const params = { from: { day: overlapping.effectiveFrom } };
    violations.push({ code: 'limitPeriodsOverlap', field: 'effectiveFrom', params });
  }
  return violations;
}

function overlaps(from: Day, to: Day | null): boolean {
  return to === null || from <= to;
}

/** A value that takes the place of another from a day on: the other's last day, or why it cannot be. */
export function endBefore(
  before: Pick<RuleParam, 'effectiveFrom' | 'effectiveTo'>,
  newFrom: Day,
): { readonly effectiveTo: Day } | { readonly violation: Violation } {
  if (newFrom > before.effectiveFrom) return { effectiveTo: addDays(newFrom, -1) };
  const params = { from: { day: newFrom }, before: { day: before.effectiveFrom } };
  return { violation: { code: 'limitNotLater', field: 'effectiveFrom', params } };
}
