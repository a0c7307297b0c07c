import { checkDecisionDay, checkRange } from './capital-decision.ts';
import type { CapitalAct, CapitalEntryKind, FundingSource, ProjectGroup } from './codelists.ts';
import type { Day } from './day.ts';
import { foldText } from './folded-text.ts';
import { checkAgainstMediumTerm, type MediumTermRecord } from './medium-term.ts';
import { negateVnd, noMoney, subtractVnd, sumVnd, type Vnd, vnd } from './money.ts';
import { checkAgainstCeiling, type ProvinceLine } from './province-ceiling.ts';
import type { Violation } from './violation.ts';

/** A decision on a project's capital of a year and source. `counterpartId` is the other project where capital moves between two. */
export type CapitalRequest = {
  readonly kind: CapitalEntryKind;
  readonly capitalYear: number;
  readonly fundingSource: FundingSource;
  /** Signed: what is carried out or cancelled is negative. */
  readonly amount: Vnd;
  readonly decisionNumber: string;
  readonly decidedOn: Day;
  readonly counterpartId: string | null;
};
export type CapitalRecord = Omit<CapitalRequest, 'decidedOn'>;

export type DisbursedOfYear = {
  readonly capitalYear: number;
  readonly fundingSource: FundingSource;
  readonly disbursed: Vnd;
};

/**
 * What a decision is measured against, read in the transaction that records it. `totalInvestment` null: not yet approved;
 * `yearsAllowed` null: the project has no group, or its group no limit. Either way there is no ceiling.
 */
export type CapitalPosition = {
  readonly today: Day;
  readonly projectCode: string;
  readonly group: ProjectGroup | null;
  readonly yearsAllowed: number | null;
  readonly totalInvestment: Vnd | null;
  /** Own capital and what was carried in, of all projects and years: it must stay a figure that can be kept. */
  readonly capitalOfAll: Vnd;
  readonly entries: readonly CapitalRecord[];
  readonly disbursed: readonly DisbursedOfYear[];
  readonly mediumTerm: readonly MediumTermRecord[];
  /** The year and source of the decision in the project's province. */
  readonly province: ProvinceLine & { readonly code: string };
};

/** One project's part in a move of capital between two. */
export type ReallocationSide = { readonly request: CapitalRequest; readonly position: CapitalPosition };

/** Every rule the decision would break, with the figures it compares; empty when it may be recorded. */
export function checkCapitalEntry(request: CapitalRequest, position: CapitalPosition): readonly Violation[] {
  const malformed = [...checkAmount(request), ...checkRange(request.amount, position.capitalOfAll)];
  if (malformed.length > 0) return malformed;
  return [
    ...checkDecisionDay(request, position.today),
    ...checkNumber(request, position),
    ...checkTotal(request, position),
    ...checkYears(request, position),
    ...checkPeriod(request, position),
    ...checkProvince(request, position),
    ...checkTaken(request, position),
    ...checkCarriedIn(request, position),
  ];
}

/** Every rule that a move between two projects would break, on either side. Both are recorded in one act, or neither. */
export function checkReallocation(giver: ReallocationSide, receiver: ReallocationSide): readonly Violation[] {
  const project = { text: giver.position.projectCode };
  if (giver.position.projectCode === receiver.position.projectCode) {
    return [{ code: 'reallocationToItself', field: 'otherProject', params: { project } }];
  }
  if (!isEven(giver.request, receiver.request)) {
    const params = { given: { vnd: giver.request.amount }, received: { vnd: receiver.request.amount } };
    return [{ code: 'reallocationUneven', field: 'amount', params }];
  }
  const given = checkCapitalEntry(giver.request, giver.position);
  const seen = new Set(given.map(({ code }) => code));
  // What concerns the decision itself is the same on both sides and said once.
  const received = checkCapitalEntry(receiver.request, afterGiving(giver, receiver.position)).filter(
    ({ code }) => !(seen.has(code) && ofDecision.has(code)),
  );
  return [...given, ...received];
}

/** The capital years of a project: those with own capital, in order. */
export function capitalYearsOf(entries: readonly CapitalRecord[]): readonly number[] {
  const years = new Set(entries.map(({ capitalYear }) => capitalYear));
  return [...years]
    .filter((year) => ownOf(entries.filter(({ capitalYear }) => capitalYear === year)) > 0)
    .toSorted((a, b) => a - b);
}

