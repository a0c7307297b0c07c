import { useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';

import { useWords } from '#app/i18n/use-words.ts';

import { sortDirection, sortQuery } from './query.ts';

export type Column<Row> = {
  /** Names the column in `?sort=key` (ascending) and `?sort=-key` (descending). */
  key: string;
  head: string;
  /** Stands in the head so that cells hold figures alone: "tỷ". */
  unit?: string;
  cell: (row: Row) => ReactNode;
  /** `end` for figures. */
  align?: 'start' | 'end';
  sortable?: boolean;
  /** The cell that names the row. One column has it. */
  isRowHead?: boolean;
  /** A cell with nothing in it is unknown: it shows a dash, and takes no line of a card. */
  dash?: boolean;
  /** Room asked for: `narrow` fits its content, `meter` gives a bar its length, `whole` takes a line of its own in a card. */
  width?: 'narrow' | 'meter' | 'whole';
};

type DataTableProps<Row> = {
  /** Says what the table holds; hidden when a heading above already says it. */
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Sorting in force, as the query string says it: `name` or `-name`. The server sorts. */
  sort?: string;
  /** Shown instead of the table when there are no rows. */
  empty: ReactNode;
};

/** A plain table: heads that sort by link, figures to the right, one card a row where it is narrow. */
export function DataTable<Row>({
  caption,
  showCaption = false,
  columns,
  rows,
  rowKey,
  sort,
  empty,
}: DataTableProps<Row>) {
  if (rows.length === 0) return empty;
  return (
    <div className="data-table">
      <table role="table">
        <caption className={showCaption ? 'pb-2 text-left text-lg font-semibold' : 'sr-only'}>
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.key}
                role="columnheader"
                scope="col"
                className={cellClass(column)}
                aria-sort={column.sortable ? sortDirection(column.key, sort) : undefined}
              >
                {column.sortable ? <SortLink column={column} sort={sort} /> : headOf(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.isRowHead) {
    return (
      <th role="rowheader" scope="row" className={cellClass(column)}>
        {column.cell(row)}
      </th>
    );
  }
  const content = column.cell(row);
  const isEmpty = content === null || content === undefined || content === '';
  if (isEmpty && column.dash) {
    return (
      <td role="cell" className={`${cellClass(column) ?? ''} cell-unknown`.trim()}>
        —
      </td>
    );
  }
  return (
    <td role="cell" className={cellClass(column)} data-label={headOf(column)}>
      {isEmpty ? null : content}
    </td>
  );
}

function SortLink<Row>({ column, sort }: { column: Column<Row>; sort?: string }) {
  const { t } = useWords();
  const [query] = useSearchParams();
  const direction = sortDirection(column.key, sort);
  return (
    <a
      href={sortQuery(query, column.key, sort)}
      title={t('common.sort.by', { column: column.head })}
      className="group"
    >
      {headOf(column)}
      <svg className="sort-arrow" width="8" height="10" viewBox="0 0 8 10" aria-hidden fill="currentColor">
        <path d="M4 0 7.5 4H.5Z" className={direction === 'ascending' ? '' : 'opacity-35'} />
        <path d="M4 10 .5 6h7Z" className={direction === 'descending' ? '' : 'opacity-35'} />
      </svg>
    </a>
  );
}

function headOf<Row>({ head, unit }: Column<Row>): string {
  return unit ? `${head} (${unit})` : head;
}

function cellClass<Row>({ align, width }: Column<Row>): string | undefined {
  return [align === 'end' ? 'cell-end' : '', width ? `cell-${width}` : ''].join(' ').trim() || undefined;
}
