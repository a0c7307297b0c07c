import type { BidOutcome, PackageStatus, PublicationKind } from './codelists.ts';
import type { Day } from './day.ts';
import { foldText } from './folded-text.ts';
import type { Vnd } from './money.ts';
import { mainSequence } from './package-lifecycle.ts';
import type { Violation } from './violation.ts';

/** A bid as it was read out. `price` null: not opened, or not stated. `reason`: why it was disqualified or withdrawn. */
export type Bid = {
  readonly bidderName: string;
  readonly price: Vnd | null;
  readonly outcome: BidOutcome;
  readonly reason: string | null;
};

/** What came in a round. No bids: nobody came. `reason` says why it takes the place of what was recorded before. */
export type BidOpening = {
  readonly openedOn: Day;
  readonly bids: readonly Bid[];
  readonly reason: string | null;
};

/** Where the round stands. `invitedOn`, `closingOn` null: not recorded. */
export type Round = {
  readonly status: PackageStatus;
  readonly invitedOn: Day | null;
  readonly closingOn: Day | null;
  readonly isRecorded: boolean;
};

/** Every rule that the record of a round's bids would break; fields are named as in its form. */
export function checkOpening(opening: BidOpening, round: Round, today: Day): readonly Violation[] {
  return [
    ...checkExpected(round.status),
    ...checkOpenedOn(opening.openedOn, round, today),
    ...(round.isRecorded && opening.reason === null
      ? [{ code: 'correctionReasonMissing', field: 'reason', params: {} } satisfies Violation]
      : []),
    ...opening.bids.flatMap((bid, at) => checkBid(bid, at, opening.bids)),
  ];
}

function checkExpected(status: PackageStatus): Violation[] {
  if (status === 'failed' || status === 'cancelled') return [];
  const at = mainSequence.findIndex((state) => state === status);
  return at >= mainSequence.indexOf('inviting')
    ? []
    : [
        {
          code: 'bidsNotExpected',
          field: 'openedOn',
          params: { status: { term: `packageStatuses.${status}` } },
        },
      ];
}

function checkOpenedOn(openedOn: Day, { invitedOn, closingOn }: Round, today: Day): Violation[] {
  if (openedOn > today) {
    return [
      { code: 'dayInFuture', field: 'openedOn', params: { on: { day: openedOn }, today: { day: today } } },
    ];
  }
  const closed = closingOn ?? invitedOn;
  if (closed === null || openedOn >= closed) return [];
  return [
    {
      code: 'openedBeforeClosing',
      field: 'openedOn',
      params: { on: { day: openedOn }, closing: { day: closed } },
    },
  ];
}

function checkBid(bid: Bid, at: number, bids: readonly Bid[]): Violation[] {
  const field = (name: keyof Bid) => `bids[${at}].${name}`;
  const violations: Violation[] = [];
  const folded = foldText(bid.bidderName);
  if (bids.slice(0, at).some(({ bidderName }) => foldText(bidderName) === folded)) {
    violations.push({
      code: 'bidderTwice',
      field: field('bidderName'),
      params: { name: { text: bid.bidderName } },
    });
  }
  if (bid.price !== null && bid.price <= 0) {
    violations.push({ code: 'moneyNotPositive', field: field('price'), params: {} });
  }
  if (bid.outcome !== 'eligible' && bid.reason === null) {
    violations.push({
      code: 'bidReasonMissing',
      field: field('reason'),
      params: { name: { text: bid.bidderName } },
    });
  }
  return violations;
}

/** Where bids are on record, the winner is one of the eligible; names are compared without diacritics. Null: none on record. */
export function checkWinner(supplierName: string, eligible: readonly string[] | null): readonly Violation[] {
  if (eligible === null || eligible.some((name) => foldText(name) === foldText(supplierName))) return [];
  const names = eligible.length === 0 ? '—' : eligible.join('; ');
  return [
    {
      code: 'winnerNotEligible',
      field: 'supplierName',
      params: { name: { text: supplierName }, eligible: { text: names } },
    },
  ];
}

/** What is to be published, and the day of the state that made it so. */
export type Unpublished = { readonly kind: PublicationKind; readonly happenedOn: Day };

/** Every rule that the record of a publication would break: it must be due, not published yet, and not before what it tells. */
export function checkPublication(
  { kind, publishedOn }: { readonly kind: PublicationKind; readonly publishedOn: Day },
  unpublished: readonly Unpublished[],
  today: Day,
): readonly Violation[] {
  if (publishedOn > today) {
    return [
      {
        code: 'dayInFuture',
        field: 'publishedOn',
        params: { on: { day: publishedOn }, today: { day: today } },
      },
    ];
  }
  const due = unpublished.find((one) => one.kind === kind);
  if (due === undefined) {
    return [
      {
        code: 'publicationNotExpected',
        field: 'kind',
        params: { kind: { term: `publicationKinds.${kind}` } },
      },
    ];
  }
  if (publishedOn >= due.happenedOn) return [];
  const params = { on: { day: publishedOn }, happened: { day: due.happenedOn } };
  return [{ code: 'publishedBeforeEvent', field: 'publishedOn', params }];
}
