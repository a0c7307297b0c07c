import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { beforeEach, expect, test } from 'vitest';

import { keyFileName, openSecretBox } from './secret-box.server.ts';

let dataDirectory: string;

beforeEach(() => {
  dataDirectory = mkdtempSync(path.join(tmpdir(), 'tiendo-secret-'));
  return () => rmSync(dataDirectory, { recursive: true });
});

test('ASVS 11.3.2: what is sealed opens for its owner only, and never looks the same twice', () => {
  const box = boxWith({});
  const sealed = box.seal('JBSWY3DPEHPK3PXP', 'an');
  expect(box.open(sealed, 'an')).toBe('JBSWY3DPEHPK3PXP');
  expect(box.open(sealed, 'binh')).toBeNull();
  expect(sealed).not.toContain('JBSWY3DPEHPK3PXP');
  expect(box.seal('JBSWY3DPEHPK3PXP', 'an')).not.toBe(sealed);
});

test('ASVS 11.3.3: one character changed anywhere, or another key, and it does not open', () => {
  const box = boxWith({});
  const sealed = box.seal('JBSWY3DPEHPK3PXP', 'an');
  for (let at = 3; at < sealed.length; at += 1) {
    const other = sealed[at] === 'A' ? 'Q' : 'A';
    expect(box.open(`${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`, 'an'), `at ${at}`).toBeNull();
  }
  const secret = Buffer.alloc(32, 7).toString('base64');
  expect(boxWith({ secret }).open(sealed, 'an')).toBeNull();
});

test.each(['', 'v1.', 'v1.AAAA', 'v2.AAAA', 'not sealed at all'])(
  '%j does not open, and does not crash',
  (text) => {
    expect(boxWith({}).open(text, 'an')).toBeNull();
  },
);

test('ASVS 13.3.2: the key is made once, for the eyes of the server alone, and outlives it', () => {
  const sealed = boxWith({}).seal('secret', 'an');
  const file = path.join(dataDirectory, keyFileName);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const made = readFileSync(file, 'utf8');
  expect(boxWith({}).open(sealed, 'an')).toBe('secret');
  expect(readFileSync(file, 'utf8')).toBe(made);
});

test('a key that was cut off is refused with a sentence', () => {
  writeFileSync(path.join(dataDirectory, keyFileName), 'c2hvcnQ=\n');
  expect(() => boxWith({})).toThrow(/is not the key that was made here/);
});

test('servers that share a PostgreSQL share TIENDO_SECRET, or have no box', () => {
  const databaseUrl = 'postgres://127.0.0.1/tiendo';
  const secret = Buffer.alloc(32, 7).toString('base64');
  expect(openSecretBox({ secret: null, dataDirectory, databaseUrl })).toBeNull();
  const sealed = openSecretBox({ secret, dataDirectory, databaseUrl })?.seal('secret', 'an') ?? '';
  expect(openSecretBox({ secret, dataDirectory: '/elsewhere', databaseUrl })?.open(sealed, 'an')).toBe(
    'secret',
  );
});

function boxWith({ secret = null }: { secret?: string | null }) {
  const box = openSecretBox({ secret, dataDirectory, databaseUrl: undefined });
  if (box === null) throw new Error('an embedded database always has a key');
  return box;
}
