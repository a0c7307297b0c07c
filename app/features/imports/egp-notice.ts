import type { EgpColumn, PackageStatus, ProcurementProcedure } from '#app/domain/codelists.ts';
import type { Day, Instant } from '#app/domain/day.ts';
import { foldText } from '#app/domain/folded-text.ts';
import type { Violation, ViolationParam } from '#app/domain/violation.ts';
import { checkEgpRow, type EgpReading, type EgpTexts } from './egp-row-rules.ts';
import {
  type EgpPage,
  isOnlineOf,
  momentOf,
  noticeNumberOf,
  pageOf,
  placeOf,
  statusOf,
} from './egp-vocabulary.ts';

/** A bidding notice as crawled from e-GP, cleaned. It names no price: unknown, not zero. */
export type EgpNotice = {
  /** `IB2400035288`: stays the same when the notice is published anew. */
  noticeNumber: string;
  /** `00`, `01` …: how often it was. */
  version: string;
  name: string;
  /** In e-GP's own words. */
  egpStatus: string;
  status: PackageStatus;
  procuringEntity: string;
  planNumber: string | null;
  procedure: ProcurementProcedure | null;
  isOnline: boolean | null;
  place: string | null;
  publishedAt: Instant;
  closingAt: Instant;
  url: string | null;
};

export const egpNoteCodes = [
  'ownerMissing',
  'ownerRepeats',
  'participationUnclear',
  'addressForeign',
  'noticeAgain',
  'olderVersion',
  'otherProject',
  'statusDiffers',
] as const;

/** Something about a row that its reader should know, though the row can be taken. */
export type EgpNote = {
  code: (typeof egpNoteCodes)[number];
  params: Readonly<Record<string, ViolationParam>>;
};

/** What one row of the file turned out to be. `row` counts from 1; `noticeNumber` is as written, for finding the row again. */
export type EgpRow = { row: number; noticeNumber: string | null; name: string | null } & (
  | { notice: EgpNotice; notes: readonly EgpNote[]; violations: readonly [] }
  | { notice: null; notes: readonly []; violations: readonly Violation[] }
);

/** How much of a rejected row's name is repeated, so that its reader finds it again. */
const nameShown = 300;

/** Reads crawled rows, each for itself: a notice, or every reason why the row cannot be one. `today` is the last day a notice may be of. */
export function readEgpRows(rows: readonly unknown[], today: Day): readonly EgpRow[] {
  return rows.map((content, index) => readRow(index + 1, content, today));
}

function readRow(row: number, content: unknown, today: Day): EgpRow {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    const violations: Violation[] = [{ code: 'rowNotRecord', params: {} }];
    return { row, noticeNumber: null, name: null, notice: null, notes: [], violations };
  }
  const values = new Map<string, unknown>(Object.entries(content));
  const texts = mapColumns((column) => cleaned(values.get(column)));
  const read: EgpReading = {
    number: noticeNumberOf(texts.magoithau),
    status: statusOf(texts.trangthaigoithau),
    publishedAt: momentOf(texts.thoidiemdang),
    closingAt: momentOf(texts.hanban),
    page: pageOf(texts.url),
  };
  const violations = checkEgpRow(values, texts, read, today);
  const name = texts.name === '' ? null : texts.name.slice(0, nameShown);
  const named = { row, noticeNumber: read.number === null ? null : texts.magoithau, name };
  const notice = violations.length === 0 ? noticeOf(texts, read) : null;
  return notice === null
    ? { ...named, notice, notes: [], violations }
    : { ...named, notice, notes: notesOn(texts, read.page), violations: [] };
}

function mapColumns(textOf: (column: EgpColumn) => string): EgpTexts {
  return {
    magoithau: textOf('magoithau'),
    name: textOf('name'),
    trangthaigoithau: textOf('trangthaigoithau'),
    benmoithau: textOf('benmoithau'),
    nhadautu: textOf('nhadautu'),
    hinhthuc: textOf('hinhthuc'),
    diadiem: textOf('diadiem'),
    thoidiemdang: textOf('thoidiemdang'),
    hanban: textOf('hanban'),
    url: textOf('url'),
  };
}

/** The crawler leaves the page's ": " before a text; invisible marks would make equal names differ. */
function cleaned(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[ :]+/, '')
    .trim();
}

function noticeOf(
  texts: EgpTexts,
  { number, status, publishedAt, closingAt, page }: EgpReading,
): EgpNotice | null {
  if (number === null || status === null || publishedAt === null || closingAt === null) return null;
  return {
    noticeNumber: number.number,
    version: number.version,
    name: texts.name,
    egpStatus: texts.trangthaigoithau,
    status,
    procuringEntity: texts.benmoithau,
    planNumber: page?.planNumber ?? null,
    procedure: page?.procedure ?? null,
    isOnline: isOnline(texts, page),
    place: texts.diadiem === '' ? null : placeOf(texts.diadiem),
    publishedAt,
    closingAt,
    url: page?.url ?? null,
  };
}

function isOnline(texts: EgpTexts, page: EgpPage | null): boolean | null {
  const stated = isOnlineOf(texts.hinhthuc);
  const ofPage = page?.isOnline ?? null;
  return stated !== null && ofPage !== null && stated !== ofPage ? null : (stated ?? ofPage);
}

function notesOn(texts: EgpTexts, page: EgpPage | null): EgpNote[] {
  const notes: EgpNote[] = [];
  if (texts.nhadautu === '') notes.push({ code: 'ownerMissing', params: {} });
  if (texts.nhadautu !== '' && foldText(texts.nhadautu) === foldText(texts.benmoithau)) {
    notes.push({ code: 'ownerRepeats', params: {} });
  }
  if (isOnline(texts, page) === null) notes.push({ code: 'participationUnclear', params: {} });
  if (texts.url !== '' && page === null) notes.push({ code: 'addressForeign', params: {} });
  return notes;
}
