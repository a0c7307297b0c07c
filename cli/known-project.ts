import { NotFound } from '#app/domain/not-found.ts';
import { RuleViolations } from '#app/domain/violation.ts';

/** What is found of the project that somebody named; throws `RuleViolations` with a sentence where there is none of that code. */
export async function ofKnownProject<Found>(code: string, found: Promise<Found>): Promise<Found> {
  try {
    return await found;
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    throw new RuleViolations([{ code: 'projectUnknown', params: { code: { text: code } } }]);
  }
}
