import { addWorkingDays, workingDaysBetween } from './calendar.ts';
import { shortestBidPeriod, type BidPeriod, bidPeriodLimits } from './bid-period.ts';
import type { PackageStatus, ProcurementCategory, ProcurementMethod, PublicationKind } from './codelists.ts';
import { addDays, type Day, daysBetween } from './day.ts';
import { isDirectAppointment } from './method-ceiling.ts';
import type { Vnd } from './money.ts';
import { publicationDueOn } from './publication.ts';
import { limitOn, type RuleParam } from './risk-rules/types.ts';

/** A deadline that the law sets for the step a package is at. `left` is negative when it is past. */
export type SelectionClock =
  | {
      readonly kind: 'publish';
      readonly what: PublicationKind;
      readonly since: Day;
      readonly dueOn: Day;
      readonly left: { readonly workingDays: number };
    }
  | {
      readonly kind: 'directAppointment' | 'bidsClose';
      readonly since: Day;
      readonly dueOn: Day;
      readonly left: { readonly days: number };
    };

type Clocked = {
  readonly status: PackageStatus;
  readonly method: ProcurementMethod | null;
  readonly isComplex: boolean;
  readonly invitedOn: Day | null;
  readonly closingOn: Day | null;
  /** What was made known by a state, and is not yet published. */
  readonly unpublished: readonly { readonly kind: PublicationKind; readonly happenedOn: Day }[];
};

/** The clocks that run for a package on a day, the nearest deadline first. Limits are those of the day on which a clock began. */
export function selectionClocks(
  selection: Clocked,
  params: readonly RuleParam[],
  today: Day,
): readonly SelectionClock[] {
  const clocks = [
    ...selection.unpublished.flatMap((one) => publishClock(one, params, today)),
    ...closingClock(selection, today),
    ...directClock(selection, params, today),
  ];
  return clocks.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
}

function publishClock(
  { kind, happenedOn }: Clocked['unpublished'][number],
  params: readonly RuleParam[],
  today: Day,
): SelectionClock[] {
  const within = limitOn(params, 'P7', 'within', happenedOn);
  if (within === null) return [];
  const dueOn = publicationDueOn(happenedOn, within);
  return [
    {
      kind: 'publish',
      what: kind,
      since: happenedOn,
      dueOn,
      left: { workingDays: workingDaysBetween(today, dueOn) },
    },
  ];
}

function closingClock({ status, invitedOn, closingOn }: Clocked, today: Day): SelectionClock[] {
  if (status !== 'inviting' || invitedOn === null || closingOn === null) return [];
  return [
    { kind: 'bidsClose', since: invitedOn, dueOn: closingOn, left: { days: daysBetween(today, closingOn) } },
  ];
}

/** From the approval of the request documents, which the invitation stands for, to the contract: 45 days, 90 where it is complex. */
function directClock(
  { status, method, isComplex, invitedOn }: Clocked,
  params: readonly RuleParam[],
  today: Day,
): SelectionClock[] {
  const isGoing = status === 'inviting' || status === 'evaluating' || status === 'awarded';
  if (!isGoing || method === null || invitedOn === null || !isDirectAppointment(method)) return [];
  const days = limitOn(params, 'C1', isComplex ? 'directTimeComplex' : 'directTime', invitedOn);
  if (days === null) return [];
  const dueOn = addDays(invitedOn, days);
  return [{ kind: 'directAppointment', since: invitedOn, dueOn, left: { days: daysBetween(today, dueOn) } }];
}

type Invited = {
  readonly method: ProcurementMethod | null;
  readonly category: ProcurementCategory | null;
  readonly price: Vnd | null;
  readonly isDomestic: boolean;
};

/** The earliest day on which bids may close that are invited on a day, by the law of that day; null where none is set. */
export function earliestClosing(
  invited: Invited,
  params: readonly RuleParam[],
  invitedOn: Day,
): { readonly on: Day; readonly period: BidPeriod } | null {
  const limits = new Map(bidPeriodLimits.map((name) => [name, limitOn(params, 'P1', name, invitedOn)]));
  if (invited.method === null || [...limits.values()].includes(null)) return null;
  const period = shortestBidPeriod({ ...invited, method: invited.method }, (name) => limits.get(name) ?? 0);
  if (period === null) return null;
  const on =
    'days' in period ? addDays(invitedOn, period.days) : addWorkingDays(invitedOn, period.workingDays);
  return { on, period };
}
