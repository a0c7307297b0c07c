import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { seededRandom } from '#db/seeds/national/random.ts';
import { figure } from '#db/testing/figures.ts';

import { compileShim, findCompiler, readDiskLog } from './disk-log.ts';
import { type LedgerToPost, numbersIn, prepareLedger } from './ledger-to-post.ts';
import { bundleVoucherServer, endProgram, startProgram } from './program.ts';
import { simulatedDisk } from './simulated-disk.ts';

const compiler = findCompiler();
const cuts = figure(1_000, 20_000);
const vouchers = 90;

/** In memory where there is such a place: a thousand disks are written. */
const room = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'tiendo-cuts-'));
const directory = path.join(room, 'data');
const files: ReadonlySet<string> = new Set(['tiendo.db', 'tiendo.db-wal']);

let program: string;
let shim: string;
let ledger: LedgerToPost;
let prepared: Buffer;

beforeAll(async () => {
  if (compiler === null) return;
  shim = compileShim(compiler);
  program = await bundleVoucherServer();
  ledger = await prepareLedger(directory);
  prepared = readFileSync(path.join(directory, 'tiendo.db'));
});

afterAll(() => rmSync(room, { recursive: true, force: true }));

test.runIf(compiler === null)(
  'R2 NOT TESTED HERE: there is no C compiler to record what is synchronised',
  () => {
    expect(compiler).toBeNull();
  },
);

test.runIf(compiler !== null)(
  `R2 in ${cuts} simulated power cuts no acknowledged voucher is lost and every database verifies`,
  async () => {
    const found = await cutThePower({ times: cuts, synchronous: 'full' });
    expect(found).toEqual({ losing: 0, broken: 0, firstSeed: null });
  },
);

test.runIf(compiler !== null)(
  'R2 control: with less synchronisation the same cuts lose acknowledged vouchers, so that losing is seen',
  async () => {
    const times = cuts / 10;
    const { losing } = await cutThePower({ times, synchronous: 'normal' });
    expect(losing).toBeGreaterThan(times / 10);
  },
);

/** Posts vouchers once, writing down what reaches the disk, then cuts the power at so many moments and looks at what is left. */
async function cutThePower({ times, synchronous }: { times: number; synchronous: 'full' | 'normal' }) {
  const events = await record(synchronous);
  const checkpointed = events.filter(({ kind, file }) => kind === 'synced' && file === 'tiendo.db');
  expect(checkpointed.length).toBeGreaterThan(0);
  const random = seededRandom(times);
  const moments = Array.from({ length: times }, () => random.between(1, events.length)).toSorted(
    (a, b) => a - b,
  );
  const disk = simulatedDisk(new Map([['tiendo.db', prepared]]));
  const found: { losing: number; broken: number; firstSeed: number | null } = {
    losing: 0,
    broken: 0,
    firstSeed: null,
  };
  let acknowledged = 0;
  let applied = 0;
  for (const [seed, moment] of moments.entries()) {
    for (; applied < moment; applied += 1) {
      const event = events[applied];
      if (event === undefined) break;
      if (event.file === 'acknowledged') {
        if (event.kind === 'written') acknowledged += 1;
      } else if (event.file === '' || files.has(event.file)) disk.apply(event);
    }
    const kept = await vouchersOn(disk.cut(seededRandom(seed)));
    if (kept === null) found.broken += 1;
    else if (kept < acknowledged) found.losing += 1;
    if (kept === null || kept < acknowledged) found.firstSeed ??= seed;
  }
  expect(acknowledged).toBeGreaterThan(vouchers / 2);
  return found;
}

/** Posts the vouchers one after another under the shim; all that reached the disk, in order. */
async function record(synchronous: 'full' | 'normal') {
  rmSync(directory, { recursive: true });
  mkdirSync(directory);
  writeFileSync(path.join(directory, 'tiendo.db'), prepared);
  const log = path.join(room, `${synchronous}.log`);
  const child = await startProgram(
    [process.execPath, program, directory, ...(synchronous === 'full' ? [] : [synchronous])],
    /port (\d+)/,
    { FAULT_LEDGER: JSON.stringify(ledger), FAULT_DIRECTORY: directory, FAULT_LOG: log, LD_PRELOAD: shim },
  );
  for (let number = 1; number <= vouchers; number += 1) {
    const answer = await fetch(`http://127.0.0.1:${child.said}`, { method: 'POST', body: String(number) });
    expect(await answer.text()).toBe(String(number));
  }
  await endProgram(child, 'SIGKILL');
  return readDiskLog(log, directory);
}

/** How many vouchers a disk holds, from the first without a gap; null when it cannot be opened or does not verify. */
async function vouchersOn(disk: ReadonlyMap<string, Buffer>): Promise<number | null> {
  rmSync(directory, { recursive: true });
  mkdirSync(directory);
  for (const [name, content] of disk) writeFileSync(path.join(directory, name), content);
  try {
    const numbers = await numbersIn(directory);
    return numbers.every((number, index) => number === index + 1) ? numbers.length : null;
  } catch {
    return null;
  }
}
