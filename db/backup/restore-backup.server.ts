import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

import { getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

import type { Instant } from '#app/domain/day.ts';

import { recordEvent } from '../audit.server.ts';
import { everyTable } from '../dump.server.ts';
import type { Store, Writer } from '../reader.ts';
import { lockDirectory } from '../sqlite-lock.server.ts';
import { fillPostgres } from '../store.postgres.server.ts';
import type { StoreLocation } from '../store.server.ts';
import { openSqliteStore, sqliteFileName } from '../store.sqlite.server.ts';
import { countOf } from '../sums.ts';
import { verifyStore } from '../verify.server.ts';
import { databaseName, documentsFolder, keyName, type Manifest } from './archive-format.ts';
import { BackupRefused } from './backup-refused.ts';
import { copyRows } from './copy-rows.server.ts';
import { describeDatabase, firstDifference } from './describe-database.server.ts';
import { checkArchive, measure, unpackArchive } from './read-archive.server.ts';

type Target = Omit<StoreLocation, 'readOnly'>;

/** Below the data directory, so that its files get their place by a rename. */
const stagingName = '.restoring';

/**
 * Makes an archive into data again, where there is none yet. All of it is checked first: every byte, what the database holds, both chains,
 * every kept total. Throws `BackupRefused` or `StoreRefused` and leaves nothing when something is wrong.
 */
export async function restoreBackup(file: string, target: Target, at: Instant): Promise<Manifest> {
  const { dataDirectory } = target;
  const manifest = await checkArchive(file);
  refuseOccupied(target, manifest);
  const isNew = !existsSync(dataDirectory);
  mkdirSync(dataDirectory, { recursive: true });
  const lock = lockDirectory(dataDirectory);
  const staging = path.join(dataDirectory, stagingName);
  let isDone = false;
  try {
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging);
    await unpackArchive(file, staging);
    await prepareDatabase(staging, manifest, { at, archive: await measure(file) });
    if (target.databaseUrl !== undefined) {
      await pour(staging, target.databaseOwnerUrl ?? target.databaseUrl);
    }
    settle(staging, target, manifest);
    isDone = true;
    return manifest;
  } finally {
    rmSync(staging, { recursive: true, force: true });
    lock.release();
    if (isNew && !isDone) rmSync(dataDirectory, { recursive: true });
  }
}

function refuseOccupied({ dataDirectory, databaseUrl }: Target, { parts }: Manifest): void {
  const database = ['', '-wal', '-shm', '-journal'].map((ending) => `${sqliteFileName}${ending}`);
  const names = new Set(parts.map(({ name }) => name));
  const taken = [
    ...(databaseUrl === undefined ? database : []),
    ...(names.has(keyName) ? [keyName] : []),
    documentsFolder,
  ]
    .map((name) => path.join(dataDirectory, name))
    .find((place) => existsSync(place));
  if (taken !== undefined) throw new BackupRefused({ code: 'occupied', place: taken });
}

/** Unpacks the database, compares it with what the archive says of it, brings it to this version and verifies its records. */
async function prepareDatabase(
  staging: string,
  manifest: Manifest,
  { at, archive }: { at: Instant; archive: { sha256: string } },
): Promise<void> {
  const database = path.join(staging, sqliteFileName);
  await unzip(path.join(staging, databaseName), database, manifest.databaseBytes);
  const difference = firstDifference(manifest.contents, describeDatabase(database));
  if (difference !== null) throw new BackupRefused({ code: 'contents', what: difference });
  const store = await openSqliteStore(staging, { readOnly: false });
  try {
    const { ok } = await verifyStore(store);
    if (!ok) throw new BackupRefused({ code: 'records' });
    await closeDoors(store, { at, madeAt: manifest.madeAt, sha256: archive.sha256 });
  } finally {
    await store.close();
  }
}

async function unzip(file: string, target: string, expectedBytes: number): Promise<void> {
  let bytes = 0;
  const counted = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > expectedBytes) break;
      yield chunk;
    }
  };
  try {
    await pipeline(
      createReadStream(file),
      createGunzip(),
      counted,
      createWriteStream(target, { flush: true }),
    );
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && /^Z_|^ERR_STREAM_PREMATURE/.test(String(error.code))))
      throw error;
    throw new BackupRefused({ code: 'damaged', part: databaseName }, { cause: error });
  }
  if (bytes !== expectedBytes) throw new BackupRefused({ code: 'damaged', part: databaseName });
  rmSync(file);
}

// Whoever was signed in then need not be any more, and a link that was open may have been used since.
async function closeDoors(
  store: Store,
  { at, ...restored }: { at: Instant; madeAt: string; sha256: string },
): Promise<void> {
  await store.write(async (tx) => {
    for (const doors of [tx.t.sessions, tx.t.pendingSignIns, tx.t.oneTimeLinks, tx.t.setupTokens]) {
      await tx.delete(doors);
    }
    await recordEvent(
      tx,
      { actorId: null, at, requestId: 'restore' },
      { event: 'backup.restored', subjectKind: 'system', subjectId: 'backup', changes: restored },
    );
  });
}

/** Copies the prepared database into an empty PostgreSQL one: all of it, or nothing. */
async function pour(staging: string, url: string): Promise<void> {
  const { rows } = describeDatabase(path.join(staging, sqliteFileName));
  const source = await openSqliteStore(staging, { readOnly: true });
  try {
    await fillPostgres(url, async (tx) => {
      await source.snapshot((db) => copyRows(db, tx));
      const short = await firstShort(tx, rows);
      if (short !== null) throw new BackupRefused({ code: 'contents', what: short });
    });
  } finally {
    await source.close();
  }
}

async function firstShort(tx: Writer, rows: Readonly<Record<string, number>>): Promise<string | null> {
  for (const name of everyTable) {
    const table: SQLiteTable = tx.t[name];
    const [counted] = await tx.select({ rows: countOf() }).from(table);
    if (counted?.rows !== rows[getTableName(table)]) return getTableName(table);
  }
  return null;
}

/** Gives the files their place; the database last, since it makes the directory one of ours. */
function settle(staging: string, { dataDirectory, databaseUrl }: Target, { parts }: Manifest): void {
  const others = new Set(parts.map(({ name }) => name.split('/')[0] ?? name));
  others.delete(databaseName);
  for (const name of [...others, ...(databaseUrl === undefined ? [sqliteFileName] : [])]) {
    renameSync(path.join(staging, name), path.join(dataDirectory, name));
  }
}
