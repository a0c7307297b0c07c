import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays, day } from './day.ts';
import { vnd } from './money.ts';
import { checkExtension, checkRelease, checkSecurity, heldSecurities } from './security-rules.ts';
import type { SecurityOnRecord, SecurityRequest } from './security-rules.ts';

const today = day('2025-10-31');
const request: SecurityRequest = {
  number: 'BL-02',
  amount: vnd(300),
  issuedOn: day('2025-10-20'),
  expiresOn: day('2026-03-31'),
};
const onRecord: SecurityOnRecord = {
  issuedOn: day('2025-01-15'),
  expiresOn: day('2025-11-20'),
  replacedBy: null,
  releasedOn: null,
};
const said = (violations: readonly { code: string; field?: string }[]) =>
  violations.map(({ code, field }) => `${field}: ${code}`);

test.each<[string, string[], Partial<SecurityRequest>, boolean]>([
  ['a new one', [], {}, false],
  ['for one day', [], { expiresOn: day('2025-10-20') }, false],
  ['a number it has', ['number: securityNumberTaken'], {}, true],
  ['of nothing', ['amount: moneyNotPositive'], { amount: vnd(0) }, false],
  ['issued tomorrow', ['issuedOn: dayInFuture'], { issuedOn: day('2025-11-01') }, false],
  ['expired before it was issued', ['expiresOn: expiryBeforeIssue'], { expiresOn: day('2025-10-19') }, false],
])('a security: %s: %j', (_why, expected, change, isNumberTaken) => {
  expect(said(checkSecurity({ ...request, ...change }, { today, isNumberTaken }))).toEqual(expected);
});

test.each<[string, string[], Partial<SecurityRequest>, Partial<SecurityOnRecord>]>([
  ['to a later day', [], {}, {}],
  ['by one day', [], { expiresOn: day('2025-11-21') }, {}],
  ['to the same day', ['expiresOn: extensionNotLater'], { expiresOn: day('2025-11-20') }, {}],
  ['from before it was issued', ['issuedOn: extensionBeforeIssue'], { issuedOn: day('2025-01-14') }, {}],
  ['of one that is extended already', ['undefined: securityExtended'], {}, { replacedBy: 'BL-01A' }],
  ['of one given back', ['undefined: securityReleased'], {}, { releasedOn: day('2025-10-01') }],
])('an extension %s: %j', (_why, expected, change, otherwise) => {
  expect(said(checkExtension({ ...request, ...change }, { ...onRecord, ...otherwise }, { today }))).toEqual(
    expected,
  );
});

test.each<[string, string[], string, Partial<SecurityOnRecord>]>([
  ['today', [], '2025-10-31', {}],
  ['after it expired', [], '2025-10-31', { expiresOn: day('2025-06-30') }],
  ['tomorrow', ['releasedOn: dayInFuture'], '2025-11-01', {}],
  ['before it was issued', ['releasedOn: releaseBeforeIssue'], '2025-01-14', {}],
  ['twice', ['undefined: securityReleased'], '2025-10-31', { releasedOn: day('2025-10-01') }],
  ['after its extension', ['undefined: securityExtended'], '2025-10-31', { replacedBy: 'BL-01A' }],
])('given back %s: %j', (_why, expected, on, otherwise) => {
  expect(said(checkRelease(day(on), { ...onRecord, ...otherwise }, { today }))).toEqual(expected);
});

test('of every chain of extensions the last one counts, and none once it is given back', () => {
  const chain = fc.record({ length: fc.integer({ min: 1, max: 5 }), isReleased: fc.boolean() });
  fc.assert(
    fc.property(fc.array(chain, { maxLength: 6 }), (chains) => {
      const rows = chains.flatMap(({ length }, of) =>
        Array.from({ length }, (_, step) => ({
          id: `${of}.${step}`,
          replacesId: step === 0 ? null : `${of}.${step - 1}`,
          expiresOn: addDays(today, step),
        })),
      );
      const lastOf = (of: number) => `${of}.${(chains[of]?.length ?? 1) - 1}`;
      const released = new Set(chains.flatMap(({ isReleased }, of) => (isReleased ? [lastOf(of)] : [])));
      const expected = chains.flatMap(({ isReleased }, of) => (isReleased ? [] : [lastOf(of)]));
      expect(heldSecurities(rows, released).map(({ id }) => id)).toEqual(expected);
    }),
  );
});
