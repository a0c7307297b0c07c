import type { ReactNode } from 'react';

import type { Day } from '#app/domain/day.ts';
import { formatDay, formatDayOfYear } from '#app/i18n/format.ts';
import { useLocale } from '#app/i18n/use-words.ts';

type DayTextProps = {
  day: Day;
  /** Leaves the year out where the page has named it; the title keeps it. */
  short?: boolean;
  /** What the day means here, beside it: "chậm 47 ngày". */
  note?: ReactNode;
};

export function DayText({ day, short = false, note }: DayTextProps) {
  const locale = useLocale();
  const full = formatDay(day, locale);
  return (
    <>
      <time dateTime={day} title={short ? full : undefined}>
        {short ? formatDayOfYear(day, locale) : full}
      </time>
      {note ? <span className="text-muted"> {note}</span> : null}
    </>
  );
}
