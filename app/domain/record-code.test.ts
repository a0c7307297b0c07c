import { expect, test } from 'vitest';

import { checkCode, isAddressWord } from './record-code.ts';

test.each(['DL-DTI', 'BP-12', 'ĐL.01', '5G', 'TV_03'])('%s is a code', (code) => {
  expect(checkCode(code)).toEqual([]);
});

test.each(['new', 'NEW', '-1', 'BP 12', 'a/b', 'BP?', '', '.', '<b>'])('“%s” is none', (code) => {
  expect(checkCode(code)).toMatchObject([{ code: 'codeUnusable', field: 'code' }]);
});

test('an address has its own words, however they are written', () => {
  expect(['new', 'New', 'news'].map(isAddressWord)).toEqual([true, true, false]);
});
