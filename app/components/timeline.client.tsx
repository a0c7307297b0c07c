import { useMemo, useState } from 'react';

import type { Day } from '#app/domain/day.ts';

import { TimelineBoard } from './timeline/board.client.tsx';
import { criticalRows, type TimelineRow, type TimelineUnit, type TimelineWords } from './timeline/rows.ts';
import { TimelineSummary } from './timeline/summary.tsx';
import './timeline/timeline.css';

export type { TimelineRow, TimelineSpan, TimelineUnit, TimelineWords } from './timeline/rows.ts';

export type TimelineProps = {
  rows: readonly TimelineRow[];
  today: Day;
  unit: TimelineUnit;
  words: TimelineWords;
  onlyCritical?: boolean;
  selectedId?: string;
  onSelect?: (id: string) => void;
};

/** Bars on a calendar. New `rows` or `words` are drawn anew: keep the same object while it says the same. */
export function Timeline(props: TimelineProps) {
  const { today, unit, words, onlyCritical = false, onSelect } = props;
  const rows = useMemo(
    () => (onlyCritical ? criticalRows(props.rows) : props.rows),
    [props.rows, onlyCritical],
  );
  const [chosenId, setChosenId] = useState<string | null>(null);
  const selectedId = props.selectedId ?? chosenId;
  const selected = useMemo(
    () => (selectedId === null ? -1 : rows.findIndex((row) => row.id === selectedId)),
    [rows, selectedId],
  );
  const select = (id: string) => {
    if (id === selectedId) return;
    setChosenId(id);
    onSelect?.(id);
  };

  return (
    <section className="timeline" aria-label={words.title}>
      {rows.length === 0 ? (
        <p className="timeline-empty">{words.nothingToShow}</p>
      ) : (
        <TimelineBoard {...{ rows, today, unit, words, selected, select }} />
      )}
      <TimelineSummary row={rows[selected] ?? null} words={words} />
    </section>
  );
}
