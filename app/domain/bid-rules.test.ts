import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  type Bid,
  type BidOpening,
  checkOpening,
  checkPublication,
  checkWinner,
  type Round,
} from './bid-rules.ts';
import { bidOutcomes, packageStatuses } from './codelists.ts';
import { addDays, day } from './day.ts';
import { vnd } from './money.ts';

const today = day('2025-10-31');
const round: Round = {
  status: 'evaluating',
  invitedOn: day('2025-10-01'),
  closingOn: day('2025-10-20'),
  isRecorded: false,
};
const bid: Bid = {
  bidderName: 'Công ty Ví Dụ',
  price: vnd(9_000_000_000),
  outcome: 'eligible',
  reason: null,
};
const opening: BidOpening = { openedOn: day('2025-10-20'), bids: [bid], reason: null };

const broken = (said: Partial<BidOpening>, stands: Partial<Round> = {}) =>
  checkOpening({ ...opening, ...said }, { ...round, ...stands }, today).map(({ code, field }) => [
    code,
    field,
  ]);

test.each<[string, Partial<BidOpening>, Partial<Round>, [string, string][]]>([
  ['opened on the closing day', {}, {}, []],
  ['to which nobody came', { bids: [] }, {}, []],
  ['of a package long under contract', {}, { status: 'executing' }, []],
  ['of a selection that failed', {}, { status: 'failed' }, []],
  ['before anybody was invited', {}, { status: 'planned' }, [['bidsNotExpected', 'openedOn']]],
  ['opened a day early', { openedOn: day('2025-10-19') }, {}, [['openedBeforeClosing', 'openedOn']]],
  [
    'opened before the invitation where no closing day is known',
    { openedOn: day('2025-09-30') },
    { closingOn: null },
    [['openedBeforeClosing', 'openedOn']],
  ],
  ['opened tomorrow', { openedOn: day('2025-11-01') }, {}, [['dayInFuture', 'openedOn']]],
  ['recorded again without a reason', {}, { isRecorded: true }, [['correctionReasonMissing', 'reason']]],
  ['recorded again with one', { reason: 'nhầm giá' }, { isRecorded: true }, []],
  [
    'with one bidder twice, in other letters',
    { bids: [bid, { ...bid, bidderName: 'CONG TY VI DU' }] },
    {},
    [['bidderTwice', 'bids[1].bidderName']],
  ],
  [
    'with a bid of nothing',
    { bids: [{ ...bid, price: vnd(0) }] },
    {},
    [['moneyNotPositive', 'bids[0].price']],
  ],
  [
    'with a bid thrown out for no reason',
    { bids: [{ ...bid, outcome: 'disqualified' }] },
    {},
    [['bidReasonMissing', 'bids[0].reason']],
  ],
])('bids %s', (_what, said, stands, expected) => {
  expect(broken(said, stands)).toEqual(expected);
});

test('bids that break no rule have one line a bidder, and a reason for each that is out', () => {
  const bids = fc.array(
    fc.record({
      bidderName: fc.constantFrom('An', 'Bình', 'Binh', 'Chi'),
      price: fc.option(fc.integer({ min: -1, max: 5 }).map((amount) => vnd(amount))),
      outcome: fc.constantFrom(...bidOutcomes),
      reason: fc.option(fc.constant('thiếu hồ sơ')),
    }),
    { maxLength: 5 },
  );
  const openings = fc.record({
    openedOn: fc.integer({ min: -30, max: 5 }).map((days) => addDays(today, days)),
    bids,
    reason: fc.option(fc.constant('nhầm')),
  });
  const rounds = fc.record({
    status: fc.constantFrom(...packageStatuses),
    invitedOn: fc.constant(round.invitedOn),
    closingOn: fc.option(fc.constant(day('2025-10-20'))),
    isRecorded: fc.boolean(),
  });
  fc.assert(
    fc.property(openings, rounds, (said, stands) => {
      if (checkOpening(said, stands, today).length > 0) return;
      const names = said.bids.map(({ bidderName }) => bidderName.replace('ì', 'i').toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      expect(said.bids.every(({ outcome, reason }) => outcome === 'eligible' || reason !== null)).toBe(true);
      expect(said.openedOn <= today && said.openedOn >= (stands.closingOn ?? day('2025-10-01'))).toBe(true);
      expect(stands.isRecorded && said.reason === null).toBe(false);
      expect(['draft', 'planned'].includes(stands.status)).toBe(false);
    }),
  );
});

test('the winner is an eligible bidder wherever bids are on record, however the name is written', () => {
  expect(checkWinner('Công ty Ví Dụ', null)).toEqual([]);
  expect(checkWinner('cong ty vi du', ['Công ty Khác', 'Công ty Ví Dụ'])).toEqual([]);
  expect(checkWinner('Công ty Mới', ['Công ty Khác', 'Công ty Ví Dụ'])).toEqual([
    {
      code: 'winnerNotEligible',
      field: 'supplierName',
      params: { name: { text: 'Công ty Mới' }, eligible: { text: 'Công ty Khác; Công ty Ví Dụ' } },
    },
  ]);
  expect(checkWinner('Công ty Mới', [])).toHaveLength(1);
});

const waiting = [{ kind: 'result' as const, happenedOn: day('2025-10-27') }];

test.each([
  ['on the day it happened', 'result', '2025-10-27', []],
  ['today', 'result', '2025-10-31', []],
  ['before it happened', 'result', '2025-10-26', ['publishedBeforeEvent']],
  ['tomorrow', 'result', '2025-11-01', ['dayInFuture']],
  ['of what does not wait', 'contract', '2025-10-31', ['publicationNotExpected']],
] as const)('a publication %s', (_when, kind, on, expected) => {
  expect(checkPublication({ kind, publishedOn: day(on) }, waiting, today).map(({ code }) => code)).toEqual([
    ...expected,
  ]);
});
