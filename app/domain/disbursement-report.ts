import { type CapitalEntryKind, type FundingSource, fundingSources } from './codelists.ts';
import { type Month, month, yearOf } from './day.ts';
import { groupBy } from './group-by.ts';
import type { PlainEntry } from './ledger.ts';
import { negateVnd, noMoney, subtractVnd, sumVnd, type Vnd } from './money.ts';

/** What a row of the report is about: a project's capital of a year and source. */
export type ReportSubject = {
  readonly projectCode: string;
  readonly capitalYear: number;
  readonly fundingSource: FundingSource;
};

/** Capital decisions of a kind, added up. */
export type ReportCapital = ReportSubject & { readonly kind: CapitalEntryKind; readonly amount: Vnd };

type Moved = { readonly advanceChange: Vnd; readonly paidChange: Vnd; readonly cash: Vnd };
/** The month's entries of a kind, added up; a reversal counts against the kind that it undoes. */
export type PostedInMonth = ReportSubject &
  Moved & { readonly kind: PlainEntry['kind']; readonly gross: Vnd; readonly recovered: Vnd };
/** Entries before the month, of its calendar year or of those before it, added up. */
export type PostedEarlier = ReportSubject & Moved & { readonly isOfYear: boolean };
/** All entries through the end of the month, each in one of the two. */
export type ReportPostings = {
  readonly inMonth: readonly PostedInMonth[];
  readonly earlier: readonly PostedEarlier[];
};

export const reportFigures = [
  'own',
  'carriedIn',
  'advanced',
  'paid',
  'recovered',
  'returned',
  'cash',
  'sinceYear',
  'inAll',
  'volume',
  'outstanding',
  'carriedOn',
  'cancelled',
  'left',
] as const;
export type ReportFigure = (typeof reportFigures)[number];

/**
 * The figures of a row. In the month: `cash = advanced + paid − recovered − returned`. In all: `inAll = volume + outstanding`,
 * and `own + carriedIn = inAll + carriedOn + cancelled + left`. What is `carriedOn` and `cancelled` is unknown while the capital year runs
 * and nothing is decided. `outstanding` is negative where advance out of another year's capital was recovered.
 */
export type ReportFigures = Readonly<
  Record<Exclude<ReportFigure, 'carriedOn' | 'cancelled'>, Vnd> &
    Record<'carriedOn' | 'cancelled', Vnd | null>
>;
export type ReportRow = ReportSubject & ReportFigures;
export type DisbursementReport = {
  readonly rows: readonly ReportRow[];
  readonly bySource: readonly (Pick<ReportSubject, 'fundingSource'> & ReportFigures)[];
  readonly total: ReportFigures;
};

/** The report of a month, from what was decided and posted through its end. A capital year before the last is listed while it moves or has advance to recover. */
export function disbursementReport(
  of: Month,
  capital: readonly ReportCapital[],
  { inMonth, earlier }: ReportPostings,
): DisbursementReport {
  const capitalOf = groupBy(capital, keyOf);
  const inMonthOf = groupBy(inMonth, keyOf);
  const earlierOf = groupBy(earlier, keyOf);
  const subjects = new Map<string, ReportSubject>(
    [...capital, ...inMonth, ...earlier].map((subject) => [keyOf(subject), subject]),
  );
  const rows = [...subjects].flatMap(([key, { projectCode, capitalYear, fundingSource }]) => {
    const posted = { inMonth: inMonthOf.get(key) ?? [], earlier: earlierOf.get(key) ?? [] };
    const figures = figuresOf(of, capitalYear, capitalOf.get(key) ?? [], posted);
    const moves = posted.inMonth.length > 0 || posted.earlier.some(({ isOfYear }) => isOfYear);
    const isListed = capitalYear >= yearOf(of) - 1 || moves || figures.outstanding !== 0;
    return isListed ? [{ projectCode, capitalYear, fundingSource, ...figures }] : [];
  });
  return {
    rows: rows.sort(inOrder),
    bySource: fundingSources.flatMap((fundingSource) => {
      const ofSource = rows.filter((row) => row.fundingSource === fundingSource);
      return ofSource.length === 0 ? [] : [{ fundingSource, ...totalOf(ofSource) }];
    }),
    total: totalOf(rows),
  };
}

function figuresOf(
  of: Month,
  capitalYear: number,
  capital: readonly ReportCapital[],
  { inMonth, earlier }: ReportPostings,
): ReportFigures {
  const decided = (...kinds: readonly CapitalEntryKind[]) =>
    sumVnd(...capital.filter(({ kind }) => kinds.includes(kind)).map(({ amount }) => amount));
  const grossOf = (...kinds: readonly PlainEntry['kind'][]) =>
    sumVnd(...inMonth.filter(({ kind }) => kinds.includes(kind)).map(({ gross }) => gross));
  const inYear = [...inMonth, ...earlier.filter(({ isOfYear }) => isOfYear)];
  const postings = [...inMonth, ...earlier];
  const own = decided('assigned', 'adjusted');
  const carriedIn = decided('carriedIn');
  const inAll = sumVnd(...postings.map(({ cash }) => cash));
  const carriedOn = negateVnd(decided('carriedOut'));
  const cancelled = negateVnd(decided('cancelled'));
  const isOver = of >= month(`${capitalYear}-12`);
  return {
    own,
    carriedIn,
    advanced: grossOf('advance'),
    paid: grossOf('payment'),
    recovered: sumVnd(...inMonth.map(({ recovered }) => recovered)),
    returned: grossOf('advanceReturn', 'paymentReturn'),
    cash: sumVnd(...inMonth.map(({ cash }) => cash)),
    sinceYear: sumVnd(...inYear.map(({ cash }) => cash)),
    inAll,
    volume: sumVnd(...postings.map(({ paidChange }) => paidChange)),
    outstanding: sumVnd(...postings.map(({ advanceChange }) => advanceChange)),
    carriedOn: isOver || carriedOn !== 0 ? carriedOn : null,
    cancelled: isOver || cancelled !== 0 ? cancelled : null,
    left: subtractVnd(sumVnd(own, carriedIn), sumVnd(inAll, carriedOn, cancelled)),
  };
}

function totalOf(rows: readonly ReportFigures[]): ReportFigures {
  const sum = (figure: ReportFigure) => sumVnd(...rows.map((row) => row[figure] ?? noMoney));
  const known = (figure: 'carriedOn' | 'cancelled') =>
    rows.some((row) => row[figure] !== null) ? sum(figure) : null;
  return {
    own: sum('own'),
    carriedIn: sum('carriedIn'),
    advanced: sum('advanced'),
    paid: sum('paid'),
    recovered: sum('recovered'),
    returned: sum('returned'),
    cash: sum('cash'),
    sinceYear: sum('sinceYear'),
    inAll: sum('inAll'),
    volume: sum('volume'),
    outstanding: sum('outstanding'),
    carriedOn: known('carriedOn'),
    cancelled: known('cancelled'),
    left: sum('left'),
  };
}

function keyOf({ projectCode, capitalYear, fundingSource }: ReportSubject): string {
  return `${capitalYear} ${fundingSource} ${projectCode}`;
}

/** The latest capital year first, in it the projects by their codes. */
function inOrder(a: ReportSubject, b: ReportSubject): number {
  return (
    b.capitalYear - a.capitalYear ||
    compare(a.projectCode, b.projectCode) ||
    fundingSources.indexOf(a.fundingSource) - fundingSources.indexOf(b.fundingSource)
  );
}

/** By the numbers of their letters: no language, hence the same order everywhere. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
