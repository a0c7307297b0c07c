import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

let room: string;

beforeAll(() => {
  mkdirSync('.cache', { recursive: true });
  room = mkdtempSync(path.resolve('.cache', 'lint-'));
  const plugin = path.resolve('scripts/lint/house-rules.js');
  writeFileSync(
    path.join(room, '.oxlintrc.json'),
    JSON.stringify({
      jsPlugins: [plugin],
      categories: { correctness: 'off' },
      rules: {
        'house/await-the-builder': 'error',
        'house/await-only-tx': 'error',
        'house/write-permits': 'error',
        'house/write-records-event': 'error',
      },
    }),
  );
});

afterAll(() => rmSync(room, { recursive: true, force: true }));

const permitted = "permit(actor, 'package:award', subject);";

test.each<[title: string, code: string, rules: string[]]>([
  [
    'a command that permits, writes and records',
    `${permitted} await store.write(async (tx) => { await tx.insert(row); await recordEvent(tx, event); });`,
    [],
  ],
  [
    'a command that permits for every project',
    `permitEverywhere(actor, 'period:close'); await store.write(async (tx) => { await recordEvent(tx, event); });`,
    [],
  ],
  [
    'a command that forgets its event',
    `${permitted} await store.write(async (tx) => { await tx.insert(row); });`,
    ['write-records-event'],
  ],
  [
    'a command that asks nobody',
    'await store.write(async (tx) => { await recordEvent(tx, event); });',
    ['write-permits'],
  ],
  [
    'an await beside the transaction',
    `${permitted} await store.write(async (tx) => { await fetchRate(); await recordEvent(tx, event); });`,
    ['await-only-tx'],
  ],
  ['an await outside any transaction', 'await fetchRate();', []],
  ['a query run by its driver', 'const rows = db.select().from(projects).all();', ['await-the-builder']],
  ['a map read by its key', 'const row = rows.get(key);', []],
])('%s', (title, code, rules) => {
  const file = path.join(room, `${title.replaceAll(/\W+/g, '-')}.ts`);
  writeFileSync(file, code);
  const { stdout } = spawnSync(
    'node_modules/.bin/oxlint',
    ['-c', path.join(room, '.oxlintrc.json'), '-f', 'json', file],
    {
      encoding: 'utf8',
    },
  );
  expect([...stdout.matchAll(/"code":\s*"house\(([\w-]+)\)"/g)].map((match) => match[1])).toEqual(rules);
});

test('the configuration of the house itself is accepted', () => {
  expect(execFileSync('node_modules/.bin/oxlint', ['--print-config'], { encoding: 'utf8' })).toContain(
    'house/',
  );
});
