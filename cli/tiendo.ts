import { parseArgs } from 'node:util';

import { type Locale, locales } from '#app/domain/codelists.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import { translatorFor } from '#app/i18n/i18n.server.ts';
import { violationSentence } from '#app/i18n/violation-sentence.ts';
import { EnvRefused, readEnv } from '#app/platform/env.server.ts';
import { isStorageTrouble } from '#app/platform/refusal.server.ts';
import { StoreRefused } from '#db/store-refused.ts';

import { type Command, commonOptions, UsageRefused } from './command.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { exportRecords } from './export.ts';
import { importNotices } from './import.ts';
import { verify } from './verify.ts';
import { en } from './words/en.ts';
import { vi } from './words/vi.ts';

const commands: ReadonlyMap<string, Command> = new Map([
  ['demo', demo],
  ['doctor', doctor],
  ['verify', verify],
  ['import', importNotices],
  ['export', exportRecords],
]);
const wordsOf = { en, vi };

process.exitCode = await run(process.argv.slice(2));

async function run([name = '--help', ...args]: string[]): Promise<number> {
  const { values } = parseArgs({ args: [name, ...args], options: commonOptions, strict: false });
  const locale = locales.find((known) => known === values.lang) ?? 'en';
  const words = wordsOf[locale];
  try {
    if (typeof values.lang === 'string' && values.lang !== locale) {
      throw new UsageRefused(words.usage.languageUnknown(values.lang));
    }
    if (values.help === true || name === 'help') {
      console.log(words.help);
      return 0;
    }
    const command = commands.get(name);
    if (command === undefined) throw new UsageRefused(words.usage.commandUnknown(name));
    const cli = { env: readEnv(), locale, words, t: translatorFor(locale), progress };
    const { json, lines, refusal } = await command(args, cli);
    progress('');
    console.log(values.json === true ? JSON.stringify(json, null, 2) : lines.join('\n'));
    if (refusal !== undefined) console.error(refusal);
    return refusal === undefined ? 0 : 1;
  } catch (error) {
    progress('');
    console.error(sentenceFor(error, locale));
    return 1;
  }
}

/** One line that rewrites itself, for people; nothing where the answer goes into a file or another program. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
}

function sentenceFor(error: unknown, locale: Locale): string {
  if (error instanceof RuleViolations) {
    const t = translatorFor(locale);
    return error.violations.map((violation) => violationSentence(t, violation, locale)).join(' ');
  }
  const words = wordsOf[locale];
  if (!(error instanceof Error)) return words.crash(String(error));
  if ([UsageRefused, StoreRefused, EnvRefused].some((known) => error instanceof known)) return error.message;
  const isStorage = isStorageTrouble(error) || 'syscall' in error;
  return isStorage ? words.storage(error.message) : words.crash(error.message);
}
