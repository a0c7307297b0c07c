import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';

import { amountUnits, projectImportFields } from '#app/domain/codelists.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { refuse, RuleViolations } from '#app/domain/violation.ts';
import { importProjects, type ProjectImport } from '#app/features/project-imports/import-projects.server.ts';
import {
  planProjectList,
  type ProjectListPlan,
} from '#app/features/project-imports/plan-project-list.server.ts';
import {
  type ProjectImportResult,
  type ProjectRowPlan,
  resultOf,
} from '#app/features/project-imports/project-import-plan.ts';
import { sheetOfGrid } from '#app/features/project-imports/project-list-file.ts';
import {
  checkMapping,
  mappingFor,
  type ProjectMapping,
} from '#app/features/project-imports/project-mapping.ts';
import { projectRemarks } from '#app/features/project-imports/project-remarks.ts';
import { findProvinceCodes } from '#app/features/project-imports/queries.server.ts';
import { StatedMappingFile } from '#app/features/project-imports/schemas.ts';
import { formatCount } from '#app/i18n/format.ts';
import { violationSentence } from '#app/i18n/violation-sentence.ts';
import { gridOfFile } from '#app/platform/sheets/grid-of-file.ts';
import { refuseLargeSheet } from '#app/platform/sheets/sheet-limits.ts';
import type { Sheet } from '#app/platform/sheets/sheet.ts';
import { sha256Of } from '#db/hash-chain.server.ts';
import { beginInstallation } from '#db/seeds/reference.ts';

import { type Cli, type Outcome, readArgs, UsageRefused } from './command.ts';
import { fileRefusal } from './files.ts';
import { readMappingFile } from './mapping-file.ts';
import { withStore, withStoreToRead } from './open-store.ts';
import { operator } from './operator.ts';

const options = {
  map: { type: 'string' },
  currency: { type: 'string' },
  rate: { type: 'string' },
  unit: { type: 'string' },
  province: { type: 'string' },
  yes: { type: 'boolean' },
  'skip-rejected': { type: 'boolean' },
  rows: { type: 'boolean' },
} as const;

