import { type EgpColumn, egpColumns, type EgpValueKind, type PackageStatus } from '#app/domain/codelists.ts';
import { type Day, type Instant, vietnamDayOf } from '#app/domain/day.ts';
import { foldText } from '#app/domain/folded-text.ts';
import type { Violation } from '#app/domain/violation.ts';
import { type EgpPage, kindOf, momentOf, namesPlace, type noticeNumberOf } from './egp-vocabulary.ts';

/** A row's cleaned texts; empty where the column is missing. */
export type EgpTexts = Readonly<Record<EgpColumn, string>>;
/** What the texts say, as far as they can be read. */
export type EgpReading = {
  number: ReturnType<typeof noticeNumberOf>;
  status: PackageStatus | null;
  publishedAt: Instant | null;
  closingAt: Instant | null;
  page: EgpPage | null;
};
type ColumnRule = { required: boolean; limit: number; kind: EgpValueKind };

// oxfmt-ignore
const columns: Readonly<Record<EgpColumn, ColumnRule>> = {
  magoithau:        { required: true,  limit: 40,    kind: 'noticeNumber' },
  name:             { required: true,  limit: 1_000, kind: 'name' },
  trangthaigoithau: { required: true,  limit: 200,   kind: 'status' },
  benmoithau:       { required: true,  limit: 500,   kind: 'name' },
  nhadautu:         { required: false, limit: 500,   kind: 'name' },
  hinhthuc:         { required: false, limit: 200,   kind: 'participation' },
  diadiem:          { required: false, limit: 1_000, kind: 'place' },
  thoidiemdang:     { required: true,  limit: 40,    kind: 'moment' },
  hanban:           { required: true,  limit: 40,    kind: 'moment' },
  url:              { required: false, limit: 2_000, kind: 'address' },
};

/** Columns that never say the same, unless one has slipped into another. */
const distinctColumns = ['name', 'benmoithau', 'diadiem'] as const;

/** States that only bids that are in can have. */
const statesAfterClosing: ReadonlySet<PackageStatus> = new Set(['evaluating', 'awarded', 'failed']);

/** Every reason why a row cannot be a notice: fields that are missing, unreadable or slipped into another column, and facts that contradict each other. */
export function checkEgpRow(
  values: ReadonlyMap<string, unknown>,
  texts: EgpTexts,
  reading: EgpReading,
  today: Day,
): Violation[] {
  return [
    ...egpColumns.flatMap((column) => checkColumn(column, values.get(column), texts[column])),
    ...checkRepeats(texts),
    ...checkFacts(texts, reading, today),
  ];
}

function checkColumn(column: EgpColumn, value: unknown, text: string): Violation[] {
  const { required, limit, kind } = columns[column];
  const named = { column: { term: `egpColumns.${column}` as const } };
  if (value !== undefined && value !== null && typeof value !== 'string') {
    return [{ code: 'columnNotText', params: named }];
  }
  if (text === '') return required ? [{ code: 'columnMissing', params: named }] : [];
  if (text.length > limit) return [{ code: 'columnTooLong', params: { ...named, limit: { number: limit } } }];
  if (/[\p{Cc}\p{Cs}\uFFFD]/u.test(text)) return [{ code: 'columnUnprintable', params: named }];
  const holds = kindOf(text);
  if (holds === kind || (column === 'diadiem' && namesPlace(text))) return checkReadable(column, text);
  const unknown = holds === 'name' ? unreadable(column, text) : null;
  return [
    unknown ?? {
      code: 'columnShifted',
      params: { ...named, kind: { term: `egpValueKinds.${holds}` as const } },
    },
  ];
}

function checkReadable(column: EgpColumn, text: string): Violation[] {
  const isBadMoment = columns[column].kind === 'moment' && momentOf(text) === null;
  return isBadMoment ? [notMoment(column, text)] : [];
}

/** Free text where something else is expected: nothing has slipped, it just cannot be read. */
function unreadable(column: EgpColumn, text: string): Violation | null {
  const value = { value: { text } };
  if (column === 'magoithau') return { code: 'noticeNumberUnreadable', params: value };
  if (column === 'trangthaigoithau') return { code: 'egpStatusUnknown', params: value };
  return columns[column].kind === 'moment' ? notMoment(column, text) : null;
}

function notMoment(column: EgpColumn, text: string): Violation {
  return {
    code: 'columnNotMoment',
    params: { column: { term: `egpColumns.${column}` as const }, value: { text } },
  };
}

function checkRepeats(texts: EgpTexts): Violation[] {
  return distinctColumns.flatMap((column, index) =>
    distinctColumns
      .slice(0, index)
      .filter((other) => texts[column] !== '' && foldText(texts[column]) === foldText(texts[other]))
      .map((other): Violation => ({
        code: 'columnRepeats',
        params: {
          column: { term: `egpColumns.${column}` as const },
          other: { term: `egpColumns.${other}` as const },
        },
      })),
  );
}

function checkFacts(
  texts: EgpTexts,
  { number, status, publishedAt, closingAt, page }: EgpReading,
  today: Day,
): Violation[] {
  const violations: Violation[] = [];
  const other = page?.noticeNumber ?? null;
  if (number !== null && other !== null && other !== number.number) {
    const params = { noticeNumber: { text: texts.magoithau }, other: { text: other } };
    violations.push({ code: 'noticeNumberContradicted', params });
  }
  if (publishedAt === null || closingAt === null) return violations;
  const publishedOn = vietnamDayOf(publishedAt);
  const closingOn = vietnamDayOf(closingAt);
  if (publishedOn > today) {
    violations.push({
      code: 'publishedInFuture',
      params: { on: { day: publishedOn }, today: { day: today } },
    });
  }
  if (closingAt < publishedAt) {
    const params = { closing: { day: closingOn }, publication: { day: publishedOn } };
    violations.push({ code: 'closingBeforePublication', params });
  }
  if (status !== null && statesAfterClosing.has(status) && closingOn > today) {
    const params = { status: { text: texts.trangthaigoithau }, closing: { day: closingOn } };
    violations.push({ code: 'statusBeforeClosing', params });
  }
  return violations;
}
