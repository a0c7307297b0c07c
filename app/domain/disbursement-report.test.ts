import fc from 'fast-check';
import { expect, test } from 'vitest';

import { capitalEntryKinds, fundingSources } from './codelists.ts';
import { addMonths, type Month, month, yearOf } from './day.ts';
import {
  disbursementReport,
  type PostedInMonth,
  type ReportCapital,
  type ReportFigure,
  reportFigures,
} from './disbursement-report.ts';
import { effectOf, type PlainEntry, plainKinds } from './ledger.ts';
import { noMoney, sumVnd, vnd } from './money.ts';

const subject = { projectCode: 'DA-1', capitalYear: 2025, fundingSource: 'provincialBudget' } as const;

type Posted = PostedInMonth & { month: Month };

function posted(
  on: string,
  entry: Partial<PlainEntry> & Pick<PlainEntry, 'kind'>,
  given: Partial<Posted> = {},
): Posted {
  const plain = { amount: vnd(100), recovered: noMoney, ...entry };
  const { advance, paid, cash } = effectOf(plain);
  return {
    ...subject,
    month: month(on),
    kind: plain.kind,
    gross: plain.amount,
    recovered: plain.recovered,
    advanceChange: advance,
    paidChange: paid,
    cash,
    ...given,
  };
}

function decided(kind: ReportCapital['kind'], amount: number, given: Partial<ReportCapital> = {}) {
  return { ...subject, kind, amount: vnd(amount), ...given };
}

const september: readonly [ReportCapital[], Posted[]] = [
  [decided('assigned', 1_000), decided('adjusted', -100), decided('carriedIn', 50)],
  [
    posted('2025-03', { kind: 'advance', amount: vnd(300) }),
    posted('2025-09', { kind: 'advance', amount: vnd(20) }),
    posted('2025-09', { kind: 'payment', amount: vnd(200), recovered: vnd(80) }),
    posted('2025-09', { kind: 'paymentReturn', amount: vnd(5) }),
    posted('2025-09', { kind: 'advanceReturn', amount: vnd(7) }),
  ],
];

test.each<[ReportFigure, number | null]>([
  ['own', 900],
  ['carriedIn', 50],
  ['advanced', 20],
  ['paid', 200],
  ['recovered', 80],
  ['returned', 12],
  ['cash', 128],
  ['sinceYear', 428],
  ['inAll', 428],
  ['volume', 195],
  ['outstanding', 233],
  ['carriedOn', null],
  ['cancelled', null],
  ['left', 522],
])('a row says of its month and year %s: %s', (figure, expected) => {
  expect(reportThrough(month('2025-09'), ...september).rows[0]?.[figure]).toBe(expected);
});

test('of a year that is over it is said what was carried on and cancelled, even where it is nothing', () => {
  const capital = [decided('assigned', 1_000), decided('carriedOut', -300), decided('cancelled', -200)];
  const postings = [posted('2025-11', { kind: 'payment', amount: vnd(500) })];
  const [row] = reportThrough(month('2026-01'), capital, postings).rows;
  expect(row).toMatchObject({ carriedOn: 300, cancelled: 200, left: 0, sinceYear: 0, inAll: 500 });
  const [plain] = reportThrough(month('2025-12'), [decided('assigned', 1_000)], []).rows;
  expect(plain).toMatchObject({ carriedOn: 0, cancelled: 0, left: 1_000 });
});

test.each([
  ['the year before the last, at rest', 2023, [], 0],
  ['the last year, at rest', 2024, [], 1],
  ['an old year with advance to recover', 2022, [posted('2022-05', { kind: 'advance' })], 1],
  ['an old year that moves', 2022, [posted('2025-02', { kind: 'paymentReturn' })], 1],
  ['an old year that moved once', 2022, [posted('2022-05', { kind: 'payment' })], 0],
] as const)('%s is listed or not', (_what, capitalYear, postings, rows) => {
  const report = reportThrough(
    month('2025-09'),
    [decided('assigned', 1_000, { capitalYear })],
    postings.map((posting) => ({ ...posting, capitalYear })),
  );
  expect(report.rows).toHaveLength(rows);
});

test('rows stand by year, project and source', () => {
  const capital = [
    decided('assigned', 1, { projectCode: 'DA-2' }),
    decided('assigned', 1, { capitalYear: 2024 }),
    decided('assigned', 1, { fundingSource: 'other' }),
    decided('assigned', 1),
  ];
  const { rows } = reportThrough(month('2025-09'), capital, []);
  expect(rows.map((row) => `${row.capitalYear} ${row.projectCode} ${row.fundingSource}`)).toEqual([
    '2025 DA-1 provincialBudget',
    '2025 DA-1 other',
    '2025 DA-2 provincialBudget',
    '2024 DA-1 provincialBudget',
  ]);
});

