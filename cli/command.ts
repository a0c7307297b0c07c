import { parseArgs, type ParseArgsConfig } from 'node:util';

import type { Locale } from '#app/domain/codelists.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import type { Env } from '#app/platform/env.server.ts';

import type { CliWords } from './words/en.ts';

/** What a command stands on. */
export type Cli = {
  env: Env;
  locale: Locale;
  /** The command line's own sentences. */
  words: CliWords;
  /** The product's sentences. */
  t: Translate;
  /** Shows how far a long command has come, where somebody watches. */
  progress(text: string): void;
};

/** What a command has to say: as JSON, or line by line. With `refusal` something is wrong and the exit code is 1. */
export type Outcome = { json: unknown; lines: readonly string[]; refusal?: string };

export type Command = (args: string[], cli: Cli) => Promise<Outcome>;

/** The command line cannot be understood, or names what is not there; the message is a sentence. */
export class UsageRefused extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'UsageRefused';
  }
}

export const commonOptions = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

/** A command's options and at most `most` positional arguments; throws `UsageRefused` for whatever it does not know. */
export function readArgs<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  { options, most }: { options: Options; most: number },
  { usage }: CliWords,
) {
  const read = parsed(args, options, usage);
  const more = read.positionals[most];
  if (more !== undefined) throw new UsageRefused(usage.argumentUnexpected(more));
  return read;
}

function parsed<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
  usage: CliWords['usage'],
) {
  try {
    return parseArgs({ args, options: { ...commonOptions, ...options }, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const option = /'(?:-\w, )?(-[^' ]*)/.exec(error.message)?.[1] ?? '';
    if (/does not take an argument/.test(error.message))
      throw new UsageRefused(usage.valueUnexpected(option));
    if (/argument missing|is ambiguous/.test(error.message))
      throw new UsageRefused(usage.valueMissing(option));
    throw new UsageRefused(usage.optionUnknown(option));
  }
}
