import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { instant, millisecondsOf } from '#app/domain/day.ts';
import { checkArchive } from '#db/backup/read-archive.server.ts';
import { openStore, type Store } from '#db/store.server.ts';

import { createBackups } from './backups.server.ts';
import { createClock } from './clock.ts';
import { createLog } from './log.server.ts';
import { followTheNights, isDue } from './server/nightly-backups.ts';
import { createReadiness } from './server/readiness.ts';

const hour = 3_600_000;
const trace = { actorId: null, at: instant('2026-03-05T01:00:00Z'), requestId: 'r1' };
const at02 = { backupAt: { hour: 2, minute: 0 } };

let room: string;
let folder: string;
let store: Store;
let now: number;
let lines: string[];

beforeEach(async () => {
  room = mkdtempSync(path.join(tmpdir(), 'tiendo-backups-'));
  folder = path.join(room, 'backups');
  store = await openStore({ dataDirectory: room });
  now = millisecondsOf(instant('2026-03-05T01:00:00Z'));
  lines = [];
});

afterEach(async () => {
  await store.close();
  rmSync(room, { recursive: true });
});

test('R18 a backup is an archive that checks, is listed, and leaves an event', async () => {
  const backups = make();
  const made = await backups.make(trace);
  expect(made).toMatchObject({
    name: 'tiendo-2026-03-05T01-00-00-000Z.tar',
    madeAt: '2026-03-05T01:00:00.000Z',
  });
  expect(backups.list()).toEqual([made]);
  expect(await checkArchive(path.join(folder, made.name))).toMatchObject({ engine: 'sqlite' });
  expect(await store.read(async (db) => db.select().from(db.t.auditEvents))).toMatchObject([
    { event: 'backup.made', subjectKind: 'system', actorId: null, changes: { fileName: made.name } },
  ]);
});

test('two who ask at once get the same backup', async () => {
  const backups = make();
  const [first, second] = await Promise.all([backups.make(trace), backups.make(trace)]);
  expect(first).toBe(second);
  expect(readdirSync(folder)).toHaveLength(1);
});

test('rotation takes away what it no longer keeps, and nothing that is not a backup', async () => {
  mkdirSync(folder);
  const others = ['notes.txt', 'tiendo-2020.tar', 'tiendo.db'];
  for (const name of others) writeFileSync(path.join(folder, name), '');
  for (const day of ['01', '02', '03', '04']) {
    for (const time of ['00', '12'])
      writeFileSync(path.join(folder, `tiendo-2026-03-${day}T${time}-00-00-000Z.tar`), '');
  }
  const backups = make();
  await backups.make(trace);
  expect(backups.list().map(({ madeAt }) => madeAt.slice(0, 13))).toEqual([
    '2026-03-05T01',
    '2026-03-04T12',
    '2026-03-03T12',
    '2026-03-02T12',
    '2026-03-01T12',
  ]);
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(others));
});

test('what a killed process left is cleared away the next day', async () => {
  const leftover = path.join(folder, 'tiendo-x.tar.partial-abc');
  mkdirSync(leftover, { recursive: true });
  utimesSync(leftover, (now - 25 * hour) / 1000, (now - 25 * hour) / 1000);
  await make().make(trace);
  expect(existsSync(leftover)).toBe(false);
});

test('a backup that fails is logged, shown, and leaves the earlier ones', async () => {
  const backups = make();
  await backups.make(trace);
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'in its way');
  await expect(backups.make(trace)).rejects.toThrow(/EEXIST/);
  expect(backups.failure()).toEqual({ at: '2026-03-05T01:00:00.000Z', reason: 'other' });
  expect(lines.join()).toContain('backup failed');
  rmSync(folder);
  await backups.make(trace);
  expect(backups.failure()).toBeNull();
});

test('the nightly backup is made when it is due, also after a night without power, and once', async () => {
  const backups = make();
  await followTheNights(backups, clock(), at02)();
  expect(backups.list()).toHaveLength(1);
  await followTheNights(backups, clock(), at02)();
  expect(backups.list()).toHaveLength(1);
  now += 48 * hour;
  await followTheNights(backups, clock(), at02)();
  expect(backups.list()).toHaveLength(2);
});

test.each([
  ['none yet', undefined, null, true],
  ['last night', '2026-03-04T19:00:00Z', null, false],
  ['the night before', '2026-03-03T19:00:00Z', null, true],
  ['the night before, failed ten minutes ago', '2026-03-03T19:00:00Z', '2026-03-05T00:50:00Z', false],
  ['the night before, failed an hour ago', '2026-03-03T19:00:00Z', '2026-03-05T00:00:00Z', true],
])('the newest backup is %s: due %s %s → %s', (_what, newest, failedAt, due) => {
  const backups = {
    list: () => (newest === undefined ? [] : [{ name: '', madeAt: instant(newest), bytes: 1 }]),
    isMaking: () => false,
    failure: () => (failedAt === null ? null : { at: instant(failedAt), reason: 'other' as const }),
  };
  expect(isDue(backups, instant('2026-03-05T01:00:00Z'), instant('2026-03-04T19:00:00Z'))).toBe(due);
});

test('readiness is degraded by a late backup, and good again with a new one', async () => {
  const backups = make();
  const state = async () => {
    const { status, checks, backupAgeSeconds } = await createReadiness(
      { store, clock: clock(), env: { dataDirectory: room, databaseUrl: undefined }, backups },
      () => false,
    )();
    return [status, checks.backup, backupAgeSeconds];
  };
  expect(await state()).toEqual(['degraded', 'late', null]);
  await backups.make(trace);
  now += 26 * hour;
  expect(await state()).toEqual(['ready', 'ok', 26 * 3_600]);
  now += 1_000;
  expect(await state()).toEqual(['degraded', 'late', 26 * 3_600 + 1]);
});

function clock() {
  return createClock(null, () => now);
}

function make() {
  const log = createLog({ logLevel: 'info' }, { write: (line) => lines.push(line) });
  const env = { backupDirectory: folder, dataDirectory: room };
  return createBackups({ store, clock: clock(), log, env });
}
