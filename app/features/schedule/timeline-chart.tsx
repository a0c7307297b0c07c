import { useFetcher } from '@remix-run/react';
import { lazy, Suspense, useEffect, useMemo } from 'react';

import type { TimelineWords } from '#app/components/timeline/rows.ts';
import type { standings } from '#app/domain/codelists.ts';
import { addMonths, type Day, month } from '#app/domain/day.ts';
import { formatDay, formatMonth } from '#app/i18n/format.ts';
import { useInBrowser } from '#app/components/use-in-browser.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { timelineBarsPath } from '#app/platform/paths.ts';

import type { TimelineBars } from './queries.server.ts';
import type { TimelineView } from './timeline-filter.ts';
import { timelineRowsOf } from './timeline-rows.ts';

const Timeline = lazy(() =>
  import('#app/components/timeline.client.tsx').then((module) => ({ default: module.Timeline })),
);

type TimelineChartProps = { bars: TimelineBars; today: Day; view: TimelineView; search: string };

/** The bars, drawn in the browser; what the page did not bring is fetched after it. */
export function TimelineChart({ bars, today, view, search }: TimelineChartProps) {
  const { t, locale } = useWords();
  const rest = useFetcher<TimelineBars>();
  const { load } = rest;
  useEffect(() => {
    if (bars.hasMore) load(`${timelineBarsPath()}${search}`);
  }, [bars, load, search]);
  const shown = rest.data ?? bars;
  const rows = useMemo(() => timelineRowsOf(shown, t, locale), [shown, t, locale]);
  const words = useTimelineWords(today);
  return (
    <InBrowser
      fallback={
        <p className="timeline-drawing bg-card text-muted rounded-lg border p-4">{t('timeline.loading')}</p>
      }
    >
      <Timeline rows={rows} today={today} unit={view.unit} words={words} onlyCritical={view.onlyCritical} />
    </InBrowser>
  );
}

function InBrowser({ fallback, children }: { fallback: React.ReactNode; children: React.ReactNode }) {
  return useInBrowser() ? <Suspense fallback={fallback}>{children}</Suspense> : fallback;
}

function useTimelineWords(today: Day): TimelineWords {
  const { t, locale } = useWords();
  return useMemo(() => {
    const january = month('2025-01');
    return {
      title: t('timeline.title'),
      rows: t('timeline.list'),
      months: Array.from({ length: 12 }, (_, index) => formatMonth(addMonths(january, index), locale)),
      quarters: ['Q1', 'Q2', 'Q3', 'Q4'],
      today: formatDay(today, locale),
      goToToday: t('timeline.goToToday'),
      standing: {
        offTrack: t('codelists.standings.offTrack'),
        watch: t('codelists.standings.watch'),
        onTrack: t('codelists.standings.onTrack'),
        done: t('codelists.standings.done'),
        unknown: t('codelists.standings.unknown'),
      } satisfies Record<(typeof standings)[number], string>,
      forecast: t('timeline.forecast'),
      approved: t('timeline.approved'),
      original: t('timeline.original'),
      progress: t('timeline.progress'),
      nothingSelected: t('timeline.nothingSelected'),
      nothingToShow: t('timeline.nothingToShow'),
      formatDay: (on) => formatDay(on, locale),
      formatPercent: (percent) =>
        `${new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(percent)}%`,
    };
  }, [t, locale, today]);
}
