import { expect, test } from 'vitest';

import type { SentFile } from './document-rules.ts';
import { checkFile, checkFiles, checkProven, checkVersion, isSound, mostEvidence } from './document-rules.ts';
import { signedTypes } from './document-types.ts';

const pdf = signedTypes[0] ?? expect.unreachable();
const sent: SentFile = { fileName: 'quyết định.pdf', bytes: 1_000, isTooLarge: false, type: pdf };

test.each<[why: string, code: string | null, file: Partial<SentFile>]>([
  ['a PDF named so', null, {}],
  ['capitals in its end', null, { fileName: 'QĐ.PDF' }],
  ['too large', 'documentTooLarge', { isTooLarge: true, type: 'unknown' }],
  ['nothing in it', 'documentEmpty', { bytes: 0, type: 'unknown' }],
  ['HTML named as a PDF', 'documentTypeRefused', { type: 'unknown' }],
  ['macros', 'documentWithMacros', { fileName: 'a.docx', type: 'macros' }],
  ['a PDF named as a picture', 'documentNameOther', { fileName: 'ảnh.png' }],
  ['a PDF named as a program', 'documentNameOther', { fileName: 'ảnh.exe' }],
  ['a PDF without an end', 'documentNameOther', { fileName: 'quyết định' }],
])('%s: %j (ASVS 5.2.1, 5.2.2)', (_why, code, file) => {
  const violation = checkFile({ ...sent, ...file }, 'file');
  expect(violation?.code ?? null).toBe(code);
  expect(isSound({ ...sent, ...file })).toBe(code === null);
});

test('of several files each that may not be kept is named, and too many are one mistake', () => {
  const files = [sent, { ...sent, bytes: 0 }, { ...sent, isTooLarge: true }];
  expect(checkFiles(files, 'evidence').map(({ code, field }) => [code, field])).toEqual([
    ['documentEmpty', 'evidence'],
    ['documentTooLarge', 'evidence'],
  ]);
  const many = Array.from({ length: mostEvidence + 1 }, () => ({ ...sent, bytes: 0 }));
  expect(checkFiles(many, 'evidence').map(({ code }) => code)).toEqual(['documentsTooMany']);
});

test('a new version is another file', () => {
  const inForce = { sha256: 'a', version: 3 };
  expect(checkVersion({ sha256: 'b' }, inForce)).toEqual([]);
  expect(checkVersion({ sha256: 'a' }, inForce)).toEqual([
    { code: 'documentUnchanged', field: 'file', params: { version: { number: 3 } } },
  ]);
});

test('a document proves what is there to be proven, or the whole', () => {
  const provable = [{ kind: 'statusChange', id: '1' }] as const;
  expect(checkProven(null, provable)).toEqual([]);
  expect(checkProven({ kind: 'statusChange', id: '1' }, provable)).toEqual([]);
  expect(checkProven({ kind: 'statusChange', id: '2' }, provable)).toHaveLength(1);
  expect(checkProven({ kind: 'progressReport', id: '1' }, provable)).toHaveLength(1);
});
