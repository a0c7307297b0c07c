import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, test } from 'vitest';

import { roles } from '#app/domain/codelists.ts';
import { instant, millisecondsOf } from '#app/domain/day.ts';
import { translatorFor } from '#app/i18n/i18n.server.ts';
import { type BackupFile, createBackups } from '#app/platform/backups.server.ts';
import { createClock } from '#app/platform/clock.ts';
import { readEnv } from '#app/platform/env.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { aUser } from '#db/factories.ts';
import { openStore } from '#db/store.server.ts';

import { formatBackupAge } from './backup-age.ts';
import { describeBackups } from './describe-backups.server.ts';
import { makeBackupNow } from './make-backup-now.server.ts';

const at = instant('2026-03-05T01:00:00Z');
const file: BackupFile = { name: 'tiendo-x.tar', madeAt: at, bytes: 1 };

test('an administrator makes a backup, in their name, and sees it', async () => {
  const room = mkdtempSync(path.join(tmpdir(), 'tiendo-now-'));
  const store = await openStore({ dataDirectory: room });
  const { id: userId } = await store.write((tx) => aUser(tx));
  const clock = createClock(null, () => millisecondsOf(at));
  const env = readEnv({ TIENDO_DATA: room, TIENDO_LOG_LEVEL: 'silent' });
  const backups = createBackups({ store, clock, env, log: createLog(env) });
  const trace = { actorId: userId, at, requestId: 'r1' };

  const made = await makeBackupNow({ actor: holding('administrator', userId), backups, trace }, 60_000);
  expect(made).toEqual({
    name: 'tiendo-2026-03-05T01-00-00-000Z.tar',
    madeAt: at,
    bytes: expect.any(Number),
  });
  expect(await store.read(async (db) => db.select().from(db.t.auditEvents))).toMatchObject([
    { event: 'backup.made', actorId: userId, requestId: 'r1' },
  ]);
  expect(describeBackups({ backups, clock, env, locale: 'vi' })).toMatchObject({
    isLate: false,
    ageMinutes: 0,
    failure: null,
    at: '02:00',
    files: [{ madeAt: '05/03/2026 08:00' }],
  });
  await store.close();
  rmSync(room, { recursive: true });
});

test.each(roles.filter((role) => role !== 'administrator'))('%s makes none', async (role) => {
  const backups = backupsWhose(async () => file);
  await expect(makeBackupNow({ actor: holding(role), backups, trace: noTrace })).rejects.toMatchObject({
    name: 'Forbidden',
  });
});

test('a backup that fails is no crash, and one that takes long keeps nobody waiting', async () => {
  const context = { actor: holding('administrator'), trace: noTrace };
  const failing = backupsWhose(() => Promise.reject(new Error('disk full')));
  expect(await makeBackupNow({ ...context, backups: failing })).toBe('failed');
  const slow = backupsWhose(() => new Promise<BackupFile>(() => undefined));
  expect(await makeBackupNow({ ...context, backups: slow }, 1)).toBe('making');
});

test.each([
  [0, '0 phút trước'],
  [119, '119 phút trước'],
  [120, '2 giờ trước'],
  [2 * 24 * 60 - 1, '47 giờ trước'],
  [3 * 24 * 60, '3 ngày trước'],
])('a backup %i minutes old is "%s"', (minutes, words) => {
  expect(formatBackupAge(minutes, translatorFor('vi'))).toBe(words);
});

const noTrace = { actorId: null, at, requestId: 'r1' };

function holding(role: (typeof roles)[number], userId = 'u1') {
  return { userId, name: '', email: '', assignments: [{ role, projectId: null, organisationId: null }] };
}

function backupsWhose(make: () => Promise<BackupFile>) {
  return { directory: '/srv', list: () => [], make, isMaking: () => false, failure: () => null };
}
