import { expect, test } from 'vitest';

import { instantFromMilliseconds } from '#app/domain/day.ts';

import { newTotpSecret, totpAddress, totpStepOf } from './totp.server.ts';

/** "12345678901234567890", the secret of RFC 6238, appendix B. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const after = (seconds: number) => instantFromMilliseconds(seconds * 1000);

// The RFC gives eight digits; of six digits they are the last.
test.each([
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
])('RFC 6238: at %i seconds the code is %s', (seconds, eightDigits) => {
  expect(totpStepOf(secret, eightDigits.slice(2), after(seconds))).toBe(Math.floor(seconds / 30));
});

test('ASVS 6.5.5: a code is taken in its own step and one to each side, no more', () => {
  const code = '050471';
  const step = 37_037_037;
  const taken = [-2, -1, 0, 1, 2].map((steps) => totpStepOf(secret, code, after((step + steps) * 30)));
  expect(taken).toEqual([null, step, step, step, null]);
});

test.each(['050472', '', '05047', '0504711', 'abcdef'])('%j is no code', (code) => {
  expect(totpStepOf(secret, code, after(1_111_111_111))).toBeNull();
});

test('ASVS 6.5.3: secrets have 160 random bits', () => {
  const secrets = Array.from({ length: 20 }, newTotpSecret);
  expect(new Set(secrets).size).toBe(20);
  expect(secrets.every((made) => /^[A-Z2-7]{32}$/.test(made))).toBe(true);
});

test('the address names the product, the account and the secret', () => {
  const address = new URL(totpAddress(secret, { account: 'an@example.test', issuer: 'Tiến độ' }));
  expect(decodeURIComponent(address.pathname)).toMatch(/Tiến độ:an@example\.test$/);
  expect(Object.fromEntries(address.searchParams)).toEqual({
    issuer: 'Tiến độ',
    secret,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
});
