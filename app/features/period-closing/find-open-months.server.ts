import type { Day, Month } from '#app/domain/day.ts';
import type { Reader } from '#db/reader.ts';

import { findCoveredPeriod } from '../treasury/queries.server.ts';

import { listOpenMonths, type OpenMonth } from './queries.server.ts';
import {
  type ClosingProposal,
  type MonthStanding,
  proposalOf,
  standingsOf,
  treasuryCheckOf,
} from './treasury-check.ts';

/** A month that can be closed, how it stands with the Treasury's list, and what closing through it would be held against. */
export type HeldMonth = OpenMonth & {
  readonly standing: MonthStanding | null;
  readonly proposal: ClosingProposal | null;
};

/** The months that can be closed on `today`, held against the Treasury's lists. */
export async function findOpenMonths(
  db: Reader,
  period: { provinceCode: string; closedThrough: Month | null; today: Day },
): Promise<readonly HeldMonth[]> {
  const months = await listOpenMonths(db, period);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const covered = await findCoveredPeriod(db, { ...period, through: last.month });
  const standings = standingsOf(covered);
  return months.map((open) => ({
    ...open,
    standing: standings.get(open.month) ?? null,
    proposal: proposalOf(treasuryCheckOf(covered, { first: first.month, month: open.month })),
  }));
}
