import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

import { v7 as uuidv7 } from 'uuid';

import { egpFileText, refuseLargeFile } from '#app/features/imports/egp-file.ts';
import { type EgpImportResult, type EgpRowPlan, resultOf } from '#app/features/imports/egp-import-plan.ts';
import { type EgpImport, importEgpPackages } from '#app/features/imports/import-egp-packages.server.ts';
import { previewEgpImport } from '#app/features/imports/preview-egp-import.server.ts';
import { rowRemarks } from '#app/features/imports/row-remarks.ts';
import { formatCount } from '#app/i18n/format.ts';
import { violationSentence } from '#app/i18n/violation-sentence.ts';

import { type Cli, type Outcome, readArgs, UsageRefused } from './command.ts';
import { fileRefusal } from './files.ts';
import { withStore } from './open-store.ts';
import { operator } from './operator.ts';

const options = {
  project: { type: 'string' },
  yes: { type: 'boolean' },
  'skip-rejected': { type: 'boolean' },
  rows: { type: 'boolean' },
} as const;

/** `tiendo import egp FILE --project CODE`: shows what an import would do; with `--yes` does it. */
export async function importNotices(args: string[], cli: Cli): Promise<Outcome> {
  const { values, positionals } = readArgs(args, { options, most: 2 }, cli.words);
  const words = cli.words.import;
  const [, file] = positionals;
  if (file === undefined) throw new UsageRefused(words.fileMissing);
  if (values.project === undefined) throw new UsageRefused(words.projectMissing);

  const confirmed = values.yes ?? false;
  const skipRejected = values['skip-rejected'] ?? false;
  const wanted = {
    projectCode: values.project,
    fileName: path.basename(file),
    text: await textOf(file, cli),
  };
  const rows = await preview(wanted, cli);
  const planned = resultOf(rows);
  const isRefused = confirmed && planned.rejected.length > 0 && !skipRejected;
  const written = confirmed && !isRefused ? await run({ ...wanted, skipRejected }, cli) : planned;
  const result = isRefused ? { ...planned, created: 0 } : written;
  const rowDetails = values.rows === true ? { rows: rows.map((row) => rowInWords(row, cli)) } : {};
  return {
    json: { ...inWords(result, cli), ...rowDetails },
    lines: [...rows.flatMap((row) => rowLines(row, cli)), summary(result, confirmed, cli)],
    refusal: isRefused ? words.rejected(formatCount(planned.rejected.length, cli.locale)) : undefined,
  };
}

async function textOf(file: string, { words }: Cli): Promise<string> {
  try {
    refuseLargeFile((await stat(file)).size);
    return egpFileText(await readFile(file));
  } catch (error) {
    throw fileRefusal(error, file, words, 'unreadable');
  }
}

async function preview(
  wanted: { projectCode: string; text: string },
  cli: Cli,
): Promise<readonly EgpRowPlan[]> {
  return withStore(cli, { readOnly: true }, async (store, clock) => {
    const { rows } = await previewEgpImport({ store, clock, actor: operator }, wanted);
    return rows;
  });
}

async function run(wanted: EgpImport, cli: Cli): Promise<EgpImportResult> {
  return withStore(cli, { readOnly: false }, (store, clock) => {
    const trace = { actorId: null, at: clock.now(), requestId: `cli-${uuidv7()}` };
    return importEgpPackages({ store, clock, actor: operator, trace }, wanted);
  });
}

function inWords({ rejected, ...figures }: EgpImportResult, { t, locale }: Cli) {
  return {
    ...figures,
    rejected: rejected.map(({ row, noticeNumber, reasons }) => ({
      row,
      noticeNumber,
      reasons: reasons.map((reason) => ({
        code: reason.code,
        message: violationSentence(t, reason, locale),
      })),
    })),
  };
}

function rowInWords(row: EgpRowPlan, { t, locale }: Cli) {
  const { row: number, noticeNumber, name, outcome } = row;
  return { row: number, noticeNumber, name, outcome, remarks: rowRemarks(row, t, locale) };
}

function rowLines(row: EgpRowPlan, { t, locale }: Cli): string[] {
  const number = String(row.row).padStart(4);
  const outcome = t(`imports.outcomes.${row.outcome}`);
  return [
    `${number}  ${row.noticeNumber ?? '—'}  ${outcome}  ${row.name ?? '—'}`,
    ...rowRemarks(row, t, locale).map((remark) => `      ${remark}`),
  ];
}

function summary(
  { read, created, unchanged, rejected }: EgpImportResult,
  confirmed: boolean,
  cli: Cli,
): string {
  const sentence = confirmed ? cli.words.import.done : cli.words.import.previewed;
  return sentence({
    read: formatCount(read, cli.locale),
    created: formatCount(created, cli.locale),
    unchanged: formatCount(unchanged, cli.locale),
    rejected: formatCount(rejected.length, cli.locale),
  });
}
