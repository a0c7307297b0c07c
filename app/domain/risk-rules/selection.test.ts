import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addWorkingDays } from '../calendar.ts';
import { procurementCategories, procurementMethods } from '../codelists.ts';
import { addDays, day } from '../day.ts';
import { vnd } from '../money.ts';
import { defaultRuleParams } from './default-params.ts';
import type { SelectionFacts, SelectionPlanFacts } from './facts.ts';
import { evaluateAll } from './index.ts';
import type { Finding } from './types.ts';

const asOf = day('2025-10-31');
const inDays = (days: number) => addDays(asOf, days);
const billion = (count: number) => vnd(count * 1_000_000_000);

const sound: SelectionFacts = {
  packageId: 'BP-12',
  status: 'awarded',
  method: 'open',
  category: 'goods',
  isDomestic: true,
  price: billion(30),
  invitedOn: inDays(-60),
  closingOn: inDays(-40),
  opening: { id: 'opening-1', bids: 4, eligible: 3 },
  award: { on: inDays(-10), price: billion(28) },
  contractsWithWinner: [],
  publishables: [],
};

function answer(code: string, change: Partial<SelectionFacts>, on = asOf): string {
  return short(findingOf(code, { ...sound, ...change }, on));
}

function findingOf(code: string, facts: SelectionFacts, on = asOf): Finding {
  const found = evaluateAll('selection', facts, defaultRuleParams, on).find(({ rule }) => rule.code === code);
  if (found === undefined) throw new RangeError(`no rule ${code}`);
  return found.finding;
}

function short(finding: Finding): string {
  if (finding.outcome === 'unknown') return `? ${finding.missing.join(', ')}`;
  return finding.outcome === 'clear' ? 'clear' : finding.severity;
}

const invitedOn = day('2025-10-01');
const closing = (days: number) => ({ invitedOn, closingOn: addDays(invitedOn, days) });
const working = (days: number) => ({ invitedOn, closingOn: addWorkingDays(invitedOn, days) });

test.each<[string, string, Partial<SelectionFacts>]>([
  ['not yet invited', 'clear', { invitedOn: null, closingOn: null }],
  ['open, 18 days', 'clear', closing(18)],
  ['open, 17 days', 'red', closing(17)],
  ['open, small goods, 9 days', 'clear', { ...closing(9), price: billion(10) }],
  ['open, small goods, 8 days', 'red', { ...closing(8), price: billion(10) }],
  ['open, works of 20 billion, 9 days', 'clear', { ...closing(9), category: 'works', price: billion(20) }],
  ['open, works above it, 9 days', 'red', { ...closing(9), category: 'works', price: billion(21) }],
  ['open, small consulting, 9 days', 'red', { ...closing(9), category: 'consulting', price: billion(1) }],
  ['open, of unknown price, 9 days', 'red', { ...closing(9), price: null }],
  ['international, 35 days', 'clear', { ...closing(35), isDomestic: false }],
  ['international, 34 days', 'red', { ...closing(34), isDomestic: false }],
  ['shopping, 7 working days', 'clear', { ...working(7), method: 'competitiveShopping' }],
  ['shopping, 6 working days', 'red', { ...working(6), method: 'competitiveShopping' }],
  ['quotation, 5 working days', 'clear', { ...working(5), method: 'onlineQuotation' }],
  ['quotation, 4 working days', 'red', { ...working(4), method: 'onlineQuotation' }],
  [
    'small quotation, 3 working days',
    'clear',
    { ...working(3), method: 'onlineQuotation', price: billion(2) },
  ],
  ['direct appointment, a day', 'clear', { ...closing(1), method: 'directAppointment' }],
  ['of unknown method', '? procurementMethod', { method: null }],
  ['without a closing day', '? noticeDays', { closingOn: null }],
])('P1, a selection that is %s: %s', (_what, expected, change) => {
  expect(answer('P1', change)).toBe(expected);
});

test('extending the closing day to the one that P1 names clears it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...procurementMethods),
      fc.constantFrom(...procurementCategories),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 50 }),
      fc.boolean(),
      (method, category, days, price, isDomestic) => {
        const facts = { ...sound, ...closing(days), method, category, price: billion(price), isDomestic };
        const finding = findingOf('P1', facts);
        const until = finding.outcome === 'finding' ? finding.clearsWhen.params['until'] : undefined;
        if (until === undefined || !('day' in until)) return;
        expect(until.day > facts.closingOn).toBe(true);
        expect(short(findingOf('P1', { ...facts, closingOn: until.day }))).toBe('clear');
      },
    ),
  );
});

test.each<[string, string, Partial<SelectionFacts>]>([
  ['open', 'clear', { price: billion(900) }],
  ['shopping for 10 billion', 'clear', { method: 'competitiveShopping', price: billion(10) }],
  ['shopping for more', 'red', { method: 'competitiveShopping', price: billion(11) }],
  [
    'shopping for more than 5 billion before Decree 214/2025',
    'red',
    { method: 'competitiveShopping', price: billion(6), invitedOn: day('2025-08-03') },
  ],
  [
    'shopping for it from that decree on',
    'clear',
    { method: 'competitiveShopping', price: billion(6), invitedOn: day('2025-08-04') },
  ],
  ['goods of 2 billion appointed', 'clear', { method: 'directAppointment', price: billion(2) }],
  ['goods of more appointed', 'red', { method: 'simplifiedDirectAppointment', price: billion(3) }],
  [
    'consulting of a billion appointed',
    'red',
    { method: 'directAppointment', category: 'consulting', price: billion(1) },
  ],
  ['appointed at an unknown price', '? packagePrice', { method: 'directAppointment', price: null }],
])('P2, a package %s: %s', (_what, expected, change) => {
  expect(answer('P2', change)).toBe(expected);
});

