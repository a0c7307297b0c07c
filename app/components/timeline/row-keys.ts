/** The row to which a key leads from row `at` of `count`, or null for a key that does not move between rows. */
export function rowReachedBy(key: string, at: number, count: number, rowsPerPage: number): number | null {
  const reached = moves.get(key)?.(at, count, rowsPerPage);
  return reached === undefined ? null : Math.min(Math.max(reached, 0), count - 1);
}

const moves = new Map<string, (at: number, count: number, page: number) => number>([
  ['ArrowUp', (at) => at - 1],
  ['ArrowDown', (at) => at + 1],
  ['PageUp', (at, _count, page) => at - page],
  ['PageDown', (at, _count, page) => at + page],
  ['Home', () => 0],
  ['End', (_at, count) => count - 1],
]);
