import fc from 'fast-check';
import { expect, test } from 'vitest';

import { locales } from '#app/domain/codelists.ts';
import { vnd } from '#app/domain/money.ts';
import { parseMoney } from '#app/domain/money-text.ts';
import { formatMoneyExact } from './format.ts';

test('an amount printed to the đồng reads back as itself in both languages', () => {
  const amounts = fc.oneof(fc.nat(2_000_000), fc.maxSafeNat()).map(vnd);
  fc.assert(
    fc.property(amounts, fc.constantFrom(...locales), (amount, locale) => {
      expect(parseMoney(formatMoneyExact(amount, locale), locale)).toEqual({ ok: true, amount });
    }),
    { numRuns: 1_000 },
  );
});
