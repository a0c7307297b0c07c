import { readFile } from 'node:fs/promises';

import type { z } from 'zod';

import { type Cli, UsageRefused } from './command.ts';
import { fileRefusal } from './files.ts';

/** How the columns of a list are read, as a JSON file says it; throws `UsageRefused` with a sentence when it says none. */
export async function readMappingFile<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  { words }: Pick<Cli, 'words'>,
): Promise<z.output<Schema>> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw fileRefusal(error, file, words, 'unreadable');
  });
  const read = schema.safeParse(parsed(text, file, words));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const reason = `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim();
  throw new UsageRefused(words.importProjects.mapUnreadable(file, reason));
}

function parsed(text: string, file: string, words: Cli['words']): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageRefused(words.importProjects.mapUnreadable(file, words.importProjects.mapNotJson));
  }
}
