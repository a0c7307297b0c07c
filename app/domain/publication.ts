import { addWorkingDays } from './calendar.ts';
import type { PackageStatus, PublicationKind } from './codelists.ts';
import type { Day } from './day.ts';

/** What each state makes known to everybody: Law 22/2023 art. 7-8. The notice is published with the invitation itself. */
export const publicationOf: Readonly<Partial<Record<PackageStatus, PublicationKind>>> = {
  awarded: 'result',
  contracted: 'contract',
  cancelled: 'cancellation',
};

/** The last day for publishing what happened on a day, `within` working days of it. */
export function publicationDueOn(happenedOn: Day, within: number): Day {
  return addWorkingDays(happenedOn, within);
}
