import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { aUser } from '#db/factories.ts';
import { openStore, type Store } from '#db/store.server.ts';

import { runTiendo } from './run-tiendo.ts';

const room = mkdtempSync(path.join(tmpdir(), 'tiendo-cli-backup-'));
const at = (name: string) => path.join(room, name);

let running: Store;

beforeAll(async () => {
  running = await openStore({ dataDirectory: at('data') });
  await running.write((tx) => aUser(tx));
  writeFileSync(at('data/secret.key'), 'key');
});

afterAll(async () => {
  await running.close();
  rmSync(room, { recursive: true });
});

test('R18 a backup is made beside whoever has the data open, for its owner alone, and restored elsewhere', async () => {
  const made = await tiendo('backup', at('a.tar'));
  expect(made).toMatchObject({ code: 0, complaints: [] });
  expect(made.printed).toMatch(/read back and is whole\.\nIt holds 0 ledger entries/);
  expect(made.printed).toContain('secret.key) is not in it');
  expect(statSync(at('a.tar')).mode & 0o777).toBe(0o600);

  const restored = await tiendo('restore', at('a.tar'), '--into', at('b'), '--lang', 'vi');
  expect(restored).toMatchObject({ code: 0, complaints: [] });
  expect(restored.printed).toContain('Hai chuỗi và mọi số tổng nguyên vẹn');
  expect((await tiendoOn(at('b'), 'verify')).code).toBe(0);
  expect(existsSync(at('b/secret.key'))).toBe(false);
});

test('with its key a backup brings it along', async () => {
  const made = await tiendo('backup', at('key.tar'), '--with-key');
  expect(made.printed).not.toContain('not in it');
  expect((await tiendo('restore', at('key.tar'), '--into', at('c'))).code).toBe(0);
  expect(readFileSync(at('c/secret.key'), 'utf8')).toBe('key');
});

test('R18 a damaged archive is refused with a sentence that names the part', async () => {
  const whole = readFileSync(at('key.tar'));
  whole.writeUInt8(whole.readUInt8(9_000) ^ 4, 9_000);
  writeFileSync(at('damaged.tar'), whole);
  const refused = await tiendo('restore', at('damaged.tar'), '--into', at('d'));
  expect(refused).toMatchObject({ code: 1, printed: '' });
  expect(refused.complaints).toEqual([
    'The backup is damaged: its part tiendo.db.gz is not as it was written. Nothing was restored; take another backup.',
  ]);
  expect(existsSync(at('d'))).toBe(false);
});

test.each([
  [['backup'], 'Name the archive to write: tiendo backup FILE'],
  [['restore'], 'Name the archive to restore: tiendo restore FILE'],
  [['backup', at('a.tar')], `${at('a.tar')} is there already; choose another name.`],
  [['restore', at('a.tar')], /^There is data already: .*tiendo\.db\. Nothing was changed/],
  [['restore', at('none.tar'), '--into', at('e')], /none\.tar cannot be read: there is no such file/],
  [['backup', at('no/such/folder.tar')], /folder\.tar cannot be written: there is no such file or folder/],
])('%j is refused with a sentence', async (words, sentence) => {
  const { code, complaints } = await tiendo(...words);
  expect(code).toBe(1);
  expect(complaints[0]).toMatch(sentence);
});

async function tiendo(...args: readonly string[]) {
  return tiendoOn(at('data'), ...args);
}

async function tiendoOn(dataDirectory: string, ...args: readonly string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await runTiendo([...args], {
    variables: { TIENDO_DATA: dataDirectory },
    print: (text) => void printed.push(text),
    complain: (sentence) => void complaints.push(sentence),
    progress: () => undefined,
  });
  return { code, printed: printed.join('\n'), complaints };
}
