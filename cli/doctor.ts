import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import path from 'node:path';

import { migrationsOf } from '#db/migrations/migrations.server.ts';
import { requiredPragmas, sqliteFileName } from '#db/store.sqlite.server.ts';
import { StoreRefused } from '#db/store-refused.ts';

import { type Cli, type Outcome, readArgs } from './command.ts';
import { withStore } from './open-store.ts';
import type { CliWords } from './words/en.ts';

type Finding = {
  check: keyof CliWords['doctor']['checks'];
  state: keyof CliWords['doctor']['states'];
  message: string;
};

const oldestNode = '20.19.0';
const leastFreeGigabytes = 1;
const browserNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** `tiendo doctor`: whether this machine and the data are fit to run; a note is no obstacle, a problem is. */
export async function doctor(args: string[], cli: Cli): Promise<Outcome> {
  readArgs(args, { options: {}, most: 0 }, cli.words);
  const words = cli.words.doctor;
  const findings = [
    checkNode(words),
    checkDirectory(cli),
    ...(await checkDatabase(cli)),
    checkDisk(cli),
    checkBrowser(words),
  ];
  const ok = findings.every(({ state }) => state !== 'problem');
  return {
    json: { ok, checks: findings },
    lines: findings.map(
      ({ check, state, message }) => `${words.states[state].padEnd(12)}${words.checks[check]}: ${message}`,
    ),
    refusal: ok ? undefined : words.refusal,
  };
}

function checkNode(words: CliWords['doctor']): Finding {
  const { node } = process.versions;
  const isOldEnough = node.localeCompare(oldestNode, 'en', { numeric: true }) >= 0;
  return isOldEnough
    ? { check: 'node', state: 'ok', message: node }
    : { check: 'node', state: 'problem', message: words.nodeTooOld(node, oldestNode) };
}

function checkDirectory({ env: { dataDirectory }, words }: Cli): Finding {
  const existing = nearestExisting(dataDirectory);
  try {
    accessSync(existing, constants.W_OK | constants.X_OK);
  } catch {
    return { check: 'directory', state: 'problem', message: words.doctor.directoryRefused(existing) };
  }
  const message = existing === dataDirectory ? dataDirectory : words.doctor.directoryNew(dataDirectory);
  return { check: 'directory', state: 'ok', message };
}

async function checkDatabase(cli: Cli): Promise<Finding[]> {
  const { env, words } = cli;
  if (env.databaseUrl === undefined && !existsSync(path.join(env.dataDirectory, sqliteFileName))) {
    return [{ check: 'database', state: 'note', message: words.doctor.databaseNone }];
  }
  const name = env.databaseUrl === undefined ? 'SQLite' : 'PostgreSQL';
  try {
    const dialect = await withStore(cli, { readOnly: true }, async (store) => store.dialect);
    const settings = Object.entries(requiredPragmas).map(([pragma, value]) => `${pragma}=${value}`);
    const migrations = words.doctor.migrationsAll(String(migrationsOf(dialect).length));
    return [
      { check: 'database', state: 'ok', message: name },
      ...(dialect === 'sqlite'
        ? [{ check: 'settings' as const, state: 'ok' as const, message: settings.join(', ') }]
        : []),
      { check: 'migrations', state: 'ok', message: migrations },
    ];
  } catch (error) {
    if (!(error instanceof StoreRefused)) throw error;
    return [{ check: 'database', state: 'problem', message: error.message }];
  }
}

function checkDisk({ env: { dataDirectory }, words }: Cli): Finding {
  const { bavail, bsize } = statfsSync(nearestExisting(dataDirectory));
  const gigabytes = (bavail * bsize) / 1024 ** 3;
  const free = gigabytes.toFixed(1);
  return gigabytes < leastFreeGigabytes
    ? { check: 'disk', state: 'problem', message: words.doctor.diskLow(free, String(leastFreeGigabytes)) }
    : { check: 'disk', state: 'ok', message: words.doctor.diskFree(free) };
}

function checkBrowser(words: CliWords['doctor']): Finding {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const found = [
    process.env.CHROMIUM_PATH ?? '',
    ...folders.flatMap((folder) => browserNames.map((name) => path.join(folder, name))),
  ].find((file) => file !== '' && existsSync(file));
  return found === undefined
    ? { check: 'browser', state: 'note', message: words.browserNone }
    : { check: 'browser', state: 'ok', message: found };
}

function nearestExisting(directory: string): string {
  return existsSync(directory) ? directory : nearestExisting(path.dirname(directory));
}
