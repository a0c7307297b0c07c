import { isDeepStrictEqual } from 'node:util';

/** The columns of a kept row that have become something else; null where none has. */
export function changedIn<Row extends object>(before: Row, after: Row) {
  const kept = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(after).filter(([name, value]) => !isDeepStrictEqual(kept.get(name), value));
  return changed.length === 0 ? null : Object.fromEntries(changed);
}
