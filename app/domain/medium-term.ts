import { checkRange } from './capital-decision.ts';
import type { CapitalEntryKind, FundingSource, MediumTermKind } from './codelists.ts';
import { type Day, day, yearOf } from './day.ts';
import { foldText } from './folded-text.ts';
import { noMoney, subtractVnd, sumVnd, type Vnd, vnd } from './money.ts';
import type { Violation } from './violation.ts';

/** A decision on a project's part of a medium-term plan; `fromYear` is the first of its five years. */
export type MediumTermRequest = {
  readonly kind: MediumTermKind;
  readonly fromYear: number;
  readonly fundingSource: FundingSource;
  /** Signed: what is taken away is negative. */
  readonly amount: Vnd;
  readonly decisionNumber: string;
  readonly decidedOn: Day;
};
export type MediumTermRecord = Omit<MediumTermRequest, 'decidedOn'>;

type AnnualEntry = {
  readonly kind: CapitalEntryKind;
  readonly capitalYear: number;
  readonly fundingSource: FundingSource;
  readonly amount: Vnd;
};

export type MediumTermPosition = {
  readonly today: Day;
  readonly totalInvestment: Vnd | null;
  readonly entries: readonly AnnualEntry[];
  readonly mediumTerm: readonly MediumTermRecord[];
};

const yearsOfPeriod = 5;
const firstPeriod = 2021;

/** The first year of the medium-term plan that a year lies in: 2021 for 2021 to 2025. */
export function periodOf(year: number): number {
  return year - ((year - 1) % yearsOfPeriod);
}

/** The last year of a period, inclusive. */
export function lastYearOf(fromYear: number): number {
  return fromYear + yearsOfPeriod - 1;
}

/** A period as people write it: 2021-2025. */
export function periodText(fromYear: number): string {
  return `${fromYear}-${lastYearOf(fromYear)}`;
}

/** The periods that a decision of this day may be about, by their first years: those since 2021 up to the next one. */
export function periodsOn(today: Day): readonly number[] {
  const last = periodOf(yearOf(today)) + yearsOfPeriod;
  const periods: number[] = [];
  for (let fromYear = firstPeriod; fromYear <= last; fromYear += yearsOfPeriod) periods.push(fromYear);
  return periods;
}

/** Own capital of the years of a period and source. */
export function annualOf(
  entries: readonly AnnualEntry[],
  { fromYear, fundingSource }: Pick<MediumTermRecord, 'fromYear' | 'fundingSource'>,
): Vnd {
  return sumVnd(
    ...entries
      .filter(
        (entry) =>
          periodOf(entry.capitalYear) === fromYear &&
          entry.fundingSource === fundingSource &&
          (entry.kind === 'assigned' || entry.kind === 'adjusted'),
      )
      .map(({ amount }) => amount),
  );
}

/** Every rule that a decision about a medium-term plan would break, with its figures. */
export function checkMediumTerm(
  request: MediumTermRequest,
  position: MediumTermPosition,
): readonly Violation[] {
  const { kind, amount } = request;
  if (amount === 0) return [{ code: 'moneyNotPositive', field: 'amount', params: {} }];
  if (kind === 'assigned' && amount < 0) return [{ code: 'invalid', field: 'amount', params: {} }];
  const planned = sumVnd(...position.mediumTerm.map((record) => record.amount));
  const outOfRange = checkRange(amount, planned);
  if (outOfRange.length > 0) return outOfRange;
  return [
    ...checkDay(request, position),
    ...checkNumber(request, position),
    ...checkTotal(request, position, planned),
    ...checkAnnual(request, position),
  ];
}

