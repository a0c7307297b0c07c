import { type WriteSheet, writeXlsx } from 'hucre/xlsx';

import { dateOf, type Month } from '#app/domain/day.ts';
import type { Locale } from '#app/domain/codelists.ts';
import { formatMonthOfYear } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { xlsxText } from '#app/platform/sheets/xlsx-text.ts';

import type { FoundReport } from './queries.server.ts';
import {
  type ReportLine,
  reportLines,
  type ReportTableName,
  reportTableNames,
  reportTables,
} from './report-columns.ts';

type Speech = { readonly t: Translate; readonly locale: Locale };
type Of = { readonly month: Month; readonly province: string };

const amount = { width: 20, numFmt: '#,##0' };
/** Before the figures: project, capital year, source. */
const subjectColumns = [{ width: 24 }, { width: 10 }, { width: 26 }];
const rowsAbove = 2;

/** A report as a workbook, a sheet for each of its tables: dated by the entry it was read at, so that the same report is the same file. */
export async function reportFile(
  { report, place }: Pick<FoundReport, 'report' | 'place'>,
  of: Of,
  { t, locale }: Speech,
): Promise<Uint8Array> {
  const title = t('disbursementReports.titleOf', {
    month: formatMonthOfYear(of.month, locale),
    province: of.province,
  });
  const read = t('disbursementReports.place', { seq: String(place.seq), hash: place.hash });
  const lines = reportLines(report);
  const recordedOn = dateOf(place.recordedAt);
  return writeXlsx({
    properties: { creator: t('shell.productName'), title, created: recordedOn, modified: recordedOn },
    sheets: reportTableNames.map((table) => sheetOf(table, lines, { title, read, t })),
  });
}

function sheetOf(
  table: ReportTableName,
  lines: readonly ReportLine[],
  { title, read, t }: { title: string; read: string; t: Translate },
): WriteSheet {
  const figures = reportTables[table];
  const heads = [
    t('disbursementReports.project'),
    t('disbursementReports.capitalYear'),
    t('disbursementReports.fundingSource'),
    ...figures.map((figure) => t(`disbursementReports.figures.${figure}`)),
  ];
  return {
    name: t(`disbursementReports.tables.${table}`),
    columns: [...subjectColumns, ...figures.map(() => amount)],
    rows: [
      [title],
      heads,
      ...lines.map((line) => [...subjectOf(line, t), ...figures.map((figure) => line[figure])]),
      [read],
    ],
    freezePane: { rows: rowsAbove, columns: subjectColumns.length },
    pageSetup: { orientation: 'landscape', paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function subjectOf({ projectCode, capitalYear, fundingSource }: ReportLine, t: Translate) {
  const source = fundingSource === null ? null : t(`codelists.fundingSources.${fundingSource}`);
  if (projectCode !== null) return [xlsxText(projectCode), capitalYear, source];
  return [
    source === null ? t('disbursementReports.total') : t('disbursementReports.totalOfSource', { source }),
    null,
    source,
  ];
}
