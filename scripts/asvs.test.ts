import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import {
  asvsFaults,
  asvsPage,
  asvsPath,
  numberedTestsIn,
  readChapters,
  readNumberedTests,
} from './asvs-page.ts';

const chapters = readChapters();
const tests = readNumberedTests();

test('docs/security/asvs.md is what `npm run asvs` writes', () => {
  expect(readFileSync(asvsPath, 'utf8')).toBe(asvsPage(chapters, tests));
});

test('every requirement that a test names is in the list, and every document that answers one is there', () => {
  expect(asvsFaults(chapters, tests)).toEqual([]);
});

test('requirements are listed once, in order, in twelve words or fewer, with one answer at most', () => {
  const listed = chapters.flatMap(({ requirements }) => requirements);
  const ids = listed.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })));
  expect(listed.filter(({ is }) => is.split(' ').length > 12)).toEqual([]);
  expect(listed.filter((one) => one.notApplicable !== undefined && one.document !== undefined)).toEqual([]);
});

test('a wrong number, a lost document and a test of what does not apply are told', () => {
  const [proof] = numberedTestsIn('a.test.ts', "test('it holds (ASVS 9.9.9, 1.2.3)', () => {});");
  const requirements = [
    { id: '1.2.3', level: 1 as const, is: 'a thing', notApplicable: 'there is none' },
    { id: '1.2.4', level: 1 as const, is: 'a thing', document: 'docs/lost.md' },
    { id: '1.2.5', level: 1 as const, is: 'a thing', document: 'docs/README.md#lost' },
  ];
  expect(asvsFaults([{ chapter: 1, name: 'One', requirements }], proof === undefined ? [] : [proof])).toEqual(
    [
      'a.test.ts: "it holds (ASVS 9.9.9, 1.2.3)" names 9.9.9, which is not in the list.',
      '1.2.4 is answered by docs/lost.md, which is not there.',
      '1.2.5 is answered by docs/README.md#lost, which is not there.',
      '1.2.3 does not apply, but is tested.',
    ],
  );
});

test.each([
  ["  'S1: it holds (ASVS 8.2.1, 8.3.1)',", ['8.2.1', '8.3.1']],
  ['test(`${name} holds (ASVS 16.2.1, L18)`, () => {', ['16.2.1']],
  ["test('ASVS 6.3.3: it’s led \\'there\\'', () => {", ['6.3.3']],
  ['// ASVS 6.3.3 is what this proves', undefined],
])('the numbers of %j are read', (line, ids) => {
  expect(numberedTestsIn('a.test.ts', line)[0]?.ids).toEqual(ids);
});
