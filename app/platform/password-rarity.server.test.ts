import { expect, test } from 'vitest';

import { rarityOf } from './password-rarity.server.ts';

test.each([
  'unbelievable',
  'Unbelievable',
  'qwertyuiop12',
  '123456789012',
  'mailcreated5240',
  'Password123456',
  'Mật khẩu 2024',
  'mậtkhẩu123456',
  'Matkhau@2024!!',
  '2024!!iloveyou',
  'anh yêu em 2025',
])('%j is common, or a common one with digits and signs (ASVS 6.2.4, 6.2.12)', (password) => {
  expect(rarityOf(password).isCommon).toBe(true);
});

test.each([
  'aaaaaaaaaaaaaaaa',
  'abcabcabcabcabc',
  'qwertyuiop[]asdf',
  'p@ssw0rdp@ssw0rd',
  'iloveyou iloveyou',
  '0987654321 0987654321',
  'ngày ngày ngày ngày',
])('%j is guessed soon', (password) => {
  expect(rarityOf(password).isGuessable).toBe(true);
});

test.each([
  'một câu dễ nhớ',
  'nhà em có con mèo',
  'correct horse battery staple',
  'x7Kq-92mP-vvQ1',
  'Chim sẻ, ngô đồng 7',
])('%j is neither', (password) => {
  expect(rarityOf(password)).toEqual({ isCommon: false, isGuessable: false });
});

test('a very long password is judged in the time of a short one', () => {
  expect(rarityOf('aB3$'.repeat(250))).toEqual({ isCommon: false, isGuessable: true });
  expect(rarityOf(`một câu dễ nhớ ${'và dài '.repeat(100)}`).isGuessable).toBe(false);
});
