import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

import { v7 as uuidv7 } from 'uuid';

import { refuse } from '#app/domain/violation.ts';
import { importWorkbook } from '#app/features/workbooks/import-workbook.server.ts';
import { previewWorkbook } from '#app/features/workbooks/preview-workbook.server.ts';
import { findWorkbookProject } from '#app/features/workbooks/queries.server.ts';
import { figuresOf, type RowPlan } from '#app/features/workbooks/row-plan.ts';
import { refusalWords, rowName, rowRemarks } from '#app/features/workbooks/row-remarks.ts';
import {
  checkSheets,
  type MappedSheet,
  mappedSheet,
  tablesIn,
} from '#app/features/workbooks/workbook-mapping.ts';
import { formatCount } from '#app/i18n/format.ts';
import { gridsOfFile } from '#app/platform/sheets/grid-of-file.ts';
import { refuseLargeSheet } from '#app/platform/sheets/sheet-limits.ts';
import { sha256Of } from '#db/hash-chain.server.ts';

import { type Cli, type Outcome, readArgs, UsageRefused } from './command.ts';
import { fileRefusal } from './files.ts';
import { ofKnownProject } from './known-project.ts';
import { withStore } from './open-store.ts';
import { operator } from './operator.ts';

const options = {
  project: { type: 'string' },
  yes: { type: 'boolean' },
  rows: { type: 'boolean' },
} as const;

type Wanted = {
  projectCode: string;
  fileName: string;
  sha256: string;
  sheets: readonly MappedSheet[];
};

/** `tiendo import workbook FILE --project CODE`: shows what an import would do; with `--yes` does it, all or nothing. */
export async function importProjectWorkbook(args: string[], cli: Cli): Promise<Outcome> {
  const { values, positionals } = readArgs(args, { options, most: 2 }, cli.words);
  const words = cli.words.importWorkbook;
  const [, file] = positionals;
  if (file === undefined) throw new UsageRefused(words.fileMissing);
  if (values.project === undefined) throw new UsageRefused(cli.words.import.projectMissing);
  const bytes = await bytesOf(file, cli);
  const sheets = tablesIn(gridsOfFile(bytes)).map((table) => mappedSheet(table, null));
  refuse(checkSheets(sheets));
  const wanted = {
    projectCode: values.project,
    fileName: path.basename(file),
    sha256: sha256Of(bytes),
    sheets,
  };
  const planned = await plan(wanted, cli);
  const { rejected, ...figures } = figuresOf(planned);
  const confirmed = values.yes ?? false;
  const isRefused = confirmed && rejected > 0;
  const rows = confirmed && !isRefused ? await run(wanted, cli) : planned;
  const counted = isRefused ? { ...figures, created: 0, changed: 0 } : figuresOf(rows);
  const sentence = confirmed ? words.done : words.previewed;
  return {
    json: {
      ...inWords(counted, rows, cli),
      ...(values.rows === true ? { rows: rowsInWords(rows, cli) } : {}),
    },
    lines: [
      ...rows.flatMap((row) => rowLines(row, cli)),
      sentence({
        read: formatCount(counted.read, cli.locale),
        created: formatCount(counted.created, cli.locale),
        changed: formatCount(counted.changed, cli.locale),
        unchanged: formatCount(counted.unchanged, cli.locale),
        rejected: formatCount(rejected, cli.locale),
      }),
    ],
    refusal: isRefused ? words.rejected(formatCount(rejected, cli.locale)) : undefined,
  };
}

async function bytesOf(file: string, { words }: Cli): Promise<Uint8Array> {
  try {
    refuseLargeSheet((await stat(file)).size);
    return await readFile(file);
  } catch (error) {
    throw fileRefusal(error, file, words, 'unreadable');
  }
}

async function plan({ projectCode, sheets }: Wanted, cli: Cli): Promise<readonly RowPlan[]> {
  const { locale } = cli;
  return withStore(cli, { readOnly: true }, (store, clock) =>
    store.read(async (db) => {
      const { projectId } = await ofKnownProject(projectCode, findWorkbookProject(db, projectCode, locale));
      const asked = { projectId, userId: operator.userId, today: clock.today(), locale };
      return (await previewWorkbook(db, sheets, asked)).rows;
    }),
  );
}

async function run({ projectCode, ...wanted }: Wanted, cli: Cli): Promise<readonly RowPlan[]> {
  const { words, locale } = cli;
  return withStore(cli, { readOnly: false }, async (store, clock) => {
    const project = await store.read((db) => findWorkbookProject(db, projectCode, locale));
    const trace = { actorId: null, at: clock.now(), requestId: `cli-${uuidv7()}` };
    const onProgress = ({ done, all }: { done: number; all: number }) =>
      cli.progress(words.importWorkbook.writing(formatCount(done, locale), formatCount(all, locale)));
    const context = { store, clock, actor: operator, trace, locale };
    return importWorkbook(context, { ...wanted, project, onProgress });
  });
}

type Figures = Omit<ReturnType<typeof figuresOf>, 'rejected'>;

function inWords({ read, created, changed, unchanged }: Figures, rows: readonly RowPlan[], cli: Cli) {
  const { t, locale } = cli;
  return {
    read,
    created,
    changed,
    unchanged,
    rejected: rows.flatMap((row) =>
      row.outcome === 'rejected'
        ? [
            {
              sheet: row.sheet,
              row: row.row,
              name: rowName(row, t, locale),
              reasons: row.violations.map((violation) => ({
                code: violation.code,
                message: refusalWords(violation, t, locale),
              })),
            },
          ]
        : [],
    ),
    unknown: rows.flatMap(({ sheet, unknown }) => unknown.map((cell) => ({ sheet, ...cell }))),
  };
}

function rowsInWords(rows: readonly RowPlan[], { t, locale }: Cli) {
  return rows.map((row) => ({
    sheet: row.sheet,
    row: row.row,
    name: rowName(row, t, locale),
    outcome: row.outcome,
    remarks: rowRemarks(row, t, locale),
  }));
}

function rowLines(row: RowPlan, { t, locale }: Cli): string[] {
  const sheet = t(`codelists.workbookSheets.${row.sheet}`);
  const outcome = t(`workbooks.outcomes.${row.outcome}`);
  return [
    `${sheet} ${String(row.row).padStart(6)}  ${rowName(row, t, locale)}  ${outcome}`,
    ...rowRemarks(row, t, locale).map((remark) => `        ${remark}`),
  ];
}
