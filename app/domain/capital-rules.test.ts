import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  actOf,
  assignedOverYears,
  type CapitalPosition,
  type CapitalRecord,
  type CapitalRequest,
  capitalYearsOf,
  checkCapitalEntry,
  checkReallocation,
  recordsOfActs,
} from './capital-rules.ts';
import { capitalActs, capitalEntryKinds, type CapitalEntryKind } from './codelists.ts';
import { day } from './day.ts';
import { vnd } from './money.ts';

const line = { capitalYear: 2025, fundingSource: 'provincialBudget', counterpartId: null } as const;
const record = (kind: CapitalEntryKind, amount: number, change: Partial<CapitalRecord> = {}) => ({
  ...line,
  kind,
  amount: vnd(amount),
  decisionNumber: `${kind}/${amount}`,
  ...change,
});

const request: CapitalRequest = {
  ...record('assigned', 100),
  decisionNumber: '1/QĐ-UBND',
  decidedOn: day('2024-12-20'),
};

const position: CapitalPosition = {
  today: day('2025-10-31'),
  projectCode: 'DL-DTI',
  group: 'C',
  yearsAllowed: 3,
  totalInvestment: vnd(1_000),
  capitalOfAll: vnd(50_000),
  entries: [
    record('assigned', 200, { capitalYear: 2023 }),
    record('assigned', 300, { capitalYear: 2024 }),
    record('carriedOut', -50, { capitalYear: 2024 }),
    record('assigned', 400),
    record('carriedIn', 20),
  ],
  disbursed: [{ ...line, disbursed: vnd(150) }],
  mediumTerm: [],
  province: { code: '66', decisions: [], assigned: vnd(400) },
};

const brokenBy = (change: Partial<CapitalRequest>, known: Partial<CapitalPosition> = {}) =>
  checkCapitalEntry({ ...request, ...change }, { ...position, ...known }).map(
    ({ code, field }) => `${field}: ${code}`,
  );

type Case = [string, Partial<CapitalRequest>, Partial<CapitalPosition>, string[]];
const adjusted = (amount: number) => ({ kind: 'adjusted', amount: vnd(amount) }) as const;

