import path from 'node:path';

import { instant } from '#app/domain/day.ts';
import { formatCount, formatInstant } from '#app/i18n/format.ts';
import { createClock } from '#app/platform/clock.ts';
import { restoreBackup } from '#db/backup/restore-backup.server.ts';

import { type Cli, type Outcome, readArgs, UsageRefused } from './command.ts';
import { fileRefusal } from './files.ts';

/** `tiendo restore FILE`: an archive made into data again, once all of it has been checked. */
export async function restore(args: string[], cli: Cli): Promise<Outcome> {
  const options = { into: { type: 'string' } } as const;
  const { positionals, values } = readArgs(args, { options, most: 1 }, cli.words);
  const { env, locale, words } = cli;
  const [file] = positionals;
  if (file === undefined) throw new UsageRefused(words.restore.fileMissing);
  const target = values.into === undefined ? env : { dataDirectory: path.resolve(values.into) };
  cli.progress(words.restore.checking);
  const manifest = await restoreBackup(path.resolve(file), target, createClock(env.today).now()).catch(
    (error: unknown) => {
      throw fileRefusal(error, file, words, 'unreadable');
    },
  );
  const { madeAt, contents } = manifest;
  const place =
    'databaseUrl' in target && target.databaseUrl !== undefined ? 'PostgreSQL' : target.dataDirectory;
  const [entries, events] = [contents.rows.disbursement_entries, contents.rows.audit_events].map((count) =>
    formatCount(count ?? 0, locale),
  );
  return {
    json: { file, place, ...manifest },
    lines: [
      words.restore.done(place, formatInstant(instant(madeAt), locale)),
      words.restore.verified(entries ?? '', events ?? ''),
    ],
  };
}