/** `tiendo import projects FILE`: shows what an import of a list would do; with `--yes` does it. */
export async function importProjectList(args: string[], cli: Cli): Promise<Outcome> {
  const { values, positionals } = readArgs(args, { options, most: 2 }, cli.words);
  const [, file] = positionals;
  if (file === undefined) throw new UsageRefused(cli.words.importProjects.fileMissing);
  const bytes = await bytesOf(file, cli);
  const sheet = sheetOfGrid(gridOfFile(bytes));
  const said = {
    ...(values.map === undefined ? {} : await readMappingFile(values.map, StatedMappingFile, cli)),
    ...(values.currency === undefined ? {} : { currency: values.currency.toUpperCase() }),
    ...(values.rate === undefined ? {} : { rate: values.rate }),
    ...(values.unit === undefined ? {} : { unit: unitNamed(values.unit, cli) }),
    ...(values.province === undefined ? {} : { provinceCode: values.province }),
  };
  const planned = await plan(sheet, mappingFor(sheet, said), cli);
  const result = resultOf(planned.rows);

  const confirmed = values.yes ?? false;
  const skipRejected = values['skip-rejected'] ?? false;
  const isRefused = confirmed && result.rejected.length > 0 && !skipRejected;
  const wanted = {
    fileName: path.basename(file),
    sha256: sha256Of(bytes),
    sheet,
    mapping: planned.mapping,
    skipRejected,
  };
  if (!isRefused) refuse(planned.violations);
  const written = confirmed && !isRefused ? await run(wanted, cli) : result;
  const shown = isRefused ? { ...result, created: 0 } : written;
  const details =
    values.rows === true
      ? { mapping: planned.mapping, rows: planned.rows.map((row) => rowInWords(row, cli)) }
      : {};
  return {
    json: { ...inWords(shown, cli), ...details },
    lines: linesOf(planned, shown, confirmed, cli),
    refusal: isRefused
      ? cli.words.import.rejected(formatCount(result.rejected.length, cli.locale))
      : undefined,
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

function unitNamed(text: string, { words }: Cli) {
  const unit = amountUnits.find((known) => known === text);
  if (unit === undefined) throw new UsageRefused(words.importProjects.unitUnknown(amountUnits.join(', ')));
  return unit;
}

type Planned = ProjectListPlan & { readonly mapping: ProjectMapping };

async function plan(sheet: Sheet, said: ProjectMapping, cli: Cli): Promise<Planned> {
  refuse(checkMapping(sheet, said));
  return withStoreToRead(cli, (store) =>
    store.read(async (db) => {
      const provinces = await findProvinceCodes(db);
      const mapping = { ...said, provinceCode: provinceNamed(said.provinceCode, provinces) };
      return { mapping, ...(await planProjectList(db, { sheet, mapping, locale: cli.locale })) };
    }),
  );
}

function provinceNamed(text: string | null, provinces: ReadonlyMap<string, string>): string | null {
  if (text === null) return null;
  const code = provinces.get(foldText(text));
  if (code !== undefined) return code;
  throw new RuleViolations([{ code: 'provinceUnknown', params: { province: { text } } }]);
}

async function run(wanted: ProjectImport, cli: Cli): Promise<ProjectImportResult> {
  const { words, locale } = cli;
  return withStore(cli, { readOnly: false }, async (store, clock) => {
    await beginInstallation(store, clock.now());
    const trace = { actorId: null, at: clock.now(), requestId: `cli-${uuidv7()}` };
    const onProgress = (done: number, all: number) =>
      cli.progress(words.importProjects.writing(formatCount(done, locale), formatCount(all, locale)));
    return importProjects({ store, clock, actor: operator, trace, locale }, { ...wanted, onProgress });
  });
}

function inWords({ rejected, ...figures }: ProjectImportResult, { t, locale }: Cli) {
  return {
    ...figures,
    rejected: rejected.map(({ row, name, reasons }) => ({
      row,
      name,
      reasons: reasons.map((reason) => ({
        code: reason.code,
        message: violationSentence(t, reason, locale),
      })),
    })),
  };
}

function rowInWords(row: ProjectRowPlan, { t, locale }: Cli) {
  const { row: number, code, name, outcome } = row;
  return { row: number, code, name, outcome, remarks: projectRemarks(row, t, locale) };
}

function linesOf(planned: Planned, result: ProjectImportResult, confirmed: boolean, cli: Cli): string[] {
  const { importProjects: words } = cli.words;
  const { t, locale } = cli;
  const columns = projectImportFields.flatMap((field) => {
    const label = planned.mapping.columns[field];
    return label === undefined
      ? []
      : [`  ${words.column(t(`codelists.projectImportFields.${field}`), label)}`];
  });
  const unknown = result.unknown.map(
    ({ row, column, text }) => `  ${words.unknown(String(row), column, text.replaceAll(/\s+/gu, ' '))}`,
  );
  const sentence = confirmed ? words.done : words.previewed;
  return [
    words.columns,
    ...columns,
    ...planned.rows.flatMap((row) => rowLines(row, cli)),
    ...(unknown.length === 0 ? [] : [words.unknownHead(formatCount(unknown.length, locale)), ...unknown]),
    sentence({
      read: formatCount(result.read, locale),
      created: formatCount(result.created, locale),
      unchanged: formatCount(result.unchanged, locale),
      rejected: formatCount(result.rejected.length, locale),
    }),
  ];
}

/** Unknown values have a list of their own. */
function rowLines(row: ProjectRowPlan, { t, locale }: Cli): string[] {
  const outcome = t(`projectImports.outcomes.${row.outcome}`);
  return [
    `${String(row.row).padStart(6)}  ${row.code ?? '—'}  ${outcome}  ${row.name ?? '—'}`,
    ...projectRemarks({ ...row, unknown: [] }, t, locale).map((remark) => `        ${remark}`),
  ];
}
