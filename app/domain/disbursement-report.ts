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

/** A month's entries of a kind, added up; a reversal counts against the kind that it undoes. */
export type ReportPostings = ReportSubject & {
  readonly month: Month;
  readonly kind: PlainEntry['kind'];
  readonly gross: Vnd;
  readonly recovered: Vnd;
  readonly advanceChange: Vnd;
  readonly paidChange: Vnd;
  readonly cash: Vnd;
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
  postings: readonly ReportPostings[],
): DisbursementReport {
  const capitalOf = groupBy(capital, keyOf);
  const postingsOf = groupBy(postings, keyOf);
  const subjects = new Map([...capital, ...postings].map((subject) => [keyOf(subject), subject]));
  const rows = [...subjects].flatMap(([key, { projectCode, capitalYear, fundingSource }]) => {
    const posted = postingsOf.get(key) ?? [];
    const figures = figuresOf(of, capitalYear, capitalOf.get(key) ?? [], posted);
    const moves = posted.some((posting) => yearOf(posting.month) === yearOf(of));
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
  postings: readonly ReportPostings[],
): ReportFigures {
  const decided = (...kinds: readonly CapitalEntryKind[]) =>
    sumVnd(...capital.filter(({ kind }) => kinds.includes(kind)).map(({ amount }) => amount));
  const inMonth = postings.filter((posting) => posting.month === of);
  const grossOf = (...kinds: readonly PlainEntry['kind'][]) =>
    sumVnd(...inMonth.filter(({ kind }) => kinds.includes(kind)).map(({ gross }) => gross));
  const inYear = postings.filter((posting) => yearOf(posting.month) === yearOf(of));
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
