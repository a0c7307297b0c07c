import { monthsOfCapital } from '#app/domain/monthly-plan.ts';

/** What a decision does to a medium-term plan, as it is recorded. */
export const mediumTermActs = ['assigned', 'increased', 'reduced'] as const;

/** The fields of a monthly plan, a month each in order; which months they are is the year's matter. */
export const monthFields: readonly string[] = monthsOfCapital(2025).map((_, index) => `month${index + 1}`);