const last = month('2025-12');
const subjects = fc.record({
  projectCode: fc.constantFrom('DA-1', 'DA-2', 'DA-3'),
  capitalYear: fc.integer({ min: 2022, max: 2025 }),
  fundingSource: fc.constantFrom(...fundingSources),
});
const capitals = fc.array(
  fc
    .tuple(subjects, fc.constantFrom(...capitalEntryKinds), fc.integer({ min: -1e12, max: 1e12 }))
    .map(([of, kind, amount]) => decided(kind, amount, of)),
);
const postingsOfYears = fc.array(
  fc
    .record({
      of: subjects,
      ago: fc.integer({ min: 0, max: 47 }),
      kind: fc.constantFrom(...plainKinds),
      amount: fc.integer({ min: 1, max: 1e12 }),
      recovered: fc.integer({ min: 0, max: 1e12 }),
    })
    .map(({ of, ago, kind, amount, recovered }) => {
      const entry = {
        kind,
        amount: vnd(amount),
        recovered: vnd(kind === 'payment' ? Math.min(recovered, amount) : 0),
      };
      return posted(addMonths(last, -ago), entry, of);
    }),
);
const inputs = fc.tuple(
  fc.integer({ min: 0, max: 40 }).map((ago) => addMonths(last, -ago)),
  capitals,
  postingsOfYears,
);

test('the rows, and the sources, add up to the total in every column (L7)', () => {
  fc.assert(
    fc.property(inputs, ([of, capital, postings]) => {
      const { rows, bySource, total } = reportThrough(of, capital, postings);
      for (const figure of reportFigures) {
        const sumOf = (lines: readonly Readonly<Record<ReportFigure, number | null>>[]) =>
          lines.reduce((sum, line) => sum + (line[figure] ?? 0), 0);
        expect(sumOf(rows)).toBe(total[figure] ?? 0);
        expect(sumOf(bySource)).toBe(total[figure] ?? 0);
      }
    }),
  );
});

test('every row agrees with itself', () => {
  fc.assert(
    fc.property(inputs, ([of, capital, postings]) => {
      const { rows, total } = reportThrough(of, capital, postings);
      for (const row of [...rows, total]) {
        expect(row.cash).toBe(row.advanced + row.paid - row.recovered - row.returned);
        expect(row.inAll).toBe(row.volume + row.outstanding);
        const gone = row.inAll + (row.carriedOn ?? 0) + (row.cancelled ?? 0);
        expect(row.own + row.carriedIn).toBe(gone + row.left);
      }
    }),
  );
});

test('the months of a year add up to it, and nothing that was posted in it is left out (L7)', () => {
  fc.assert(
    fc.property(inputs, ([of, capital, postings]) => {
      const january = month(`${yearOf(of)}-01`);
      let cash = noMoney;
      for (let at = january; at <= of; at = addMonths(at, 1)) {
        cash = sumVnd(cash, reportThrough(at, capital, postings).total.cash);
        expect(reportThrough(at, capital, postings).total.sinceYear).toBe(cash);
      }
      const inYear = postings.filter((posting) => posting.month >= january && posting.month <= of);
      expect(cash).toBe(sumVnd(...inYear.map((posting) => posting.cash)));
    }),
  );
});

test('an entry and its reversal leave no figure', () => {
  fc.assert(
    fc.property(inputs, ([of, capital, postings]) => {
      const mirrored = postings.map((posting) => ({
        ...posting,
        gross: vnd(0 - posting.gross),
        recovered: vnd(0 - posting.recovered),
        advanceChange: vnd(0 - posting.advanceChange),
        paidChange: vnd(0 - posting.paidChange),
        cash: vnd(0 - posting.cash),
      }));
      const { total } = reportThrough(of, capital, [...postings, ...mirrored]);
      for (const figure of ['advanced', 'paid', 'recovered', 'returned', 'cash', 'inAll', 'volume'] as const)
        expect(total[figure]).toBe(0);
    }),
  );
});

/** What a report of the month is given: nothing posted after it. */
function reportThrough(of: Month, capital: readonly ReportCapital[], postings: readonly Posted[]) {
  const through = postings.filter((posting) => posting.month <= of);
  return disbursementReport(of, capital, {
    inMonth: through.filter((posting) => posting.month === of),
    earlier: through
      .filter((posting) => posting.month !== of)
      .map((posting) => ({ ...posting, isOfYear: yearOf(posting.month) === yearOf(of) })),
  });
}
