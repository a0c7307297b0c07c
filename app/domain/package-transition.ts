import type { PackageStatus, TransitionFact } from './codelists.ts';
import type { Day } from './day.ts';
import { checkMilestones, type Reached } from './it-milestones.ts';
import type { BasisPoints, Vnd } from './money.ts';
import { earlierStatuses, nextStatuses } from './package-lifecycle.ts';
import type { Violation } from './violation.ts';

/** What may be stated with a change of state; each named as its form field. A supplier is known by name or by id. */
export type TransitionFacts = {
  readonly noticeNumber?: string | null;
  readonly closingOn?: Day | null;
  readonly supplierId?: string | null;
  readonly supplierName?: string | null;
  readonly awardPrice?: Vnd | null;
  readonly decisionNumber?: string | null;
  readonly contractNumber?: string | null;
  readonly signedOn?: Day | null;
  readonly contractValue?: Vnd | null;
  readonly finishOn?: Day | null;
  readonly settlementValue?: Vnd | null;
  readonly note?: string | null;
};

/** A wish to change a package's state on a day. A correction goes back to an earlier state; its `note` is the reason. */
export type TransitionRequest = {
  readonly to: PackageStatus;
  readonly kind: 'transition' | 'correction';
  readonly on: Day;
  readonly facts: TransitionFacts;
};

/** Where the package stands. `lastChangeOn` null: no change yet. `packagePrice` null: not priced, no ceiling known. */
export type PackagePosition = {
  readonly status: PackageStatus;
  readonly isIt: boolean;
  readonly lastChangeOn: Day | null;
  readonly packagePrice: Vnd | null;
  readonly physical: BasisPoints;
  readonly hadTrialRun: boolean;
  /** The milestones of an IT package that it has reached. */
  readonly reached: readonly Reached[];
};

const whole: BasisPoints = 10_000;

// oxfmt-ignore
const requiredFacts: Readonly<Partial<Record<PackageStatus, readonly TransitionFact[]>>> = {
  inviting:   ['noticeNumber', 'closingOn'],
  awarded:    ['supplierName', 'awardPrice', 'decisionNumber'],
  contracted: ['contractNumber', 'signedOn', 'contractValue', 'finishOn'],
  settled:    ['settlementValue'],
  failed:     ['note'],
  cancelled:  ['note'],
  suspended:  ['note'],
  terminated: ['note'],
};

/** The form fields which a change to this state needs. */
export function factsRequiredFor(to: PackageStatus): readonly TransitionFact[] {
  return requiredFacts[to] ?? [];
}

/** Every rule the change would break; empty when it may be recorded. `today` is the last day it may have happened. */
export function checkTransition(
  request: TransitionRequest,
  position: PackagePosition,
  today: Day,
): readonly Violation[] {
  return request.kind === 'correction'
    ? [...checkCorrection(request, position), ...checkDay(request, position, today)]
    : [
        ...checkAllowed(request, position),
        ...checkDay(request, position, today),
        ...checkFacts(request),
        ...checkPrices(request, position),
        ...checkPeriods(request),
        ...checkAcceptance(request, position),
        ...(position.isIt ? checkMilestones(request, position.reached) : []),
      ];
}

function checkCorrection({ to, facts }: TransitionRequest, position: PackagePosition): Violation[] {
  if (!earlierStatuses(position.status, position).includes(to)) return [notAllowed(position.status, to)];
  return isBlank(facts.note) ? [{ code: 'correctionReasonMissing', field: 'note', params: {} }] : [];
}

function checkAllowed({ to }: TransitionRequest, position: PackagePosition): Violation[] {
  return nextStatuses(position.status, position).includes(to) ? [] : [notAllowed(position.status, to)];
}

function notAllowed(from: PackageStatus, to: PackageStatus): Violation {
  return {
    code: 'transitionNotAllowed',
    field: 'to',
    params: { from: { term: `packageStatuses.${from}` }, to: { term: `packageStatuses.${to}` } },
  };
}

function checkDay({ on }: TransitionRequest, { lastChangeOn }: PackagePosition, today: Day): Violation[] {
  if (on > today)
    return [{ code: 'dayInFuture', field: 'on', params: { on: { day: on }, today: { day: today } } }];
  if (lastChangeOn === null || on >= lastChangeOn) return [];
  return [
    { code: 'dayBeforePrevious', field: 'on', params: { on: { day: on }, previous: { day: lastChangeOn } } },
  ];
}

function checkFacts({ to, facts }: TransitionRequest): Violation[] {
  return factsRequiredFor(to)
    .filter((name) => isBlank(facts[name]) && !(name === 'supplierName' && !isBlank(facts.supplierId)))
    .map((name) => ({
      code: 'factMissing',
      field: name,
      params: { fact: { term: `transitionFacts.${name}` } },
    }));
}

function checkPrices({ to, facts }: TransitionRequest, { packagePrice }: PackagePosition): Violation[] {
  const { awardPrice, contractValue, settlementValue } = facts;
  const notPositive = Object.entries({ awardPrice, contractValue, settlementValue })
    .filter(([, amount]) => typeof amount === 'number' && amount <= 0)
    .map(([field]): Violation => ({ code: 'moneyNotPositive', field, params: {} }));
  if (packagePrice === null) return notPositive;
  const price = { vnd: packagePrice };
  const violations = [...notPositive];
  if (to === 'awarded' && awardPrice && awardPrice > packagePrice) {
    const params = { award: { vnd: awardPrice }, packagePrice: price };
    violations.push({ code: 'awardAbovePackagePrice', field: 'awardPrice', params });
  }
  return violations;
}

function checkPeriods({ to, on, facts }: TransitionRequest): Violation[] {
  if (to === 'inviting') return checkOrder('closingOn', on, facts.closingOn);
  if (to === 'contracted') return checkOrder('finishOn', facts.signedOn, facts.finishOn);
  return [];
}

function checkOrder(
  field: TransitionFact,
  start: Day | null | undefined,
  finish: Day | null | undefined,
): Violation[] {
  if (!start || !finish || finish >= start) return [];
  return [{ code: 'finishBeforeStart', field, params: { start: { day: start }, finish: { day: finish } } }];
}

/** Decree 45/2026 art. 22 (unverified): IT work is tested and run on trial before it is accepted. */
function checkAcceptance({ to }: TransitionRequest, position: PackagePosition): Violation[] {
  if (to !== 'accepted') return [];
  const violations: Violation[] = [];
  if (position.physical < whole) {
    const params = { physical: { basisPoints: position.physical }, required: { basisPoints: whole } };
    violations.push({ code: 'physicalNotComplete', field: 'to', params });
  }
  if (position.isIt && position.status !== 'trialRun' && !position.hadTrialRun) {
    violations.push({ code: 'trialRunMissing', field: 'to', params: {} });
  }
  return violations;
}

function isBlank(fact: string | number | null | undefined): boolean {
  return fact === null || fact === undefined || (typeof fact === 'string' && fact.trim() === '');
}
