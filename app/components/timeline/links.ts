import type { RowWindow } from './row-window.ts';
import type { TimelineRow } from './rows.ts';

/** An arrow between the rows of these numbers; critical where both of them are. */
export type TimelineLink = { from: number; to: number; critical: boolean };

/** The arrows that begin in, end in or cross the rows of a window. Only the projects that reach into it are looked at. */
export function linksPassing(rows: readonly TimelineRow[], { first, end }: RowWindow): TimelineLink[] {
  const numbers = new Map<string, number>();
  const last = lastOfProject(rows, end);
  for (let number = firstOfProject(rows, first); number < last; number++) {
    const row = rows[number];
    if (row !== undefined) numbers.set(row.id, number);
  }
  const links: TimelineLink[] = [];
  for (const to of numbers.values()) {
    for (const id of rows[to]?.after ?? []) {
      const from = numbers.get(id);
      if (from === undefined || from === to) continue;
      if (Math.max(from, to) < first || Math.min(from, to) >= end) continue;
      links.push({ from, to, critical: rows[from]?.critical === true && rows[to]?.critical === true });
    }
  }
  return links;
}

function firstOfProject(rows: readonly TimelineRow[], number: number): number {
  let first = number;
  while (first > 0 && rows[first]?.level === 'package') first--;
  return first;
}

function lastOfProject(rows: readonly TimelineRow[], number: number): number {
  let end = number;
  while (rows[end]?.level === 'package') end++;
  return end;
}
