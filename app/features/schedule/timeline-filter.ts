import { type Standing, standings } from '#app/domain/codelists.ts';

export const timelineUnits = ['month', 'quarter', 'year'] as const;
export type TimelineUnitChoice = (typeof timelineUnits)[number];

export type TimelineView = {
  project: string | null;
  standing: Standing | null;
  unit: TimelineUnitChoice;
  onlyCritical: boolean;
  asTable: boolean;
};

/** What the query string asks of the timeline; whatever it does not know falls back. */
export function timelineViewOf(query: URLSearchParams): TimelineView {
  return {
    project: query.get('project') || null,
    standing: standings.find((standing) => standing === query.get('standing')) ?? null,
    unit: timelineUnits.find((unit) => unit === query.get('unit')) ?? 'month',
    onlyCritical: query.get('critical') === '1',
    asTable: query.get('view') === 'table',
  };
}
