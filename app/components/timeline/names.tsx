import { memo } from 'react';

import type { Standing } from '#app/domain/codelists.ts';

import { StandingMark } from '../standing-mark.tsx';
import type { TimelineRow } from './rows.ts';
import type { RowWindow } from './row-window.ts';

type Props = {
  rows: readonly TimelineRow[];
  shown: RowWindow;
  /** Number of the row that Tab reaches. */
  reachable: number;
  /** Number of the selected row, -1 when there is none. */
  selected: number;
  standing: Readonly<Record<Standing, string>>;
};

/** The lines of the list of names that lie in the window. */
export function TimelineNames({ rows, shown, reachable, selected, standing }: Props) {
  return (
    <tbody>
      {rows.slice(shown.first, shown.end).map((row, index) => (
        <NameLine
          key={row.id}
          row={row}
          number={shown.first + index}
          isReachable={shown.first + index === reachable}
          isSelected={shown.first + index === selected}
          standing={standing[row.standing]}
        />
      ))}
    </tbody>
  );
}

type LineProps = {
  row: TimelineRow;
  number: number;
  isReachable: boolean;
  isSelected: boolean;
  standing: string;
};

const NameLine = memo(function NameLine({ row, number, isReachable, isSelected, standing }: LineProps) {
  return (
    <tr
      aria-level={row.level === 'project' ? 1 : 2}
      aria-rowindex={number + 1}
      aria-selected={isSelected}
      className={`timeline-name is-${row.level}`}
      data-row={number}
      tabIndex={isReachable ? 0 : -1}
    >
      <th scope="row">
        <a href={row.href} tabIndex={-1} title={row.label}>
          {row.label}
        </a>
        <StandingMark standing={row.standing} label={standing} size={11} />
      </th>
    </tr>
  );
});
