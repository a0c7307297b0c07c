import { sql } from 'drizzle-orm';

import { type Day, parseDay } from '#app/domain/day.ts';
import { type Vnd, vnd } from '#app/domain/money.ts';
import type { Reader } from '../reader.ts';

/** What a change of state states of the selection. */
export function statedOfSelection({ t: { packageStatusChanges: changes } }: Reader) {
  return {
    closingOn: sql`${changes.facts} ->> 'closingOn'`.mapWith((on: unknown): Day | null =>
      parseDay(String(on)),
    ),
    awardPrice: sql`cast(${changes.facts} ->> 'awardPrice' as bigint)`.mapWith((price: unknown): Vnd | null =>
      price === null ? null : vnd(Number(price)),
    ),
  };
}