/** What a project was assigned over all years: what is carried from one to the next is the same money, and counts once. */
export function assignedOverYears(entries: readonly CapitalRecord[]): Vnd {
  return sumOfKinds(entries, ['assigned', 'adjusted', 'cancelled']);
}

/** The kind of record that an act makes, and its sign; a move takes away on one side what it adds on the other. */
export const recordsOfActs: Readonly<
  Record<CapitalAct, { readonly kind: CapitalEntryKind; readonly sign: 1 | -1 }>
> = {
  assigned: { kind: 'assigned', sign: 1 },
  increased: { kind: 'adjusted', sign: 1 },
  reduced: { kind: 'adjusted', sign: -1 },
  reallocated: { kind: 'adjusted', sign: -1 },
  carriedIn: { kind: 'carriedIn', sign: 1 },
  carriedOut: { kind: 'carriedOut', sign: -1 },
  cancelled: { kind: 'cancelled', sign: -1 },
};

/** What people call a record: the act that made it. */
export function actOf({
  kind,
  amount,
  counterpartId,
}: Pick<CapitalRecord, 'kind' | 'amount' | 'counterpartId'>): CapitalAct {
  if (kind !== 'adjusted') return kind;
  if (counterpartId !== null) return 'reallocated';
  return amount > 0 ? 'increased' : 'reduced';
}

/** Within one province, what one project gives is there for the other. */
function afterGiving({ request, position }: ReallocationSide, there: CapitalPosition): CapitalPosition {
  if (position.province.code !== there.province.code) return there;
  return {
    ...there,
    province: { ...there.province, assigned: sumVnd(there.province.assigned, request.amount) },
  };
}

const ofDecision: ReadonlySet<string> = new Set(['dayInFuture', 'decisionOutsideYear']);

/** The sign that a kind has; an adjustment may have either. */
const signs: Readonly<Record<CapitalEntryKind, 1 | -1 | null>> = {
  assigned: 1,
  adjusted: null,
  carriedIn: 1,
  carriedOut: -1,
  cancelled: -1,
};

function checkAmount({ kind, amount }: CapitalRequest): Violation[] {
  if (amount === 0) return [{ code: 'moneyNotPositive', field: 'amount', params: {} }];
  const sign = signs[kind];
  return sign === null || Math.sign(amount) === sign
    ? []
    : [{ code: 'invalid', field: 'amount', params: {} }];
}

function checkNumber(request: CapitalRequest, { entries, projectCode }: CapitalPosition): Violation[] {
  const act = actOf(request);
  const same = entries.find(
    (entry) =>
      isOfLine(entry, request) &&
      entry.kind === request.kind &&
      entry.counterpartId === request.counterpartId &&
      foldText(entry.decisionNumber) === foldText(request.decisionNumber),
  );
  if (same === undefined) return [];
  const params = {
    ...lineFigures(request),
    project: { text: projectCode },
    number: { text: same.decisionNumber },
    kind: { term: `capitalActs.${act}` as const },
  };
  return [{ code: 'capitalDecisionTaken', field: 'decisionNumber', params }];
}

/** Law 58/2024 art. 61(5): all capital within the approved total. */
function checkTotal({ kind, amount }: CapitalRequest, position: CapitalPosition): Violation[] {
  const { totalInvestment, projectCode, entries } = position;
  if (totalInvestment === null || amount <= 0 || !isOwn(kind)) return [];
  const assigned = assignedOverYears(entries);
  const left = subtractVnd(totalInvestment, assigned);
  if (amount <= left) return [];
  const params = {
    project: { text: projectCode },
    total: { vnd: sumVnd(assigned, amount) },
    totalInvestment: { vnd: totalInvestment },
    left: { vnd: atLeastNothing(left) },
  };
  return [{ code: 'capitalAboveInvestment', field: 'amount', params }];
}

/** Law 58/2024 art. 57: capital within 6, 4 or 3 years by group, as the thresholds say. */
function checkYears({ kind, amount, capitalYear }: CapitalRequest, position: CapitalPosition): Violation[] {
  const { entries, group, yearsAllowed, projectCode } = position;
  if (group === null || yearsAllowed === null || amount <= 0 || !isOwn(kind)) return [];
  const used = capitalYearsOf(entries);
  if (used.includes(capitalYear) || used.length < yearsAllowed) return [];
  const params = {
    project: { text: projectCode },
    group: { text: group },
    allowed: { number: yearsAllowed },
    year: { number: capitalYear },
    years: { number: used.length + 1 },
  };
  return [{ code: 'capitalYearsExceeded', field: 'capitalYear', params }];
}

