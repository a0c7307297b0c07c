import fc from 'fast-check';
import { expect, test } from 'vitest';

import { foldText } from './folded-text.ts';

test.each([
  ['Đường truyền  số liệu', 'duong truyen so lieu'],
  ['SỞ THÔNG TIN VÀ TRUYỀN THÔNG', 'so thong tin va truyen thong'],
  ['Tỉnh Hoà Bình', 'tinh hoa binh'],
  ['Tỉnh Hòa Bình', 'tinh hoa binh'],
  ['DL-DTI', 'dl-dti'],
])('%s folds to %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('however the marks are encoded, and folded once or twice, the fold is the same', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'aăâeêioơuưyđĐ ẮỗữẰ\u0301\u0309x'), maxLength: 20 }),
      (text) => {
        const folded = foldText(text);
        expect(foldText(text.normalize('NFC'))).toBe(folded);
        expect(foldText(text.normalize('NFD'))).toBe(folded);
        expect(foldText(folded)).toBe(folded);
      },
    ),
  );
});

test('any text at all folds once and for all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
    { numRuns: 1_000 },
  );
});

test('every Vietnamese letter under every tone folds to one of a to z', () => {
  const letters = 'aăâbcdđeêghiklmnoôơpqrstuưvxy';
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  for (const letter of letters + letters.toUpperCase()) {
    for (const tone of tones) expect(foldText((letter + tone).normalize('NFC'))).toMatch(/^[a-z]$/);
  }
});
