import { expect, test } from 'vitest';

import * as codelists from '#app/domain/codelists.ts';
import { violationCodes } from '#app/domain/violation.ts';

import { en } from './en.ts';
import { vi } from './vi.ts';

const dictionaries = { vi, en };
const words = { vi: wordsIn(vi), en: wordsIn(en) };

for (const [locale, dictionary] of Object.entries(dictionaries)) {
  test.each(Object.entries(codelists))(
    `${locale}: every code of %s has a word, and no other`,
    (list, codes) => {
      const labels: Record<string, Record<string, string>> = dictionary.codelists;
      expect(Object.keys(labels[list] ?? {}).toSorted()).toEqual([...codes].toSorted());
    },
  );

  test(`${locale}: every broken rule has a sentence, and no other`, () => {
    expect(Object.keys(dictionary.violations).toSorted()).toEqual([...violationCodes].toSorted());
  });

  test(`${locale}: nothing is left blank`, () => {
    expect([...wordsIn(dictionary)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
}

test('both languages have the same keys, English with a singular beside each plural', () => {
  const expected = [...words.vi.keys()].flatMap((key) =>
    key.endsWith('_other') ? [key, key.replace(/_other$/, '_one')] : [key],
  );
  expect([...words.en.keys()].toSorted()).toEqual(expected.toSorted());
});

test('both languages name the same figures in each sentence', () => {
  const differing = [...words.en].filter(([key, text]) => {
    const figures = figuresIn(words.vi.get(key.replace(/_one$/, '_other')) ?? '');
    const inEnglish = figuresIn(text);
    // A singular may leave its own count out: "One thing needs correcting".
    const expected = key.endsWith('_one') ? figures.filter((name) => inEnglish.includes(name)) : figures;
    return expected.join() !== inEnglish.join();
  });
  expect(differing).toEqual([]);
});

test('Vietnamese is written with composed letters, as search and sorting expect', () => {
  expect([...words.vi].filter(([, text]) => text !== text.normalize('NFC'))).toEqual([]);
});

function wordsIn(dictionary: object, path = ''): Map<string, string> {
  const entries = Object.entries(dictionary).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : [...wordsIn(value, `${path}${key}.`)],
  );
  return new Map(entries);
}

function figuresIn(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)/g)].map(([, name = '']) => name).toSorted();
}
