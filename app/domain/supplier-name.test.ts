import fc from 'fast-check';
import { expect, test } from 'vitest';

import { areAlike } from './supplier-name.ts';

test.each([
  ['Công ty ABC', 'CONG TY ABC'],
  ['Công ty TNHH Một thành viên Sao Việt', 'Cty Sao Viet'],
  ['Công ty CP Viễn thông Minh Họa', 'Công ty Cổ phần Viễn Thông Minh Hoạ'],
  ['Tổng công ty Hạ tầng số', 'Tập đoàn Hạ Tầng Số'],
  ['Công ty Thiết bị mạng', 'Công ty Thiết bị mạg'],
  ['Công ty Thiết bị mạng', 'Công ty Thiết bị mnạg'],
  ['Công ty Xây lắp 10', 'CÔNG TY XÂY-LẮP 10'],
])('%s may be %s', (one, other) => {
  expect(areAlike(one, other)).toBe(true);
  expect(areAlike(other, one)).toBe(true);
});

test.each([
  ['Công ty Xây lắp 10', 'Công ty Xây lắp 11'],
  ['Công ty Sao Việt', 'Công ty Sao Nam'],
  ['Công ty Viễn thông Minh Họa', 'Công ty Thiết bị Minh Họa'],
  ['Công ty ABC', 'Công ty ABD'],
  ['Công ty Cổ phần', 'Công ty TNHH'],
])('%s is not %s', (one, other) => {
  expect(areAlike(one, other)).toBe(false);
});

test('whoever is alike is so both ways, and everybody is like themselves', () => {
  const word = fc.constantFrom('Công ty', 'TNHH', 'CP', 'Sao', 'Việt', 'Mạng', 'số', '10', 'Hạ tầng', '-');
  const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(areAlike(one, one)).toBe(true);
      expect(areAlike(one, other)).toBe(areAlike(other, one));
    }),
  );
});
