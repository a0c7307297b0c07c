import type { Standing } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';

/** From the morning of `startOn` to the evening of `finishOn`. */
export type TimelineSpan = { startOn: Day; finishOn: Day };

export type TimelineMilestone = { on: Day; label: string; done: boolean };

/** One line of the timeline. A project stands directly above its packages; `id` is made of `a-z`, `0-9` and `-`. */
export type TimelineRow = {
  id: string;
  level: 'project' | 'package';
  label: string;
  href: string;
  standing: Standing;
  /** What happened so far and is forecast from here on. */
  span: TimelineSpan;
  /** Percent of the work done, 0 to 100. */
  progress: number;
  original: TimelineSpan | null;
  /** The latest approved plan. */
  approved: TimelineSpan | null;
  milestones: readonly TimelineMilestone[];
  critical: boolean;
  /** Ids of the rows of the same project that must be finished before this one starts. */
  after: readonly string[];
  /** One sentence, shown while the row is selected. */
  summary: string;
};

export type TimelineUnit = 'month' | 'quarter' | 'year';

/** Every word the timeline shows, in the reader's language. */
export type TimelineWords = {
  /** Accessible name of the whole. */
  title: string;
  /** Heading of the list of names. */
  rows: string;
  /** Twelve short names, January first. */
  months: readonly string[];
  /** Four short names. */
  quarters: readonly string[];
  /** The day of the today line, as the reader writes it. */
  today: string;
  goToToday: string;
  standing: Readonly<Record<Standing, string>>;
  forecast: string;
  approved: string;
  original: string;
  progress: string;
  /** Shown while no row is selected. */
  nothingSelected: string;
  /** Shown instead of rows when there are none. */
  nothingToShow: string;
  formatDay: (on: Day) => string;
  formatPercent: (percent: number) => string;
};

/** The rows on the critical path, each with the project it belongs to. */
export function criticalRows(rows: readonly TimelineRow[]): TimelineRow[] {
  const kept: TimelineRow[] = [];
  let project: TimelineRow | null = null;
  for (const row of rows) {
    if (row.level === 'project') project = row;
    if (!row.critical) continue;
    if (project !== null && project !== row && kept.findLast(isProject) !== project) kept.push(project);
    kept.push(row);
  }
  return kept;
}

function isProject(row: TimelineRow): boolean {
  return row.level === 'project';
}
