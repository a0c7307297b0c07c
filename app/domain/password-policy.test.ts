import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { PasswordPolicy } from './codelists.ts';
import { instant, instantFromMilliseconds, millisecondsOf } from './day.ts';
import { checkPassword, isPasswordDue } from './password-policy.ts';

const nothingFound = { isCommon: false, isGuessable: false, isFormer: false };
const ownTexts = ['Nguyễn Minh Khôi', 'khoi.nm@daklak.example', 'Tiến độ'];

test.each<[password: string, policy: PasswordPolicy, codes: string[]]>([
  ['mười hai chữ', 'asvs', []],
  ['mười một chữ'.slice(1), 'asvs', ['passwordTooShort']],
  // Eleven letters, typed with their marks apart.
  ['một hai ba b'.slice(0, 11).normalize('NFD'), 'asvs', ['passwordTooShort']],
  ['x'.repeat(1000), 'asvs', []],
  ['x'.repeat(1001), 'asvs', ['tooLong']],
  ['x'.repeat(1001), 'vnGov', ['tooLong']],
  ['chim sẻ ngô đồng', 'asvs', []],
  ['chim sẻ ngô đồng', 'vnGov', ['passwordKindMissing']],
  ['Chim sẻ ngô đồng 7', 'vnGov', ['passwordKindMissing']],
  ['Chim sẻ, ngô đồng', 'vnGov', ['passwordKindMissing']],
  ['CHIM SẺ, NGÔ ĐỒNG 7', 'vnGov', ['passwordKindMissing']],
  ['Chim sẻ, ngô đồng 7', 'vnGov', []],
  ['Nguyễn Minh Khôi', 'asvs', ['passwordPersonal']],
  ['nguyenminhkhoi1990', 'asvs', ['passwordPersonal']],
  ['khoi.nm@daklak.example', 'asvs', ['passwordPersonal']],
  ['TIENDO-tiendo-2025', 'asvs', ['passwordPersonal']],
  ['Minh thích bơi xa bờ', 'asvs', []],
])('%j under %s breaks %j (ASVS 6.2.1, 6.2.5, 6.2.9, 6.2.11)', (password, policy, codes) => {
  expect(codesOf(policy, password)).toEqual(codes);
});

test('what attackers try first is refused under either policy (ASVS 6.2.4, 6.2.12)', () => {
  const found = (finding: Partial<typeof nothingFound>) =>
    checkPassword('asvs', { password: 'mười hai chữ', ownTexts }, { ...nothingFound, ...finding });
  expect(found({ isCommon: true })).toEqual([{ code: 'passwordCommon', field: 'password', params: {} }]);
  expect(found({ isGuessable: true })).toMatchObject([{ code: 'passwordGuessable' }]);
  expect(found({ isCommon: true, isGuessable: true })).toMatchObject([{ code: 'passwordCommon' }]);
});

test('a former password is refused where the policy asks for new ones, and nowhere else', () => {
  const chosen = { password: 'Chim sẻ, ngô đồng 7', ownTexts };
  const findings = { ...nothingFound, isFormer: true };
  expect(checkPassword('vnGov', chosen, findings)).toMatchObject([
    { code: 'passwordFormer', params: { former: { number: 5 } } },
  ]);
  expect(checkPassword('asvs', chosen, findings)).toEqual([]);
});

test('vnGov refuses whatever asvs refuses', () => {
  const finding = fc.record({ isCommon: fc.boolean(), isGuessable: fc.boolean(), isFormer: fc.boolean() });
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), finding, (password, findings) => {
      const under = (policy: PasswordPolicy) =>
        checkPassword(policy, { password, ownTexts }, findings).map(({ code }) => code);
      expect(under('vnGov')).toEqual(expect.arrayContaining(under('asvs')));
    }),
  );
});

test('a password is due after 90 days under vnGov, and never under asvs (ASVS 6.2.10)', () => {
  const chosenAt = instant('2026-01-01T03:00:00Z');
  const after = (days: number, milliseconds = 0) =>
    instantFromMilliseconds(millisecondsOf(chosenAt) + days * 86_400_000 + milliseconds);
  expect(isPasswordDue('vnGov', chosenAt, after(90, -1))).toBe(false);
  expect(isPasswordDue('vnGov', chosenAt, after(90))).toBe(true);
  expect(isPasswordDue('vnGov', null, chosenAt)).toBe(true);
  expect(isPasswordDue('asvs', chosenAt, after(10_000))).toBe(false);
  expect(isPasswordDue('asvs', null, chosenAt)).toBe(false);
});

function codesOf(policy: PasswordPolicy, password: string): string[] {
  return checkPassword(policy, { password, ownTexts }, nothingFound).map(({ code }) => code);
}
