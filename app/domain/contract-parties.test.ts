import fc from 'fast-check';
import { expect, test } from 'vitest';

import { checkParties, roleAt } from './contract-parties.ts';
import type { Party } from './contract-parties.ts';

const fieldOf = (index: number, field: string) => `parties[${index}].${field}`;
const joint = (...shares: (number | null)[]): Party[] =>
  shares.map((share, index) => ({
    supplier: `supplier ${index}`,
    role: roleAt(index, shares.length),
    share,
  }));
const saidOf = (parties: readonly Party[]) =>
  checkParties(parties, fieldOf).map(({ code, field }) => `${field}: ${code}`);

test.each<[string, string[], Party[]]>([
  ['one alone', [], joint(null)],
  ['one alone with the whole', [], joint(10_000)],
  ['one alone with a part', ['parties[0].share: sharesNotWhole'], joint(6_000)],
  ['three without shares', [], joint(null, null, null)],
  ['three whose shares make the whole', [], joint(5_000, 3_000, 2_000)],
  ['shares stated for some', [], joint(6_000, null)],
  ['shares that leave a part', ['parties[2].share: sharesNotWhole'], joint(5_000, 3_000, 1_999)],
  ['shares above the whole', ['parties[1].share: sharesAboveWhole'], joint(6_000, 4_001, null)],
  ['nothing left for the third', ['parties[1].share: sharesLeaveNothing'], joint(6_000, 4_000, null)],
  ['a share of nothing', ['parties[1].share: shareNotPositive'], joint(10_000, 0)],
  ['nobody', ['undefined: supplierMissing'], []],
  [
    'two leads',
    ['undefined: jointVentureLead'],
    joint(5_000, 5_000).map((party) => ({ ...party, role: 'lead' })),
  ],
  [
    'members without a lead',
    ['undefined: jointVentureLead'],
    joint(5_000, 5_000).map((party) => ({ ...party, role: 'member' })),
  ],
  [
    'one alone among others',
    ['undefined: jointVentureLead'],
    joint(5_000, 5_000).map((party, index) => (index === 0 ? party : { ...party, role: 'sole' })),
  ],
  [
    'one twice',
    ['parties[1].name: supplierTwice'],
    joint(5_000, 5_000).map((party) => ({ ...party, supplier: 'the same' })),
  ],
])('%s: %j', (_why, expected, parties) => {
  expect(saidOf(parties)).toEqual(expected);
});

test('whatever shares are stated, they are accepted exactly when they can be true', () => {
  const shares = fc.array(fc.option(fc.integer({ min: 1, max: 10_000 })), { minLength: 1, maxLength: 6 });
  const whole: fc.Arbitrary<(number | null)[]> = fc
    .array(fc.integer({ min: 1, max: 9_999 }), { maxLength: 5 })
    .map((cuts) => [...new Set([0, 10_000, ...cuts])].toSorted((a, b) => a - b))
    .map((cuts) => cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0)));
  fc.assert(
    fc.property(fc.oneof(shares, whole), (stated) => {
      const total = stated.reduce<number>((sum, share) => sum + (share ?? 0), 0);
      const canBe = stated.includes(null) ? total < 10_000 : total === 10_000;
      expect(saidOf(joint(...stated)).length === 0).toBe(canBe);
    }),
  );
});
