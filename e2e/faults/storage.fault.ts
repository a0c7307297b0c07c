import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { vi } from '#app/i18n/vi.ts';
import { figure } from '#db/testing/figures.ts';

import { ensureBuilt } from '../../scripts/ensure-built.ts';
import { compileShim, findCompiler } from './disk-log.ts';
import { type LedgerToPost, numbersIn, prepareLedger } from './ledger-to-post.ts';
import { endProgram, type Program } from './program.ts';
import { isStored, sendVoucher, startRealServer } from './real-server.ts';

const rounds = figure(50, 1_000);
const compiler = findCompiler();
/** A file system of a few megabytes that is the server's own, and goes with it. */
const ownFileSystem = ['unshare', '--map-root-user', '--mount', 'sh', '-c'];
const hasOwnFileSystem = answers([...ownFileSystem, 'mount -t tmpfs none /mnt']);
/** A log that was checkpointed is written over before it grows: that many vouchers may fit on a full disk. */
const mostThatFit = 300;

const room = mkdtempSync(path.join(tmpdir(), 'tiendo-storage-'));
const prepared = path.join(room, 'prepared');
const mounted = path.join(room, 'mounted');
const control = path.join(room, 'control');

type Fault = { name: string; begin: () => void; end: () => void };

let ledger: LedgerToPost;
let server: Program;

beforeAll(async () => {
  ensureBuilt();
  ledger = await prepareLedger(prepared);
  mkdirSync(mounted);
  writeFileSync(control, '');
  const shim: Record<string, string> = compiler === null ? {} : { LD_PRELOAD: compileShim(compiler) };
  const variables = { FAULT_DIRECTORY: mounted, FAULT_CONTROL: control, FAULT_PREPARED: prepared, ...shim };
  const fill = 'cp -a "$FAULT_PREPARED/." "$FAULT_DIRECTORY" && exec "$@"';
  const wrapper = hasOwnFileSystem
    ? [...ownFileSystem, `mount -t tmpfs -o size=32m none "$FAULT_DIRECTORY" && ${fill}`, 'sh']
    : ['sh', '-c', fill, 'sh'];
  server = await startRealServer(mounted, variables, wrapper);
});

afterAll(async () => {
  await endProgram(server, 'SIGTERM');
  rmSync(room, { recursive: true, force: true });
});

const full: Fault = {
  name: 'a full file system',
  begin: () => {
    const filler = path.join(seenFromHere(), 'filler');
    for (const size of [1024 * 1024, 4096]) while (takes(filler, size)) continue;
  },
  end: () => rmSync(path.join(seenFromHere(), 'filler')),
};

/** Every write of the server fails with this error. */
const failing = (name: string, error: number): Fault => ({
  name,
  begin: () => writeFileSync(control, String(error)),
  end: () => writeFileSync(control, ''),
});

const faults: readonly Fault[] = [
  ...(hasOwnFileSystem ? [full] : []),
  ...(compiler === null
    ? []
    : [
        failing('a disk said to be full', constants.errno.ENOSPC),
        failing('a file system turned read-only', constants.errno.EROFS),
        failing('a broken disk', constants.errno.EIO),
      ]),
];

test.runIf(faults.length === 0)(
  'R4 NOT TESTED HERE: there is neither a C compiler nor a file system to fill',
  () => {
    expect(faults).toEqual([]);
  },
);

test.runIf(faults.length > 0)(
  `R4 ${rounds} times the built server cannot write (${faults.map(({ name }) => name).join(', ')}): it says so with 503 in words, keeps nothing half, and goes on without a restart`,
  async () => {
    const stored: number[] = [];
    let number = 0;
    for (let round = 0; round < rounds; round += 1) {
      const fault = faults[round % faults.length];
      fault?.begin();
      let refused: Response | null = null;
      for (let fitting = 0; refused === null && fitting < mostThatFit; fitting += 1) {
        number += 1;
        const answer = await sendVoucher(server.said, ledger, number);
        if (isStored(answer)) stored.push(number);
        else refused = answer;
      }
      const words = await refused?.text();
      fault?.end();
      expect({ fault: fault?.name, status: refused?.status }).toEqual({ fault: fault?.name, status: 503 });
      expect(words).toContain(vi.errors.unavailable.title);
      expect(words).not.toMatch(/SQLITE|ENOSPC|tiendo\.db/);

      expect(isStored(await sendVoucher(server.said, ledger, number))).toBe(true);
      stored.push(number);
    }
    const copy = path.join(room, 'copy');
    cpSync(seenFromHere(), copy, { recursive: true });
    expect(await numbersIn(copy)).toEqual(stored);
  },
);

/** The server's data directory: inside its own file system, where it has one. */
function seenFromHere(): string {
  return hasOwnFileSystem ? `/proc/${server.process.pid}/root${mounted}` : mounted;
}

function takes(file: string, bytes: number): boolean {
  try {
    appendFileSync(file, Buffer.alloc(bytes));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false;
    throw error;
  }
}

function answers([command = '', ...args]: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
