import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';

import type { Day } from '#app/domain/day.ts';

import { chartHeight, headHeight, linkEnd, rowHeight, rowTop } from './chart.ts';
import { TimelineNames } from './names.tsx';
import { rowReachedBy } from './row-keys.ts';
import { rowWindow, scrollStep, type RowWindow } from './row-window.ts';
import type { TimelineRow, TimelineUnit, TimelineWords } from './rows.ts';
import { timelineScale } from './scale.ts';
import { todayPosition, useGantt } from './use-gantt.client.ts';
import { useView } from './use-view.ts';

type Props = {
  rows: readonly TimelineRow[];
  today: Day;
  unit: TimelineUnit;
  words: TimelineWords;
  /** Number of the selected row, -1 when there is none. */
  selected: number;
  select: (id: string) => void;
};

/** The list of names and the chart beside it, in one scroller; of many rows only those near the view exist. */
export function TimelineBoard({ rows, today, unit, words, selected, select }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const names = useRef<HTMLTableElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const selectedBand = useRef<HTMLDivElement>(null);
  const pointedBand = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (canvas.current !== null) canvas.current.style.height = `${chartHeight(rows.length)}px`;
  }, [rows.length]);

  const view = useView(scroller, list);
  const [step, setStep] = useState(0);
  const shown = useMemo(
    () => rowWindow(rows.length, step, view.height, rowHeight),
    [rows.length, step, view.height],
  );
  const chart = useMemo(() => {
    if (view.width === 0) return null;
    return { rows, today, words, scale: timelineScale(rows, today, unit, view.width) };
  }, [rows, today, unit, words, view.width]);
  useGantt(host, scroller, chart, shown, view.width);

  useLayoutEffect(() => {
    if (names.current !== null) names.current.style.transform = `translateY(${shown.first * rowHeight}px)`;
  }, [shown.first]);

  useLayoutEffect(() => {
    placeBand(selectedBand.current, selected);
    if (scroller.current !== null && selected >= 0) revealRow(scroller.current, selected);
  }, [selected]);

  const reachable = Math.max(selected, 0);
  const isReachableShown = reachable >= shown.first && reachable < shown.end;

  const showStep = (scrollTop: number) => {
    const next = scrollStep(scrollTop, rowHeight);
    if (next === step) return;
    keepFocus(names.current, rowWindow(rows.length, next, view.height, rowHeight));
    flushSync(() => setStep(next));
  };

  const focusRow = (number: number) => {
    if (scroller.current === null) return;
    revealRow(scroller.current, number);
    revealBar(number);
    showStep(scroller.current.scrollTop);
    names.current?.querySelector<HTMLElement>(`[data-row="${number}"]`)?.focus({ preventScroll: true });
  };

  const revealBar = (number: number) => {
    const row = rows[number];
    if (scroller.current === null || chart === null || row === undefined) return;
    const { left, right } = linkEnd(chart.scale, row, number);
    const { scrollLeft } = scroller.current;
    if (right > scrollLeft && left < scrollLeft + view.width) return;
    scroller.current.scrollTo({ left: left - view.width / 4 });
  };

  const scrollToToday = () => {
    if (chart !== null) scroller.current?.scrollTo({ left: todayPosition(chart) - view.width / 2 });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (scroller.current === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const rowsPerPage = Math.max(1, Math.floor((view.height - headHeight) / rowHeight) - 1);
    const reached = rowReachedBy(event.key, reachable, rows.length, rowsPerPage);
    const sideways = Number(event.key === 'ArrowRight') - Number(event.key === 'ArrowLeft');
    if (reached !== null) focusRow(reached);
    else if (sideways !== 0) scroller.current.scrollBy({ left: sideways * (view.width / 4) });
    else if (event.key === 'Enter') linkIn(names.current, reachable)?.click();
    else return;
    event.preventDefault();
  };

  const pointedRow = (event: MouseEvent): number | null => {
    if (scroller.current === null || canvas.current === null) return null;
    if (event.clientY < scroller.current.getBoundingClientRect().top + headHeight) return null;
    const top = event.clientY - canvas.current.getBoundingClientRect().top - headHeight;
    const number = Math.floor(top / rowHeight);
    return number < rows.length ? number : null;
  };

  return (
    <div
      ref={scroller}
      className="timeline-scroller"
      onScroll={(event) => showStep(event.currentTarget.scrollTop)}
    >
      {/* The pointer's way to a row; the keyboard's is the list of names. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        ref={canvas}
        className="timeline-canvas"
        onClick={(event) => {
          const number = isLink(event.target) ? null : pointedRow(event);
          if (number !== null) focusRow(number);
        }}
        onPointerMove={(event) => placeBand(pointedBand.current, pointedRow(event) ?? -1)}
        onPointerLeave={() => placeBand(pointedBand.current, -1)}
      >
        <div ref={list} className="timeline-list">
          <div className="timeline-corner">
            <span>{words.rows}</span>
            <button type="button" onClick={scrollToToday}>
              {words.goToToday}
            </button>
          </div>
          <table
            ref={names}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
            role="treegrid"
            aria-label={words.rows}
            aria-rowcount={rows.length}
            tabIndex={isReachableShown ? -1 : 0}
            onKeyDown={onKeyDown}
            onFocus={(event) => {
              const row = rows[rowNumberOf(event.target) ?? -1];
              if (row !== undefined) select(row.id);
            }}
          >
            <TimelineNames {...{ rows, shown, reachable, selected }} standing={words.standing} />
          </table>
        </div>
        <div ref={selectedBand} className="timeline-band-selected" />
        <div ref={host} className="timeline-chart" aria-hidden="true" />
        <div ref={pointedBand} className="timeline-band-pointed" hidden />
      </div>
    </div>
  );
}

/** Scrolls just so far that the row stands below the head and above the lower edge. */
function revealRow(scroller: HTMLElement, number: number): void {
  const top = number * rowHeight;
  const lowest = top + rowHeight + headHeight - scroller.clientHeight;
  if (scroller.scrollTop > top) scroller.scrollTo({ top });
  if (scroller.scrollTop < lowest) scroller.scrollTo({ top: lowest });
}

/** A row that leaves the window while it has the focus gives it to the list, so that the keys go on from there. */
function keepFocus(names: HTMLElement | null, shown: RowWindow): void {
  const number = rowNumberOf(document.activeElement);
  if (number === null || names === null || !names.contains(document.activeElement)) return;
  if (number < shown.first || number >= shown.end) names.focus({ preventScroll: true });
}

function rowNumberOf(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest('[data-row]') : null;
  return row instanceof HTMLElement ? Number(row.dataset.row) : null;
}

function linkIn(names: HTMLElement | null, number: number): HTMLElement | null {
  return names?.querySelector<HTMLElement>(`[data-row="${number}"] a`) ?? null;
}

function isLink(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button') !== null;
}

function placeBand(band: HTMLElement | null, number: number): void {
  if (band === null) return;
  band.hidden = number < 0;
  band.style.transform = `translateY(${rowTop(number)}px)`;
}