test.each<Case>([
  ['the last đồng of the total investment', {}, {}, []],
  ['a đồng more', { amount: vnd(101) }, {}, ['amount: capitalAboveInvestment']],
  ['any amount while nothing is approved', { amount: vnd(9_999) }, { totalInvestment: null }, []],
  [
    'what is carried in, which is the same money',
    { kind: 'carriedIn', amount: vnd(30) },
    { totalInvestment: vnd(900) },
    [],
  ],
  [
    'what a cancellation has set free',
    { amount: vnd(150) },
    { entries: [...position.entries, record('cancelled', -50)] },
    [],
  ],
  ['nothing', { amount: vnd(0) }, {}, ['amount: moneyNotPositive']],
  ['an assignment that takes away', { amount: vnd(-1) }, {}, ['amount: invalid']],
  ['a cancellation that adds', { kind: 'cancelled', amount: vnd(1) }, {}, ['amount: invalid']],
  ['more carried out by adding', { kind: 'carriedOut', amount: vnd(1) }, {}, ['amount: invalid']],
  ['less carried in by taking', { kind: 'carriedIn', amount: vnd(-1) }, {}, ['amount: invalid']],
  ['a day to come', { decidedOn: day('2025-11-01') }, {}, ['decidedOn: dayInFuture']],
  ['a day two years before', { decidedOn: day('2023-12-31') }, {}, ['decidedOn: decisionOutsideYear']],
  ['the first day there may be', { decidedOn: day('2024-01-01') }, {}, []],
  [
    'a day two years after',
    { capitalYear: 2023, decidedOn: day('2025-01-01') },
    {},
    ['decidedOn: decisionOutsideYear'],
  ],
  [
    'a number that is taken, however it is written',
    { decisionNumber: 'ASSIGNED/400' },
    {},
    ['decisionNumber: capitalDecisionTaken'],
  ],
  ['that number for another kind', { ...adjusted(1), decisionNumber: 'assigned/400' }, {}, []],
  ['that number for another source', { decisionNumber: 'assigned/400', fundingSource: 'oda' }, {}, []],
  [
    'that number for another other project',
    { ...adjusted(-1), decisionNumber: 'x', counterpartId: 'b' },
    { entries: [...position.entries, record('adjusted', -1, { decisionNumber: 'x', counterpartId: 'a' })] },
    [],
  ],
  [
    'a fourth year of group C',
    { capitalYear: 2026, decidedOn: day('2025-10-01'), amount: vnd(1) },
    {},
    ['capitalYear: capitalYearsExceeded'],
  ],
  [
    'a fourth year of no group',
    { capitalYear: 2026, decidedOn: day('2025-10-01'), amount: vnd(1) },
    { group: null },
    [],
  ],
  [
    'a fourth year without a limit',
    { capitalYear: 2026, decidedOn: day('2025-10-01'), amount: vnd(1) },
    { yearsAllowed: null },
    [],
  ],
  [
    'a third year in the place of one that was taken back',
    { capitalYear: 2026, decidedOn: day('2025-10-01'), amount: vnd(1) },
    { entries: [...position.entries, record('adjusted', -200, { capitalYear: 2023 })] },
    [],
  ],
  ['all that is not disbursed', adjusted(-270), {}, []],
  ['a đồng of what is disbursed', adjusted(-271), {}, ['amount: capitalBelowDisbursed']],
  [
    'a đồng of what is disbursed, carried out',
    { kind: 'carriedOut', amount: vnd(-271) },
    {},
    ['amount: capitalBelowDisbursed'],
  ],
  ['all of it cancelled', { kind: 'cancelled', amount: vnd(-270) }, {}, []],
  [
    'a cancellation of another source, which has nothing',
    { kind: 'cancelled', amount: vnd(-1), fundingSource: 'oda' },
    {},
    ['amount: capitalBelowDisbursed'],
  ],
  ['more than the year was assigned', adjusted(-401), { disbursed: [] }, ['amount: capitalBelowOwn']],
  ['all that the year before carried out', { kind: 'carriedIn', amount: vnd(30) }, {}, []],
  ['a đồng more', { kind: 'carriedIn', amount: vnd(31) }, {}, ['amount: carriedInAboveCarriedOut']],
  [
    'what another source carried out',
    { kind: 'carriedIn', amount: vnd(1), fundingSource: 'oda' },
    {},
    ['amount: carriedInAboveCarriedOut'],
  ],
  [
    'all that the medium-term plan has left',
    {},
    { mediumTerm: [{ ...line, kind: 'assigned', fromYear: 2021, amount: vnd(1_000), decisionNumber: 'x' }] },
    [],
  ],
  [
    'a đồng more',
    {},
    { mediumTerm: [{ ...line, kind: 'assigned', fromYear: 2021, amount: vnd(999), decisionNumber: 'x' }] },
    ['amount: capitalAboveMediumTerm'],
  ],
  [
    'another period and source',
    {},
    {
      mediumTerm: [
        { ...line, kind: 'assigned', fromYear: 2026, amount: vnd(1), decisionNumber: 'x' },
        { fundingSource: 'oda', kind: 'assigned', fromYear: 2021, amount: vnd(1), decisionNumber: 'x' },
      ],
    },
    [],
  ],
  [
    'more than all projects could keep together',
    { amount: vnd(Number.MAX_SAFE_INTEGER) },
    {},
    ['amount: capitalOutOfRange'],
  ],
])('%s', (_what, change, known, expected) => {
  expect(brokenBy(change, known)).toEqual(expected);
});

test('a refusal names what there is, what is disbursed and what can still be taken', () => {
  expect(checkCapitalEntry({ ...request, ...adjusted(-300) }, position)).toEqual([
    {
      code: 'capitalBelowDisbursed',
      field: 'amount',
      params: {
        year: { number: 2025 },
        source: { term: 'fundingSources.provincialBudget' },
        project: { text: 'DL-DTI' },
        taken: { vnd: 300 },
        usable: { vnd: 420 },
        disbursed: { vnd: 150 },
        left: { vnd: 270 },
      },
    },
  ]);
});

