import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { defaultRuleParams } from '../app/domain/risk-rules/default-params.ts';
import { expect, test } from './fixtures.ts';

test('told to stop under load, the server answers what it has accepted and ends within ten seconds', async () => {
  const server = start({ TIENDO_DATA: freshDirectory() });
  const url = await server.url;
  const headers = { Origin: url };
  const body = new URLSearchParams({ email: 'nobody@example.test', password: 'not the password' });
  const answers = [1, 2, 3, 4, 5, 6].map(() => fetch(`${url}/login`, { method: 'POST', headers, body }));
  await answers[0];
  const told = performance.now();
  server.process.kill('SIGTERM');
  expect((await Promise.all(answers)).map((answer) => answer.status)).toEqual([422, 422, 422, 422, 422, 422]);
  expect(await server.ended).toBe(0);
  expect(performance.now() - told).toBeLessThan(10_000);
});

test('an empty data directory starts with the provinces, communes and thresholds', async () => {
  const directory = freshDirectory();
  const server = start({ TIENDO_DATA: directory });
  await server.url;
  server.process.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  const file = path.join(directory, 'portfolio.json');
  const command = ['--import', 'tsx', 'cli/tiendo.ts', 'export', 'portfolio', file];
  const exported = spawnSync(process.execPath, command, { env: { ...process.env, TIENDO_DATA: directory } });
  expect(exported.status).toBe(0);
  const { tables } = JSON.parse(readFileSync(file, 'utf8'));
  expect(tables.places).toHaveLength(34 + 3_321 + 1);
  expect(tables.ruleParams).toHaveLength(defaultRuleParams.length);
});

test('a second server on the same data or the same port is refused with a sentence', async () => {
  const directory = freshDirectory();
  const first = start({ TIENDO_DATA: directory });
  const { port } = new URL(await first.url);
  const sameData = start({ TIENDO_DATA: directory });
  const samePort = start({ TIENDO_DATA: freshDirectory(), PORT: port });
  expect(await sameData.ended).toBe(1);
  expect(sameData.errors()).toMatch(/^Another Tiến độ process is using .*\n$/);
  expect(await samePort.ended).toBe(1);
  expect(samePort.errors()).toBe(
    `Port ${port} is in use by another program. Stop that one, or choose another PORT.\n`,
  );
  first.process.kill('SIGTERM');
  expect(await first.ended).toBe(0);
});

test('a file that is no database of ours is refused with a sentence and left as it is', async () => {
  const directory = freshDirectory();
  writeFileSync(path.join(directory, 'tiendo.db'), 'this is a letter, not a database '.repeat(200));
  const server = start({ TIENDO_DATA: directory });
  expect(await server.ended).toBe(1);
  expect(server.errors()).toMatch(/^\S+tiendo\.db is not a readable database: [^\n]+\n$/);
});

test('a setting that is misspelt is refused with the name that was meant', async () => {
  const server = start({ TIENDO_DATA: freshDirectory(), TIENDO_TODYA: '2025-10-31' });
  expect(await server.ended).toBe(1);
  expect(server.errors()).toBe('TIENDO_TODYA is not a setting. Did you mean TIENDO_TODAY?\n');
});

type Started = {
  process: ChildProcess;
  url: Promise<string>;
  ended: Promise<number | null>;
  errors: () => string;
};

function start(variables: Record<string, string>): Started {
  const server = spawn(process.execPath, ['--import', 'tsx', 'app/platform/server/start.ts'], {
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', TIENDO_LOG_LEVEL: 'silent', ...variables },
  });
  let output = '';
  let errors = '';
  const url = new Promise<string>((resolve) => {
    server.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = /^Tiến độ: (\S+)$/m.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  server.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const ended = once(server, 'close').then(() => server.exitCode);
  return { process: server, url, ended, errors: () => errors };
}

function freshDirectory(): string {
  const directory = path.join(mkdtempSync(path.join(tmpdir(), 'tiendo-server-')), 'data');
  mkdirSync(directory);
  return directory;
}
