import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const installLimitMilliseconds = 5 * 60_000;

/** Chromium as root has no sandbox, and looks nothing up while it is tested. */
export const browserArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium to test with: the one named, one on the path, Playwright's own, or one installed now; throws a sentence when there is none. */
export function findBrowser(variables: Readonly<Record<string, string | undefined>> = process.env): string {
  const named = variables.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, but there is no such file.`);
    return named;
  }
  const found = onPath(variables.PATH) ?? installed() ?? downloaded() ?? packaged(variables.PATH);
  if (found !== null) return found;
  throw new Error(
    'No Chromium was found and none could be installed. Install one, for instance "apt-get install -y chromium", or name yours in CHROMIUM_PATH.',
  );
}

function onPath(folders: string | undefined): string | null {
  const candidates = (folders ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  return candidates.find(isExecutable) ?? null;
}

function installed(): string | null {
  const own = chromium.executablePath();
  return existsSync(own) ? own : null;
}

function downloaded(): string | null {
  run('npx', ['playwright', 'install', 'chromium']);
  return installed();
}

function packaged(folders: string | undefined): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null;
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', 'chromium', 'fonts-noto-core']);
  return onPath(folders);
}

function run(command: string, words: string[]): void {
  console.log(`No Chromium here yet: ${command} ${words.join(' ')}`);
  spawnSync(command, words, { stdio: 'inherit', timeout: installLimitMilliseconds });
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