describe('capital moved between two projects', () => {
  const given = { ...request, ...adjusted(-70), counterpartId: 'b' };
  const received = { ...request, ...adjusted(70), counterpartId: 'a' };
  const other: CapitalPosition = { ...position, projectCode: 'DL-VC', entries: [], disbursed: [] };
  const codes = (giver: Partial<CapitalRequest>, receiver: Partial<CapitalRequest>, there = other) =>
    checkReallocation(
      { request: { ...given, ...giver }, position },
      { request: { ...received, ...receiver }, position: there },
    ).map(({ code }) => code);

  test('goes out on one side and comes in on the other', () => {
    expect(codes({}, {})).toEqual([]);
  });

  test('needs two projects', () => {
    expect(codes({}, {}, { ...other, projectCode: 'DL-DTI' })).toEqual(['reallocationToItself']);
  });

  test('is held against the ceiling of another province, not against that of both', () => {
    const full = { decisions: [{ amount: vnd(400), decisionNumber: '1/NQ' }], assigned: vnd(400) };
    const inProvince = (code: string) => ({ ...other, province: { ...full, code } });
    expect(codes({}, {}, inProvince('66'))).toEqual([]);
    expect(codes({}, {}, inProvince('68'))).toEqual(['capitalAboveCeiling']);
  });

  test.each<[string, Partial<CapitalRequest>, Partial<CapitalRequest>]>([
    ['another amount', {}, { amount: vnd(71) }],
    ['another year', {}, { capitalYear: 2024 }],
    ['another source', {}, { fundingSource: 'oda' }],
    ['the wrong direction', { amount: vnd(70) }, { amount: vnd(-70) }],
  ])('is refused with %s on the other side', (_what, giver, receiver) => {
    expect(codes(giver, receiver)).toEqual(['reallocationUneven']);
  });

  test('is measured on both sides, and says once what concerns the decision', () => {
    expect(codes({ amount: vnd(-300) }, { amount: vnd(300) })).toEqual(['capitalBelowDisbursed']);
    expect(codes({}, {}, { ...other, totalInvestment: vnd(69) })).toEqual(['capitalAboveInvestment']);
    const late = { decidedOn: day('2025-11-01') };
    expect(codes(late, late)).toEqual(['dayInFuture']);
  });
});

test.each(capitalActs)('the act %s is told from its record', (act) => {
  const { kind, sign } = recordsOfActs[act];
  const counterpartId = act === 'reallocated' ? 'another' : null;
  expect(actOf({ kind, amount: vnd(sign * 5), counterpartId })).toBe(act);
});

const requests = fc.record({
  kind: fc.constantFrom(...capitalEntryKinds),
  capitalYear: fc.integer({ min: 2021, max: 2026 }),
  fundingSource: fc.constantFrom('provincialBudget', 'oda'),
  amount: fc.integer({ min: -500, max: 500 }).map(vnd),
  decisionNumber: fc.string({ minLength: 1, maxLength: 3 }),
  decidedOn: fc.constant(day('2025-01-31')),
  counterpartId: fc.constant(null),
});

test('however decisions follow each other, all that may be recorded keeps every limit (L3)', () => {
  fc.assert(
    fc.property(fc.array(requests, { maxLength: 60 }), (wishes) => {
      const entries: CapitalRecord[] = [];
      const known: CapitalPosition = { ...position, entries, disbursed: [] };
      for (const wish of wishes) {
        if (checkCapitalEntry(wish, known).length > 0) continue;
        entries.push(wish);
        expect(assignedOverYears(entries)).toBeLessThanOrEqual(1_000);
        expect(capitalYearsOf(entries).length).toBeLessThanOrEqual(3);
        for (const entry of entries) {
          const usable = entries
            .filter(
              ({ capitalYear, fundingSource }) =>
                capitalYear === entry.capitalYear && fundingSource === entry.fundingSource,
            )
            .reduce((sum, { amount }) => sum + amount, 0);
          expect(usable).toBeGreaterThanOrEqual(0);
        }
      }
    }),
  );
});

test('a move leaves what two projects have together as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 0, max: 400 }), (amount, disbursed) => {
      const giver = { ...request, ...adjusted(-amount), counterpartId: 'b' };
      const receiver = { ...request, ...adjusted(amount), counterpartId: 'a' };
      const spent = { ...position, disbursed: [{ ...line, disbursed: vnd(disbursed) }] };
      const there = { ...position, projectCode: 'DL-VC', entries: [], disbursed: [] };
      const refused = checkReallocation(
        { request: giver, position: spent },
        { request: receiver, position: there },
      );
      const most = Math.min(400, 420 - disbursed);
      expect(refused.length === 0).toBe(amount <= most);
      expect(giver.amount + receiver.amount).toBe(0);
    }),
  );
});