test.each<[string, string, Partial<SelectionFacts>]>([
  ['of several bids', 'clear', {}],
  ['of one bid', 'amber', { opening: { id: 'o', bids: 1, eligible: 1 } }],
  ['of whose bids one is eligible', 'amber', { opening: { id: 'o', bids: 5, eligible: 1 } }],
  [
    'of one bid by appointment',
    'clear',
    { method: 'directAppointment', opening: { id: 'o', bids: 1, eligible: 1 } },
  ],
  ['to which nobody came', 'clear', { opening: { id: 'o', bids: 0, eligible: 0 } }],
  ['whose bids nobody recorded', '? bids', { opening: null }],
  ['long under contract without a record of bids', 'clear', { opening: null, status: 'executing' }],
])('P4, a selection %s: %s', (_what, expected, change) => {
  expect(answer('P4', change)).toBe(expected);
});

const awardedAt = (price: number) => ({ award: { on: inDays(-10), price: vnd(price) } });

test.each<[string, string, Partial<SelectionFacts>]>([
  ['6.7 % under the price', 'clear', {}],
  ['1 % under it', 'amber', awardedAt(29_700_000_000)],
  ['just more than 1 % under it', 'clear', awardedAt(29_690_000_000)],
  ['30 % under it', 'clear', awardedAt(21_000_000_000)],
  ['more than 30 % under it', 'amber', awardedAt(20_990_000_000)],
  ['not known', 'clear', { award: { on: inDays(-10), price: null } }],
  ['against no price', '? packagePrice', { price: null }],
  ['of a direct appointment', 'clear', { ...awardedAt(30_000_000_000), method: 'directAppointment' }],
])('P5, an award %s: %s', (_what, expected, change) => {
  expect(answer('P5', change)).toBe(expected);
});

const signed = (...days: readonly number[]) => ({
  contractsWithWinner: days.map((ago, at) => ({
    packageId: at === 0 ? 'BP-12' : `BP-${at}`,
    on: inDays(-ago),
  })),
});

test.each<[string, string, Partial<SelectionFacts>]>([
  ['one', 'clear', signed(5)],
  ['two', 'clear', signed(5, 100)],
  ['three within a year', 'amber', signed(5, 100, 365)],
  ['three, one of them long ago', 'clear', signed(5, 100, 366)],
  ['three, its own long ago', 'clear', signed(400, 5, 6, 7)],
])('P6, a supplier with %s of the owner’s contracts: %s', (_what, expected, change) => {
  expect(answer('P6', change)).toBe(expected);
});

const happened = (ago: number, isPublished = false) => ({
  publishables: [{ kind: 'result' as const, happenedOn: addWorkingDays(asOf, -ago), isPublished }],
});

test.each<[string, string, Partial<SelectionFacts>]>([
  ['5 working days ago', 'clear', happened(5)],
  ['6 working days ago', 'amber', happened(6)],
  ['15 working days ago', 'amber', happened(15)],
  ['16 working days ago', 'red', happened(16)],
  ['long ago and published', 'clear', happened(90, true)],
])('P7, a result of %s that nobody published: %s', (_what, expected, change) => {
  expect(answer('P7', change)).toBe(expected);
});

type Planned = SelectionPlanFacts['packages'][number];
const appointed = (id: string, millions: number, ago: number, change: Partial<Planned> = {}): Planned => ({
  packageId: id,
  category: 'goods',
  method: 'directAppointment',
  price: vnd(millions * 1_000_000),
  beginsOn: inDays(-ago),
  ...change,
});

test.each<[string, string, readonly Planned[]]>([
  ['one appointment', 'clear', [appointed('a', 1_900, 0)]],
  [
    'two near each other, together over the ceiling',
    'amber',
    [appointed('a', 1_900, 0), appointed('b', 200, 90)],
  ],
  ['two 91 days apart', 'clear', [appointed('a', 1_900, 0), appointed('b', 200, 91)]],
  ['two that together keep to it', 'clear', [appointed('a', 1_000, 0), appointed('b', 1_000, 5)]],
  ['one of which is above it alone', 'clear', [appointed('a', 2_100, 0), appointed('b', 200, 5)]],
  [
    'two of different kinds',
    'clear',
    [appointed('a', 1_900, 0), appointed('b', 200, 5, { category: 'works' })],
  ],
  [
    'two of which one is bid for',
    'clear',
    [appointed('a', 1_900, 0), appointed('b', 200, 5, { method: 'open' })],
  ],
])('P3, a project with %s: %s', (_what, expected, packages) => {
  const [found] = evaluateAll('selectionPlan', { projectId: 'p', packages }, defaultRuleParams, asOf);
  expect(short(found?.finding ?? { outcome: 'clear' })).toBe(expected);
});
