import type { DisbursementKind } from '#app/domain/codelists.ts';
import type {
  DisbursementReport,
  ReportFigure,
  ReportFigures,
  ReportSubject,
} from '#app/domain/disbursement-report.ts';

/** The tables of a report, each with the figures in its columns. */
export const reportTables = {
  month: ['advanced', 'paid', 'recovered', 'returned', 'cash', 'sinceYear', 'inAll'],
  settlement: ['own', 'carriedIn', 'volume', 'outstanding', 'inAll', 'carriedOn', 'cancelled', 'left'],
} as const satisfies Readonly<Record<string, readonly ReportFigure[]>>;
export type ReportTableName = keyof typeof reportTables;
export const reportTableNames = ['month', 'settlement'] as const satisfies readonly ReportTableName[];

/** Whether entries of the ledger stand behind a figure, and of which kind; null: capital decisions do. */
export const figureEntries: Readonly<
  Record<ReportFigure, { readonly kind: DisbursementKind | null } | null>
> = {
  own: null,
  carriedIn: null,
  advanced: { kind: 'advance' },
  paid: { kind: 'payment' },
  recovered: { kind: 'payment' },
  returned: { kind: null },
  cash: { kind: null },
  sinceYear: { kind: null },
  inAll: { kind: null },
  volume: { kind: null },
  outstanding: { kind: null },
  carriedOn: null,
  cancelled: null,
  left: null,
};

/** A line of a table: a row, or the sum of a source's (without project and year), or of all. */
export type ReportLine = ReportFigures & {
  readonly [Part in keyof ReportSubject]: ReportSubject[Part] | null;
};

/** The rows, then the sum of each source, then that of all. */
export function reportLines({ rows, bySource, total }: DisbursementReport): readonly ReportLine[] {
  if (rows.length === 0) return [];
  const sum = { projectCode: null, capitalYear: null, fundingSource: null };
  return [...rows, ...bySource.map((line) => ({ ...sum, ...line })), { ...sum, ...total }];
}
