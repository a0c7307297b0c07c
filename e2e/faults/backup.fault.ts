import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { recordDisbursement } from '#app/features/disbursements/record-disbursement.server.ts';
import { contextOf } from '#app/features/disbursements/testing/paying.ts';
import { createClock } from '#app/platform/clock.ts';
import { BackupRefused } from '#db/backup/backup-refused.ts';
import { makeBackup } from '#db/backup/make-backup.server.ts';
import { restoreBackup } from '#db/backup/restore-backup.server.ts';
import { seededRandom } from '#db/seeds/national/random.ts';
import { openStore, type Store } from '#db/store.server.ts';
import { figure } from '#db/testing/figures.ts';
import { findPostgres, type RunningPostgres, startPostgres } from '#db/testing/postgres.ts';

import { actorOf, aNumberedVoucher, fillLedger, numbersOf } from './ledger-to-post.ts';

const backups = figure(20, 500);
const damages = figure(20, 500);
/** Making and filling a database of PostgreSQL takes a second: one backup in so many goes there too. */
const oneInPostgres = 4;

const room = mkdtempSync(path.join(tmpdir(), 'tiendo-backups-'));
const clock = createClock(null);

let postgres: RunningPostgres | null = null;
let databases = 0;

beforeAll(async () => {
  if (findPostgres() !== null) postgres = await startPostgres();
});

afterAll(async () => {
  await postgres?.stop();
  rmSync(room, { recursive: true, force: true });
});

describe.each([
  { engine: 'SQLite', times: backups },
  { engine: 'PostgreSQL', times: Math.ceil(backups / oneInPostgres) },
])('of $engine', ({ engine, times }) => {
  const isHere = engine === 'SQLite' || findPostgres() !== null;

  test.runIf(!isHere)('R18 NOT TESTED HERE: there is no PostgreSQL on this machine', () => {
    expect(findPostgres()).toBeNull();
  });

  test.runIf(isHere)(
    `R18 ${times} backups taken while vouchers are posted, restored into SQLite and every fourth into PostgreSQL, each hold a prefix of what was committed`,
    async () => {
      const dataDirectory = path.join(room, engine);
      const source = await openStore({
        dataDirectory,
        databaseUrl: engine === 'SQLite' ? undefined : await newDatabase(),
      });
      const posting = startPosting(source, await fillLedger(source));
      const restored: { atLeast: number; numbers: readonly number[] }[] = [];
      for (let time = 0; time < times; time += 1) {
        const atLeast = posting.acknowledged();
        const file = path.join(room, `${engine}-${time}.tar`);
        await makeBackup(file, { store: source, dataDirectory, withKey: false, madeAt: clock.wall() });
        const intoPostgres = postgres !== null && time % oneInPostgres === 0;
        for (const databaseUrl of [undefined, ...(intoPostgres ? [await newDatabase()] : [])]) {
          restored.push({ atLeast, numbers: await restoredNumbers(file, databaseUrl) });
        }
        if (time > 0) rmSync(file);
      }
      await posting.stop();
      const all = await numbersOf(source);
      await source.close();
      expect(all.length).toBeGreaterThan(times);
      for (const { atLeast, numbers } of restored) {
        expect(numbers).toEqual(all.slice(0, numbers.length));
        expect(numbers.length).toBeGreaterThanOrEqual(atLeast);
      }
    },
  );
});

test(`R18 ${damages} archives with a bit turned, an end missing or pieces changed about are refused, and leave nothing`, async () => {
  const whole = readFileSync(path.join(room, 'SQLite-0.tar'));
  const random = seededRandom(damages);
  const accepted: string[] = [];
  for (let time = 0; time < damages; time += 1) {
    const { name, bytes } = damaged(whole, random);
    const file = path.join(room, 'damaged.tar');
    const dataDirectory = path.join(room, 'damaged');
    writeFileSync(file, bytes);
    const outcome = await restoreBackup(file, { dataDirectory }, clock.now()).catch(
      (error: unknown) => error,
    );
    if (!(outcome instanceof BackupRefused)) accepted.push(`${name}: ${String(outcome)}`);
    if (existsSync(dataDirectory)) accepted.push(`${name} left something`);
  }
  expect(accepted).toEqual([]);
});

/** Posts vouchers 1, 2, 3 … one after another until told to stop. */
function startPosting(store: Store, ledger: Awaited<ReturnType<typeof fillLedger>>) {
  const context = contextOf(store, actorOf(ledger));
  const stopping = new AbortController();
  let acknowledged = 0;
  const ended = (async () => {
    while (!stopping.signal.aborted) {
      await recordDisbursement(context, aNumberedVoucher(ledger, acknowledged + 1));
      acknowledged += 1;
      await pause(10);
    }
  })();
  return {
    acknowledged: () => acknowledged,
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}

async function restoredNumbers(file: string, databaseUrl: string | undefined): Promise<readonly number[]> {
  const dataDirectory = path.join(room, 'restored');
  await restoreBackup(file, { dataDirectory, databaseUrl }, clock.now());
  const store = await openStore({ dataDirectory, databaseUrl });
  try {
    return await numbersOf(store);
  } finally {
    await store.close();
    rmSync(dataDirectory, { recursive: true });
  }
}

async function newDatabase(): Promise<string> {
  const url = new URL(postgres?.url ?? '');
  const client = new Client({ connectionString: url.href });
  await client.connect();
  databases += 1;
  await client.query(`create database restored_${databases}`);
  await client.end();
  url.pathname = `/restored_${databases}`;
  return url.href;
}

function damaged(whole: Buffer, random: ReturnType<typeof seededRandom>): { name: string; bytes: Buffer } {
  const at = random.between(0, whole.length - 1);
  const kind = random.oneOf(['bit', 'end', 'swap', 'hole']);
  const bytes = Buffer.from(whole);
  if (kind === 'end') return { name: `cut at ${at}`, bytes: bytes.subarray(0, at) };
  if (kind === 'hole') {
    const start = Math.floor(at / 512) * 512;
    return {
      name: `without block ${start}`,
      bytes: Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + 512)]),
    };
  }
  if (kind === 'swap') {
    const other = random.between(0, whole.length - 1);
    const first = whole.readUInt8(at);
    if (first !== whole.readUInt8(other)) {
      bytes.writeUInt8(whole.readUInt8(other), at);
      bytes.writeUInt8(first, other);
      return { name: `bytes ${at} and ${other} changed about`, bytes };
    }
  }
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << random.between(0, 7)), at);
  return { name: `a bit of byte ${at} turned`, bytes };
}