function checkProvince(request: CapitalRequest, { province, projectCode }: CapitalPosition): Violation[] {
  const { kind, amount } = request;
  return amount <= 0 || !isOwn(kind) ? [] : checkAgainstCeiling(request, province, projectCode);
}

function checkPeriod(request: CapitalRequest, position: CapitalPosition): Violation[] {
  const { kind, amount } = request;
  return amount <= 0 || !isOwn(kind) ? [] : checkAgainstMediumTerm(request, position);
}

/** What is taken away leaves what is disbursed, and an adjustment no less than nothing of what the year was assigned. */
function checkTaken(
  request: CapitalRequest,
  { entries, disbursed, projectCode }: CapitalPosition,
): Violation[] {
  const { amount, kind } = request;
  if (amount > 0) return [];
  const line = entries.filter((entry) => isOfLine(entry, request));
  const own = ownOf(line);
  const taken = { vnd: negateVnd(amount) };
  const figures = { ...lineFigures(request), project: { text: projectCode }, taken };
  if (kind === 'adjusted' && taken.vnd > own) {
    return [{ code: 'capitalBelowOwn', field: 'amount', params: { ...figures, own: { vnd: own } } }];
  }
  const usable = sumVnd(...line.map((entry) => entry.amount));
  const spent = disbursed.find((year) => isOfLine(year, request))?.disbursed ?? noMoney;
  const left = subtractVnd(usable, spent);
  if (taken.vnd <= left) return [];
  const params = {
    ...figures,
    usable: { vnd: usable },
    disbursed: { vnd: spent },
    left: { vnd: atLeastNothing(left) },
  };
  return [{ code: 'capitalBelowDisbursed', field: 'amount', params }];
}

function checkCarriedIn(request: CapitalRequest, { entries }: CapitalPosition): Violation[] {
  const { kind, amount, capitalYear, fundingSource } = request;
  if (kind !== 'carriedIn') return [];
  const before = { capitalYear: capitalYear - 1, fundingSource };
  const carriedOut = negateVnd(
    sumOfKinds(
      entries.filter((entry) => isOfLine(entry, before)),
      ['carriedOut'],
    ),
  );
  const carriedIn = sumOfKinds(
    entries.filter((entry) => isOfLine(entry, request)),
    ['carriedIn'],
  );
  const left = subtractVnd(carriedOut, carriedIn);
  if (amount <= left) return [];
  const params = {
    before: { number: before.capitalYear },
    source: { term: `fundingSources.${fundingSource}` as const },
    carriedOut: { vnd: carriedOut },
    carriedIn: { vnd: carriedIn },
    left: { vnd: atLeastNothing(left) },
    amount: { vnd: amount },
  };
  return [{ code: 'carriedInAboveCarriedOut', field: 'amount', params }];
}

type Line = Pick<CapitalRecord, 'capitalYear' | 'fundingSource'>;

function isOfLine(entry: Line, line: Line): boolean {
  return entry.capitalYear === line.capitalYear && entry.fundingSource === line.fundingSource;
}

function isEven(giver: CapitalRequest, receiver: CapitalRequest): boolean {
  return isOfLine(giver, receiver) && giver.amount < 0 && giver.amount + receiver.amount === 0;
}

function isOwn(kind: CapitalEntryKind): boolean {
  return kind === 'assigned' || kind === 'adjusted';
}

function ownOf(entries: readonly CapitalRecord[]): Vnd {
  return sumOfKinds(entries, ['assigned', 'adjusted']);
}

function sumOfKinds(entries: readonly CapitalRecord[], kinds: readonly CapitalEntryKind[]): Vnd {
  return sumVnd(...entries.filter(({ kind }) => kinds.includes(kind)).map(({ amount }) => amount));
}

function lineFigures({ capitalYear, fundingSource }: Line) {
  return {
    year: { number: capitalYear },
    source: { term: `fundingSources.${fundingSource}` as const },
  };
}

function atLeastNothing(amount: Vnd): Vnd {
  return vnd(Math.max(0, amount));
}
