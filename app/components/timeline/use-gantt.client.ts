import { useLayoutEffect, useRef, type RefObject } from 'react';

import type { TimelineChart } from './chart.ts';
import { WindowedGantt } from './gantt.client.ts';
import type { RowWindow } from './row-window.ts';
import { carriedOver, positionOf } from './scale.ts';

/** Where today stands in the visible part when the timeline opens, from its left: more past than future. */
const todayStands = 0.7;

/** Keeps one drawing of `chart` in `host`, with the rows of `shown`; a change of scale keeps the days in view. */
export function useGantt(
  host: RefObject<HTMLElement>,
  scroller: RefObject<HTMLElement>,
  chart: TimelineChart | null,
  shown: RowWindow,
  visibleWidth: number,
): void {
  const gantt = useRef<WindowedGantt | null>(null);
  const drawn = useRef<TimelineChart | null>(null);

  useLayoutEffect(() => {
    if (host.current === null || scroller.current === null || chart === null) return;
    const before = drawn.current;
    drawn.current = chart;
    if (gantt.current === null) {
      gantt.current = new WindowedGantt(host.current, chart, shown);
      scroller.current.scrollTo({ left: todayPosition(chart) - visibleWidth * todayStands });
      return;
    }
    if (before === chart || before === null) {
      gantt.current.showRows(shown);
      return;
    }
    const middle = scroller.current.scrollLeft + visibleWidth / 2;
    gantt.current.drawChart(chart, shown);
    scroller.current.scrollTo({ left: carriedOver(before.scale, chart.scale, middle) - visibleWidth / 2 });
  }, [host, scroller, chart, shown, visibleWidth]);

  useLayoutEffect(
    () => () => {
      gantt.current?.destroy();
      gantt.current = null;
    },
    [],
  );
}

export function todayPosition(chart: TimelineChart): number {
  return positionOf(chart.scale, chart.today, 0.5);
}
