import { addMonths, type Day, earlierOf, lastDayOf, type Month, monthOf } from './day.ts';
import { type BasisPoints, noMoney, portionOf, subtractVnd, sumVnd, type Vnd } from './money.ts';

/** What a package is worth and what became of it; reports in the order of their days. */
export type CurvedPackage = {
  readonly id: string;
  /** What its contracts are worth, its price before there are any; in đồng. */
  readonly worth: Vnd;
  readonly signedOn: Day | null;
  /** From this day on its work is whole, whatever was reported. */
  readonly acceptedOn: Day | null;
  readonly reports: readonly { readonly on: Day; readonly physical: BasisPoints }[];
  /** Cash out by month, net of what came back. */
  readonly cash: readonly { readonly month: Month; readonly amount: Vnd }[];
};

/** A package on a day, in đồng: what is under contract, what of it is done, what is disbursed. */
export type PackageProgress = {
  readonly id: string;
  readonly worth: Vnd;
  readonly procured: Vnd;
  readonly done: Vnd;
  readonly disbursed: Vnd;
  /** Done and not disbursed; less than nothing where money is ahead of the work. */
  readonly unpaid: Vnd;
};

/** Procurement, work and money of packages at the end of each month, in đồng; the last month up to its day. */
export type ProgressCurves = {
  readonly total: Vnd;
  readonly months: readonly Month[];
  readonly procured: readonly Vnd[];
  readonly done: readonly Vnd[];
  readonly disbursed: readonly Vnd[];
};

const whole: BasisPoints = 10_000;

/** What is done of a package by the end of a day: all of it once accepted, else what the last report said. */
export function physicalOn({ reports, acceptedOn }: CurvedPackage, on: Day): BasisPoints {
  if (acceptedOn !== null && acceptedOn <= on) return whole;
  return reports.findLast((report) => report.on <= on)?.physical ?? 0;
}

/** How far a package is at the end of a day; of that day's month all cash counts. */
export function progressOn(one: CurvedPackage, on: Day): PackageProgress {
  const { id, worth, signedOn, cash } = one;
  const procured = signedOn !== null && signedOn <= on ? worth : noMoney;
  const done = portionOf(worth, physicalOn(one, on));
  const disbursed = sumVnd(...cash.filter(({ month }) => month <= monthOf(on)).map(({ amount }) => amount));
  return { id, worth, procured, done, disbursed, unpaid: subtractVnd(done, disbursed) };
}

/** The curves of packages from the first month in which anything happened until `today`; no months where nothing did. */
export function progressCurves(packages: readonly CurvedPackage[], today: Day): ProgressCurves {
  const months = monthsUntil(firstMonthOf(packages), monthOf(today));
  const at = months.map((month) => {
    const on = earlierOf(lastDayOf(month), today);
    return packages.map((one) => progressOn(one, on));
  });
  const summed = (name: 'procured' | 'done' | 'disbursed') =>
    at.map((progress) => sumVnd(...progress.map((one) => one[name])));
  return {
    total: sumVnd(...packages.map(({ worth }) => worth)),
    months,
    procured: summed('procured'),
    done: summed('done'),
    disbursed: summed('disbursed'),
  };
}

function firstMonthOf(packages: readonly CurvedPackage[]): Month | null {
  const months = packages.flatMap(({ signedOn, acceptedOn, reports, cash }) => [
    ...[signedOn, acceptedOn, reports[0]?.on ?? null].flatMap((on) => (on === null ? [] : [monthOf(on)])),
    ...cash.map(({ month }) => month),
  ]);
  return months.toSorted()[0] ?? null;
}

function monthsUntil(first: Month | null, last: Month): Month[] {
  const months: Month[] = [];
  if (first === null) return months;
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}
