import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What happened to a file, as `disk-shim.c` wrote it down. */
export type DiskEvent =
  | { kind: 'opened' | 'created' | 'synced' | 'unlinked'; file: string }
  | { kind: 'written'; file: string; offset: number; bytes: Buffer }
  | { kind: 'truncated'; file: string; size: number };

const operations = [null, 'opened', 'created', 'written', 'truncated', 'synced', 'unlinked'] as const;
const headBytes = 17;

/** Whether this machine can compile the shim. */
export function findCompiler(): string | null {
  return ['cc', 'gcc', 'clang'].find((name) => answers(name)) ?? null;
}

/** Compiles the shim; the path for `LD_PRELOAD`. */
export function compileShim(compiler: string): string {
  const folder = path.resolve('node_modules/.cache/faults');
  mkdirSync(folder, { recursive: true });
  const library = path.join(folder, 'disk-shim.so');
  const source = path.resolve('e2e/faults/disk-shim.c');
  execFileSync(compiler, ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl', '-lpthread']);
  return library;
}

/** Reads a log back. Files are named by their path below `directory`; the directory itself is the empty name. */
export function readDiskLog(file: string, directory: string): readonly DiskEvent[] {
  const log = readFileSync(file);
  const names = new Map<number, string>();
  const events: DiskEvent[] = [];
  for (let at = 0; at < log.length;) {
    const operation = operations[log.readUInt8(at)];
    const number = log.readUInt32LE(at + 1);
    const offset = Number(log.readBigUInt64LE(at + 5));
    const bytes = log.subarray(at + headBytes, at + headBytes + log.readUInt32LE(at + 13));
    at += headBytes + bytes.length;
    if (operation === 'opened' || operation === 'created') {
      names.set(number, path.relative(directory, bytes.toString()));
    }
    const name = names.get(number);
    if (operation === undefined || operation === null || name === undefined)
      throw new Error('an unreadable log');
    if (operation === 'written') events.push({ kind: operation, file: name, offset, bytes });
    else if (operation === 'truncated') events.push({ kind: operation, file: name, size: offset });
    else events.push({ kind: operation, file: name });
  }
  return events;
}

function answers(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
