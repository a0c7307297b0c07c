import { isDeepStrictEqual } from 'node:util';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { canonicalText, chainStart, linkHash } from './hash-chain.server.ts';

test('the recipe of a hash does not change: whoever wrote one down can check it (ASVS 11.4.3)', () => {
  const content = { b: [1, null, 'đ'], a: { d: true, c: undefined }, seq: 1 };
  expect(canonicalText(content)).toBe('{"a":{"d":true},"b":[1,null,"đ"],"seq":1}');
  expect(linkHash(chainStart, content)).toBe(
    'b78e8d72e4426b2ce7eb71eed53d5853a814f1dbb554deb73831ac7ae8105838',
  );
});

test('whatever the order of its keys, content has one text, and it reads back as the content', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
      const turned = Object.fromEntries(Object.entries(content).reverse());
      expect(canonicalText(turned)).toBe(canonicalText(content));
      expect(JSON.parse(canonicalText(content))).toEqual(JSON.parse(JSON.stringify(content)));
    }),
  );
});

test('a change of any value, or of a name, changes the text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const isSame = isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));
      expect(canonicalText(a) === canonicalText(b)).toBe(isSame);
    }),
  );
});
