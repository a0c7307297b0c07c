import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { ensureBuilt } from './ensure-built.ts';

export type DemoServer = {
  url: string;
  password: string;
  /** Runs the command line on the same data; what it printed, or a rejection where it failed. */
  tiendo: (words: string[]) => Promise<string>;
  stop: () => Promise<void>;
};

/** The built server on the demo portfolio, in a data directory and on a port of its own; `stop` removes all of it. */
export async function startDemoServer(variables: Record<string, string> = {}): Promise<DemoServer> {
  ensureBuilt();
  const { directory, env } = freshDirectory({ TIENDO_TODAY: '2025-10-31', ...variables });
  const demo = run('cli/tiendo.ts', ['demo'], env);
  const password = await printed(demo, /^password: (\S+)$/m);
  await ended(demo);
  const server = run('app/platform/server/start.ts', [], env);
  const url = await printed(server, /^Tiến độ: (\S+)$/m);
  return {
    url,
    password,
    tiendo: (words) => printed(run('cli/tiendo.ts', words, env), /^([^]*)$/, 'when it ends'),
    stop: () => stopAndRemove(server, directory),
  };
}

/** The built server at its very first start, before anybody has an account. */
export async function startEmptyServer(
  variables: Record<string, string> = {},
): Promise<{ setupUrl: string; stop: () => Promise<void> }> {
  ensureBuilt();
  const { directory, env } = freshDirectory(variables);
  const server = run('app/platform/server/start.ts', [], env);
  const setupUrl = await printed(server, /^First administrator.*: (\S+)$/m);
  return { setupUrl, stop: () => stopAndRemove(server, directory) };
}

/** The built server on a data directory that is there already; `stop` removes it. */
export async function startServerOn(
  directory: string,
  variables: Record<string, string> = {},
): Promise<{ url: string; stop: () => Promise<void> }> {
  ensureBuilt();
  const server = run('app/platform/server/start.ts', [], environment(directory, variables));
  const url = await printed(server, /^Tiến độ: (\S+)$/m);
  return { url, stop: () => stopAndRemove(server, directory) };
}

function freshDirectory(variables: Record<string, string> = {}) {
  const directory = mkdtempSync(path.join(tmpdir(), 'tiendo-demo-'));
  return { directory, env: environment(directory, variables) };
}

function environment(directory: string, variables: Record<string, string>): NodeJS.ProcessEnv {
  // How long tests run is no setting of the server, which refuses what it does not know.
  const { TIENDO_LONG: _ofTests, ...inherited } = process.env;
  return {
    ...inherited,
    NODE_ENV: 'production',
    TIENDO_DATA: directory,
    TIENDO_LOG_LEVEL: 'warn',
    TIENDO_BACKUPS: path.join(directory, 'backups'),
    PORT: '0',
    ...variables,
  };
}

async function stopAndRemove(server: ChildProcess, directory: string): Promise<void> {
  server.kill('SIGTERM');
  await ended(server);
  rmSync(directory, { recursive: true, force: true });
}

function run(file: string, words: string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', file, ...words], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** The first group of what the program prints; rejects when it ends without, or, asked for all that it printed, fails. */
function printed(program: ChildProcess, pattern: RegExp, when?: 'when it ends'): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const look = () => {
      const found = pattern.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    };
    program.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (when === undefined) look();
    });
    program.on('error', reject);
    program.on('close', (code) => {
      if (code === 0) look();
      reject(new Error(`the program ended with ${code} after:\n${output}`));
    });
  });
}

async function ended(program: ChildProcess): Promise<void> {
  if (program.exitCode === null && program.signalCode === null) await once(program, 'close');
}
