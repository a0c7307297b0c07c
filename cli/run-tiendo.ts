import { parseArgs } from 'node:util';

import { type Locale, locales } from '#app/domain/codelists.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import { translatorFor } from '#app/i18n/i18n.server.ts';
import { violationSentence } from '#app/i18n/violation-sentence.ts';
import { EnvRefused, readEnv } from '#app/platform/env.server.ts';
import { isStorageTrouble } from '#app/platform/refusal.server.ts';
import { BackupRefused } from '#db/backup/backup-refused.ts';
import { StoreRefused } from '#db/store-refused.ts';

import { backup } from './backup.ts';
import { type Command, commonOptions, UsageRefused } from './command.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { exportRecords } from './export.ts';
import { importRecords } from './import.ts';
import { restore } from './restore.ts';
import { user } from './user.ts';
import { verify } from './verify.ts';
import { backupSentence } from './words/backup-sentence.ts';
import { en } from './words/en.ts';
import { vi } from './words/vi.ts';

const commands: ReadonlyMap<string, Command> = new Map([
  ['demo', demo],
  ['doctor', doctor],
  ['verify', verify],
  ['import', importRecords],
  ['export', exportRecords],
  ['backup', backup],
  ['restore', restore],
  ['user', user],
]);
const wordsOf = { en, vi };

/** Where a command's words go, and what it is told by its surroundings. */
export type Surroundings = {
  variables: Readonly<Record<string, string | undefined>>;
  /** The answer. */
  print(text: string): void;
  /** What is wrong, in a sentence. */
  complain(sentence: string): void;
  /** How far a long command has come. */
  progress(text: string): void;
};

/** Runs one command line; the exit code. */
export async function runTiendo([name = '--help', ...args]: string[], around: Surroundings): Promise<number> {
  const { values } = parseArgs({ args: [name, ...args], options: commonOptions, strict: false });
  const locale = locales.find((known) => known === values.lang) ?? 'en';
  const words = wordsOf[locale];
  try {
    if (typeof values.lang === 'string' && values.lang !== locale) {
      throw new UsageRefused(words.usage.languageUnknown(values.lang));
    }
    if (values.help === true || name === 'help') {
      around.print(words.help);
      return 0;
    }
    const command = commands.get(name);
    if (command === undefined) throw new UsageRefused(words.usage.commandUnknown(name));
    const env = readEnv(around.variables);
    const { progress } = around;
    const outcome = await command(args, { env, locale, words, t: translatorFor(locale), progress });
    around.print(values.json === true ? JSON.stringify(outcome.json, null, 2) : outcome.lines.join('\n'));
    if (outcome.refusal === undefined) return 0;
    around.complain(outcome.refusal);
  } catch (error) {
    around.complain(sentenceFor(error, locale));
  }
  return 1;
}

function sentenceFor(error: unknown, locale: Locale): string {
  if (error instanceof RuleViolations) {
    const t = translatorFor(locale);
    return error.violations.map((violation) => violationSentence(t, violation, locale)).join(' ');
  }
  const words = wordsOf[locale];
  if (error instanceof BackupRefused) return backupSentence(error, words.restore.refusals);
  if (!(error instanceof Error)) return words.crash(String(error));
  if ([UsageRefused, StoreRefused, EnvRefused].some((known) => error instanceof known)) return error.message;
  const isStorage = isStorageTrouble(error) || 'syscall' in error;
  return isStorage ? words.storage(error.message) : words.crash(error.message);
}
