import { execFile, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

import { Client } from 'pg';

export type RunningPostgres = { url: string; stop: () => Promise<void> };
type Owner = { uid?: number; gid?: number };

const oldestSupported = 15;
const binariesRoot = '/usr/lib/postgresql';
const startLimitMilliseconds = 30_000;

/** The folder of the newest PostgreSQL server binaries here (15 or later), or null. */
export function findPostgres(): string | null {
  const onPath = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const packaged = existsSync(binariesRoot)
    ? readdirSync(binariesRoot)
        .toSorted((a, b) => Number(b) - Number(a))
        .map((version) => path.join(binariesRoot, version, 'bin'))
    : [];
  return [...onPath, ...packaged].find(hasSupportedServer) ?? null;
}

/** Starts a PostgreSQL of its own on a temporary directory and a free loopback port; `stop` removes all of it. */
export async function startPostgres(): Promise<RunningPostgres> {
  const binaries = findPostgres();
  if (binaries === null) throw new Error(`no PostgreSQL ${oldestSupported} or later on this machine`);
  const owner = unprivilegedOwner();
  const directory = mkdtempSync(path.join(tmpdir(), 'tiendo-postgres-'));
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(directory, owner.uid, owner.gid);
  const cluster = path.join(directory, 'cluster');
  await promisify(execFile)(
    path.join(binaries, 'initdb'),
    [
      '--pgdata',
      cluster,
      '--username',
      'tiendo',
      '--auth',
      'trust',
      '--encoding',
      'UTF8',
      '--locale',
      'C',
      '--no-sync',
    ],
    { ...owner, cwd: directory },
  );
  const port = await freePort();
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${directory}`,
    'fsync=off',
  ];
  const server = spawn(
    path.join(binaries, 'postgres'),
    ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])],
    { ...owner, cwd: directory, stdio: 'ignore' },
  );
  const closed = new Promise<void>((resolve) => server.on('close', () => resolve()));
  const stop = async () => {
    server.kill('SIGINT');
    await closed;
    rmSync(directory, { recursive: true, force: true });
  };
  const url = `postgres://tiendo@127.0.0.1:${port}/postgres`;
  try {
    await answers(url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

function hasSupportedServer(folder: string): boolean {
  const binary = path.join(folder, 'postgres');
  if (!existsSync(binary) || !existsSync(path.join(folder, 'initdb'))) return false;
  const version = /(\d+)/.exec(execFileSync(binary, ['--version'], { encoding: 'utf8' }))?.[1];
  return Number(version) >= oldestSupported;
}

// PostgreSQL refuses to run as root, so root lends it a user without rights.
function unprivilegedOwner(): Owner {
  if (userInfo().uid !== 0) return {};
  const name = ['postgres', 'nobody'].find((candidate) => idOf(candidate, '-u') !== null);
  if (name === undefined) throw new Error('PostgreSQL does not run as root, and there is no user to lend it');
  return { uid: idOf(name, '-u') ?? undefined, gid: idOf(name, '-g') ?? undefined };
}

function idOf(user: string, flag: '-u' | '-g'): number | null {
  try {
    return Number(
      execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    return null;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

async function answers(url: string): Promise<void> {
  const deadline = performance.now() + startLimitMilliseconds;
  for (;;) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (performance.now() > deadline) throw new Error('PostgreSQL did not start', { cause: error });
      await pause(50);
    }
  }
}
