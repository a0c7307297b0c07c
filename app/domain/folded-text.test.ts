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
