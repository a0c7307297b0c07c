import { useLayoutEffect, useState, type RefObject } from 'react';

/** The visible part of the chart, without the list of names. Pixels. */
export type TimelineView = { width: number; height: number };

/** Measures the visible part, again whenever the scroller changes its size; zeros before the first measure. */
export function useView(scroller: RefObject<HTMLElement>, names: RefObject<HTMLElement>): TimelineView {
  const [view, setView] = useState<TimelineView>({ width: 0, height: 0 });

  useLayoutEffect(() => {
    const [outer, list] = [scroller.current, names.current];
    if (outer === null || list === null) return;
    const measure = () => {
      const width = Math.max(0, outer.clientWidth - list.offsetWidth);
      const height = outer.clientHeight;
      setView((last) => (last.width === width && last.height === height ? last : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    return () => observer.disconnect();
  }, [scroller, names]);

  return view;
}
