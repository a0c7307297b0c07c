import type { Locale } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import type { Permission } from '#app/domain/permissions.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import type { vi } from '#app/i18n/vi.ts';
import { byteOrderMark, csvLines } from '#app/platform/csv.server.ts';
import type { Store } from '#db/store.server.ts';

/** For whom a list is read, and which part of it the query string means. */
export type Reading = {
  readonly store: Store;
  readonly userId: string;
  readonly query: URLSearchParams;
  readonly today: Day;
  readonly locale: Locale;
  readonly t: Translate;
};

type Cell = string | number | null;

/** A column: its head in the dictionary, and what stands under it. Money is whole đồng, days are ISO 8601, shares per cent. */
export type ExportColumn<Row> = {
  readonly head: keyof typeof vi.exports.columns;
  readonly cell: (row: Row, reading: Reading) => Cell;
};

export type ExportedList = {
  readonly permission: Permission;
  readonly asCsv: (reading: Reading) => AsyncGenerator<string, void>;
};

/** A list for a spreadsheet, page by page, so that it costs no more memory than a page; no cell is one that a spreadsheet would run. */
export function exportedList<Row>({
  permission,
  columns,
  pages,
}: {
  permission: Permission;
  columns: readonly ExportColumn<Row>[];
  pages: (reading: Reading) => AsyncGenerator<readonly Row[], void>;
}): ExportedList {
  return {
    permission,
    asCsv: async function* (reading) {
      yield byteOrderMark + csvLines([columns.map(({ head }) => reading.t(`exports.columns.${head}`))]);
      for await (const rows of pages(reading)) {
        if (rows.length > 0) yield csvLines(rows.map((row) => columns.map(({ cell }) => cell(row, reading))));
      }
    },
  };
}

/** The pages of a list that is read by their numbers, from the first until one says that it is the last. */
export async function* numberedPages<Row>(
  readPage: (page: number) => Promise<{ rows: readonly Row[]; hasMore: boolean }>,
): AsyncGenerator<readonly Row[], void> {
  for (let page = 1, hasMore = true; hasMore; page += 1) {
    const read = await readPage(page);
    hasMore = read.hasMore;
    yield read.rows;
  }
}

/** Basis points as per cent, for a cell. */
export function perCent(share: number | null): number | null {
  return share === null ? null : share / 100;
}

/** The column that says which rows are invented. */
export const illustrative: ExportColumn<{ illustrative: boolean }> = {
  head: 'illustrative',
  cell: (row, { t }) => (row.illustrative ? t('exports.yes') : ''),
};
