import { instant } from '#app/domain/day.ts';
import type { Tables } from './schema/schema.ts';

/** A row as the database gives it back. */
export type Row<Name extends keyof Tables> = Tables[Name]['$inferSelect'];

/** What a caller of a factory may say; the factory says the rest. */
export type Given<Name extends keyof Tables> = Partial<Tables[Name]['$inferInsert']>;

/** When rows are recorded unless the caller says otherwise. */
export const recordedAt = instant('2025-10-31T02:00:00Z');

let made = 0;

/** A number that no factory has had before, for codes and names that must differ. */
export function nextNumber(): number {
  made += 1;
  return made;
}

/** The first of the rows; throws where there is none. */
export function only<Found>(rows: readonly Found[]): Found {
  const [row] = rows;
  if (row === undefined) throw new Error('no such row');
  return row;
}
