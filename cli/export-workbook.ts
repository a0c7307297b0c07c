import { createHash } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';

import { findWorkbookFile } from '#app/features/workbooks/find-workbook-file.server.ts';

import { type Cli, type Outcome, readArgs, UsageRefused } from './command.ts';
import { fileRefusal } from './files.ts';
import { ofKnownProject } from './known-project.ts';
import { withStore } from './open-store.ts';
import { operator } from './operator.ts';

/** `tiendo export workbook --project CODE FILE`: a project's packages, contracts, securities and progress as XLSX, the template for importing them. */
export async function exportWorkbook(args: string[], cli: Cli): Promise<Outcome> {
  const options = { project: { type: 'string' } } as const;
  const { values, positionals } = readArgs(args, { options, most: 2 }, cli.words);
  const { words, locale, t } = cli;
  const [, file] = positionals;
  if (file === undefined) throw new UsageRefused(words.export.fileMissing('workbook'));
  if (!file.toLowerCase().endsWith('.xlsx')) throw new UsageRefused(words.export.formatUnknown('.xlsx'));
  const { project } = values;
  if (project === undefined) throw new UsageRefused(words.exportWorkbook.projectMissing);
  const { bytes } = await withStore(cli, { readOnly: true }, (store, clock) =>
    ofKnownProject(project, findWorkbookFile({ store, clock, actor: operator, locale, t }, project)),
  );
  writeWhole(file, bytes, cli);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    json: { file, project, sha256 },
    lines: [words.exportWorkbook.done(project, file), `SHA-256 ${sha256}`],
  };
}

function writeWhole(file: string, bytes: Uint8Array, { words }: Cli): void {
  const partial = `${file}.partial`;
  try {
    writeFileSync(partial, bytes, { flush: true });
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw fileRefusal(error, file, words, 'unwritable');
  }
}
