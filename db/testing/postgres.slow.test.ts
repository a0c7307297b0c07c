import { chmodSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { Client } from 'pg';
import { expect, test, vi } from 'vitest';

import { findPostgres, startPostgres } from './postgres.ts';

test.runIf(findPostgres() !== null)(
  'a PostgreSQL of its own answers, and leaves nothing behind',
  { timeout: 60_000 },
  async () => {
    const room = mkdtempSync(path.join(tmpdir(), 'tiendo-test-'));
    chmodSync(room, 0o755);
    vi.stubEnv('TMPDIR', room);
    const postgres = await startPostgres();
    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    const { rows } = await client.query('select 1 + 1 as two');
    await client.end();
    await postgres.stop();

    expect(rows).toEqual([{ two: 2 }]);
    expect(readdirSync(room)).toEqual([]);
    await expect(new Client({ connectionString: postgres.url }).connect()).rejects.toThrow(/ECONNREFUSED/);
  },
);

test('the binaries found are a folder with a server, or nothing', () => {
  const folder = findPostgres();
  expect(folder === null || existsSync(`${folder}/postgres`)).toBe(true);
});
