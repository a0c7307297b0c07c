import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const sources = ['app', 'db', 'public', 'package-lock.json', 'remix.config.js', 'vite.config.ts'];
const built = 'build/server/index.js';

/** Builds the application unless the last build is newer than every source. */
export function ensureBuilt(): void {
  if (existsSync(built) && statSync(built).mtimeMs > newestChange()) return;
  // The Vite of a test run leaves Remix out.
  const { VITEST: _runner, ...env } = process.env;
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    env,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The application could not be built.');
}

function newestChange(): number {
  const files = sources.filter((source) => existsSync(source)).flatMap(filesIn);
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

function filesIn(source: string): string[] {
  if (!statSync(source).isDirectory()) return [source];
  return readdirSync(source, { recursive: true, encoding: 'utf8' }).map((file) => path.join(source, file));
}
