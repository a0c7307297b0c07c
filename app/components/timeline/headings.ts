import { addMonths, yearOf } from '#app/domain/day.ts';

import type { TimelineWords } from './rows.ts';
import type { TimelineScale } from './scale.ts';

/** A label over a stretch of the scale. Lengths in pixels. */
export type Heading = { left: number; width: number; label: string; startsYear: boolean };

/** The lower line of the head: one heading a column. */
export function columnHeadings(
  scale: TimelineScale,
  words: Pick<TimelineWords, 'months' | 'quarters'>,
): Heading[] {
  return Array.from({ length: scale.columns }, (_, column) => {
    const month = addMonths(scale.from, column * scale.monthsPerColumn);
    const monthOfYear = Number(month.slice(5, 7)) - 1;
    const labels = {
      month: words.months[monthOfYear],
      quarter: words.quarters[monthOfYear / 3],
      year: String(yearOf(month)),
    };
    return {
      left: column * scale.columnWidth,
      width: scale.columnWidth,
      label: labels[scale.unit] ?? '',
      startsYear: monthOfYear === 0,
    };
  });
}

/** The upper line: years over months and quarters, five-year plan periods (2021–2025) over years. */
export function groupHeadings(scale: TimelineScale): Heading[] {
  const headings: Heading[] = [];
  for (let column = 0; column < scale.columns; column++) {
    const year = yearOf(addMonths(scale.from, column * scale.monthsPerColumn));
    const label = scale.unit === 'year' ? planPeriodOf(year) : String(year);
    const last = headings.at(-1);
    if (last?.label === label) {
      last.width += scale.columnWidth;
    } else {
      headings.push({
        left: column * scale.columnWidth,
        width: scale.columnWidth,
        label,
        startsYear: true,
      });
    }
  }
  return headings;
}

function planPeriodOf(year: number): string {
  const first = year - ((year - 1) % 5);
  return `${first}–${first + 4}`;
}
