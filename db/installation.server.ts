import { inArray } from 'drizzle-orm';

import { type Day, parseDay } from '#app/domain/day.ts';
import type { Reader } from './reader.ts';

export type Installation = {
  /** Made by a seed: its records end on a day of its own. */
  isSeeded: boolean;
  /** The day for which positions were worked out last. */
  positionsOf: Day | null;
};

/** What this data is. */
export async function readInstallation(db: Reader): Promise<Installation> {
  const { settings } = db.t;
  const rows = await db
    .select()
    .from(settings)
    .where(inArray(settings.name, ['kind', 'positionsOf']));
  const values = new Map(rows.map(({ name, value }) => [name, value]));
  return {
    isSeeded: values.has('kind'),
    positionsOf: parseDay(values.get('positionsOf') ?? ''),
  };
}