/** Refuses more own capital than the medium-term plan of the year's period and source, where one is recorded. Law 58/2024 art. 56. */
export function checkAgainstMediumTerm(
  { capitalYear, fundingSource, amount }: Omit<AnnualEntry, 'kind'>,
  {
    entries,
    mediumTerm,
    projectCode,
  }: Pick<MediumTermPosition, 'entries' | 'mediumTerm'> & { projectCode: string },
): Violation[] {
  const line = { fromYear: periodOf(capitalYear), fundingSource };
  const plan = planOf(mediumTerm, line);
  if (plan === null) return [];
  const annual = annualOf(entries, line);
  const left = subtractVnd(plan, annual);
  if (amount <= left) return [];
  const params = {
    ...lineFigures(line),
    project: { text: projectCode },
    total: { vnd: sumVnd(annual, amount) },
    plan: { vnd: plan },
    left: { vnd: vnd(Math.max(0, left)) },
  };
  return [{ code: 'capitalAboveMediumTerm', field: 'amount', params }];
}

function checkDay({ fromYear, decidedOn }: MediumTermRequest, { today }: MediumTermPosition): Violation[] {
  const field = 'decidedOn';
  if (decidedOn > today) return [{ code: 'dayInFuture', field, params: { today: { day: today } } }];
  const [from, until] = [day(`${fromYear - 2}-01-01`), day(`${lastYearOf(fromYear)}-12-31`)];
  if (from <= decidedOn && decidedOn <= until) return [];
  const params = { period: { text: periodText(fromYear) }, from: { day: from }, until: { day: until } };
  return [{ code: 'decisionOutsidePeriod', field, params }];
}

function checkNumber(request: MediumTermRequest, { mediumTerm }: MediumTermPosition): Violation[] {
  const { kind, decisionNumber } = request;
  const same = mediumTerm.find(
    (record) =>
      isOfLine(record, request) &&
      record.kind === kind &&
      foldText(record.decisionNumber) === foldText(decisionNumber),
  );
  if (same === undefined) return [];
  const params = {
    ...lineFigures(request),
    number: { text: same.decisionNumber },
    kind: { term: `mediumTermKinds.${kind}` as const },
  };
  return [{ code: 'mediumTermDecisionTaken', field: 'decisionNumber', params }];
}

function checkTotal(
  { amount }: MediumTermRequest,
  { totalInvestment }: MediumTermPosition,
  planned: Vnd,
): Violation[] {
  if (totalInvestment === null || amount < 0) return [];
  const left = subtractVnd(totalInvestment, planned);
  if (amount <= left) return [];
  const params = {
    total: { vnd: sumVnd(planned, amount) },
    totalInvestment: { vnd: totalInvestment },
    left: { vnd: vnd(Math.max(0, left)) },
  };
  return [{ code: 'mediumTermAboveInvestment', field: 'amount', params }];
}

/** A first plan below what its years were assigned is as wrong as one that is cut below it. */
function checkAnnual(request: MediumTermRequest, { entries, mediumTerm }: MediumTermPosition): Violation[] {
  const before = planOf(mediumTerm, request);
  const plan = sumVnd(before ?? noMoney, request.amount);
  const annual = annualOf(entries, request);
  const isBettered = before !== null && request.amount > 0;
  if (plan >= annual || isBettered) return [];
  const params = { ...lineFigures(request), plan: { vnd: plan }, annual: { vnd: annual } };
  return [{ code: 'mediumTermBelowAnnual', field: 'amount', params }];
}

type Line = Pick<MediumTermRecord, 'fromYear' | 'fundingSource'>;

function planOf(records: readonly MediumTermRecord[], line: Line): Vnd | null {
  const ofLine = records.filter((record) => isOfLine(record, line));
  return ofLine.length === 0 ? null : sumVnd(...ofLine.map(({ amount }) => amount));
}

function isOfLine(record: Line, line: Line): boolean {
  return record.fromYear === line.fromYear && record.fundingSource === line.fundingSource;
}

function lineFigures({ fromYear, fundingSource }: Line) {
  return {
    period: { text: periodText(fromYear) },
    source: { term: `fundingSources.${fundingSource}` as const },
  };
}
