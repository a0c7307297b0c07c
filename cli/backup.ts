import { existsSync } from 'node:fs';
import path from 'node:path';

import { formatBytes, formatCount } from '#app/i18n/format.ts';
import { keyName } from '#db/backup/archive-format.ts';
import { makeBackup } from '#db/backup/make-backup.server.ts';

import { type Cli, type Outcome, readArgs, UsageRefused } from './command.ts';
import { fileRefusal } from './files.ts';
import { withStore } from './open-store.ts';

/** `tiendo backup FILE`: everything in one archive, as one commit left it. */
export async function backup(args: string[], cli: Cli): Promise<Outcome> {
  const options = { 'with-key': { type: 'boolean' } } as const;
  const { positionals, values } = readArgs(args, { options, most: 1 }, cli.words);
  const { env, locale, words } = cli;
  const [file] = positionals;
  if (file === undefined) throw new UsageRefused(words.backup.fileMissing);
  if (existsSync(file)) throw new UsageRefused(words.backup.exists(file));
  const withKey = values['with-key'] ?? false;
  cli.progress(words.backup.making);
  const { dataDirectory } = env;
  const made = await withStore(cli, { readOnly: true }, (store, clock) =>
    makeBackup(path.resolve(file), { store, dataDirectory, withKey, madeAt: clock.wall() }),
  ).catch((error: unknown) => {
    throw fileRefusal(error, file, words, 'unwritable');
  });
  const { bytes, sha256, manifest } = made;
  const { rows } = manifest.contents;
  const [entries, events] = [rows.disbursement_entries, rows.audit_events].map((count) =>
    formatCount(count ?? 0, locale),
  );
  const keyIsLeftOut = !withKey && existsSync(path.join(dataDirectory, keyName));
  return {
    json: { file, bytes, sha256, ...manifest },
    lines: [
      words.backup.done(file, formatBytes(bytes, locale)),
      words.backup.contents(entries ?? '', events ?? ''),
      `SHA-256 ${sha256}`,
      ...(keyIsLeftOut ? [words.backup.keyLeftOut] : []),
    ],
  };
}
