import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

import { backupsToKeep } from '#app/domain/backup-schedule.ts';
import { type Instant, instant, millisecondsOf } from '#app/domain/day.ts';
import { recordEvent, type Trace } from '#db/audit.server.ts';
import type { Manifest } from '#db/backup/archive-format.ts';
import { makeBackup } from '#db/backup/make-backup.server.ts';
import type { Store } from '#db/store.server.ts';

import type { Clock } from './clock.ts';
import type { Env } from './env.server.ts';
import type { Log } from './log.server.ts';

export type BackupFile = { name: string; madeAt: Instant; bytes: number };

/** Why a backup failed, as far as whoever administers can do something about it. */
export type BackupFailure = { at: Instant; reason: 'diskFull' | 'notPermitted' | 'other' };

/** The backups of this installation. */
export type Backups = {
  /** Where they lie; null where none are made. */
  directory: string | null;
  /** Newest first. */
  list: () => readonly BackupFile[];
  /** Makes one now and lets go of those that rotation no longer keeps; whoever asks meanwhile waits for the same one. */
  make: (trace: Trace) => Promise<BackupFile>;
  isMaking: () => boolean;
  /** The last attempt, if it failed. */
  failure: () => BackupFailure | null;
};

type Parts = { store: Store; clock: Clock; log: Log; env: Pick<Env, 'backupDirectory' | 'dataDirectory'> };

const millisecondsPerDay = 24 * 3_600_000;
const namePattern = /^tiendo-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z)\.tar$/;
const reasons: Readonly<Record<string, BackupFailure['reason']>> = {
  ENOSPC: 'diskFull',
  SQLITE_FULL: 'diskFull',
  EACCES: 'notPermitted',
  EPERM: 'notPermitted',
  EROFS: 'notPermitted',
};

/** The backups in the folder of the settings. The folder is the truth: what lies there counts, what is taken away does not. */
export function createBackups({ store, clock, log, env }: Parts): Backups {
  const { backupDirectory: directory, dataDirectory } = env;
  let failure: BackupFailure | null = null;
  let running: Promise<BackupFile> | null = null;
  return {
    directory,
    list: () => (directory === null ? [] : backupsIn(directory)),
    make: async (trace) => {
      if (directory === null) throw new Error('backups are switched off');
      running ??= attempt(directory, trace).finally(() => {
        running = null;
      });
      return running;
    },
    isMaking: () => running !== null,
    failure: () => failure,
  };

  async function attempt(folder: string, trace: Trace): Promise<BackupFile> {
    try {
      const made = await makeIn(folder, trace);
      failure = null;
      return made;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      failure = { at: clock.wall(), reason: reasons[code] ?? 'other' };
      log.error({ err: error }, 'backup failed');
      throw error;
    }
  }

  async function makeIn(folder: string, trace: Trace): Promise<BackupFile> {
    const madeAt = clock.wall();
    const name = `tiendo-${madeAt.replaceAll(/[:.]/g, '-')}.tar`;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    removeLeftovers(folder, millisecondsOf(madeAt));
    const file = path.join(folder, name);
    const { bytes, sha256, manifest } = await makeBackup(file, {
      store,
      dataDirectory,
      withKey: false,
      madeAt,
    });
    await store.write((tx) =>
      recordEvent(tx, trace, {
        event: 'backup.made',
        subjectKind: 'system',
        subjectId: 'backup',
        changes: { fileName: name, bytes, sha256, ...chainEndsIn(manifest) },
      }),
    );
    const rotatedAway = rotate(folder);
    log.info({ name, bytes, rotatedAway }, 'backup made');
    return { name, madeAt, bytes };
  }
}

function chainEndsIn({ contents: { chains } }: Manifest) {
  return {
    ledgerEntries: chains.ledger?.seq ?? 0,
    ledgerHead: chains.ledger?.hash ?? null,
    auditEvents: chains.audit?.seq ?? 0,
    auditHead: chains.audit?.hash ?? null,
  };
}

function backupsIn(folder: string): readonly BackupFile[] {
  return namesIn(folder)
    .flatMap((name) => {
      const written = namePattern.exec(name)?.[1];
      if (written === undefined) return [];
      const madeAt = instant(written.replace(/T(\d\d)-(\d\d)-(\d\d)-/, 'T$1:$2:$3.'));
      return [{ name, madeAt, bytes: statSync(path.join(folder, name)).size }];
    })
    .toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
}

function rotate(folder: string): readonly string[] {
  const backups = backupsIn(folder);
  const kept = new Set(backupsToKeep(backups.map(({ madeAt }) => madeAt)));
  const gone = backups.filter(({ madeAt }) => !kept.has(madeAt)).map(({ name }) => name);
  for (const name of gone) rmSync(path.join(folder, name));
  return gone;
}

// Of a backup whose process was killed; one that is being made is younger.
function removeLeftovers(folder: string, now: number): void {
  for (const name of namesIn(folder).filter((found) => /^tiendo-.*\.tar\.partial-/.test(found))) {
    const leftover = path.join(folder, name);
    if (now - statSync(leftover).mtimeMs > millisecondsPerDay) rmSync(leftover, { recursive: true });
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
