import type { Locale } from '#app/domain/codelists.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { violationSentence } from '#app/i18n/violation-sentence.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { cellOf, type Sheet, type SheetColumn } from '#app/platform/sheets/sheet.ts';

import { planProjectList } from './plan-project-list.server.ts';
import { type ProjectRowPlan, resultOf } from './project-import-plan.ts';
import { sheetOfGrid } from './project-list-file.ts';
import { mappingFor } from './project-mapping.ts';
import { projectRemarks } from './project-remarks.ts';
import {
  findOwnProvince,
  findRememberedMapping,
  getProjectListDraft,
  listProvinceChoices,
} from './queries.server.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'locale' | 't'>;

const samplesShown = 3;
const rowsPerPage = 50;
const unknownPerPage = 20;
const outcomeOrder: Readonly<Record<ProjectRowPlan['outcome'], number>> = {
  rejected: 0,
  created: 1,
  unchanged: 2,
};

/** A draft as its second step shows it: the columns with samples, and what to read from them as stated before, remembered or guessed. */
export async function findMappingStep({ store, actor, locale }: Context, draftId: string) {
  return store.read(async (db) => {
    const draft = await getProjectListDraft(db, actor, draftId);
    const sheet = sheetOfGrid(draft.grid);
    const remembered = draft.mapping === null ? await findRememberedMapping(db, actor, sheet) : null;
    const guessed = mappingFor(sheet);
    // A list in đồng is likely of the person's own province; any other is of whoever they say.
    const provinceCode = guessed.currency === 'VND' ? await findOwnProvince(db, actor) : null;
    return {
      fileName: draft.fileName,
      rowCount: sheet.rows.length,
      columns: sheet.columns.map((column) => ({ label: column.label, samples: samplesOf(column, sheet) })),
      mapping: mappingFor(sheet, draft.mapping ?? remembered ?? { provinceCode }),
      isRemembered: remembered !== null,
      provinces: await listProvinceChoices(db, locale),
    };
  });
}
export type MappingStep = Awaited<ReturnType<typeof findMappingStep>>;

/** A draft as its preview shows it: figures, one page of its rows, what needs attention first, and one of its unknown values. */
export async function findProjectPreview(
  { store, actor, locale, t }: Context,
  draftId: string,
  asked: { page: number; unknown: number },
) {
  return store.read(async (db) => {
    const draft = await getProjectListDraft(db, actor, draftId);
    const sheet = sheetOfGrid(draft.grid);
    const mapping = mappingFor(sheet, draft.mapping ?? {});
    const { rows, violations } = await planProjectList(db, { sheet, mapping, locale });
    const { rejected, unknown, ...figures } = resultOf(rows);
    const ordered = rows.toSorted(
      (a, b) => outcomeOrder[a.outcome] - outcomeOrder[b.outcome] || a.row - b.row,
    );
    return {
      fileName: draft.fileName,
      figures: { ...figures, rejected: rejected.length, unknown: unknown.length },
      refusals: violations.map((violation) => violationSentence(t, violation, locale)),
      rows: pageOf(ordered, asked.page, rowsPerPage).map((row) => shown(row, t, locale)),
      page: pageNumber(asked.page, ordered.length, rowsPerPage),
      pageSize: rowsPerPage,
      unknown: pageOf(unknown, asked.unknown, unknownPerPage),
      unknownPage: pageNumber(asked.unknown, unknown.length, unknownPerPage),
      unknownPerPage,
    };
  });
}
export type ProjectPreview = Awaited<ReturnType<typeof findProjectPreview>>;

function samplesOf(column: SheetColumn, { rows }: Sheet): string[] {
  const samples: string[] = [];
  for (const row of rows) {
    const cell = cellOf(row, column);
    if (cell !== '' && !samples.includes(cell)) samples.push(cell);
    if (samples.length === samplesShown) break;
  }
  return samples.map((sample) => (sample.length > 80 ? `${sample.slice(0, 80)}…` : sample));
}

function pageNumber(asked: number, total: number, size: number): number {
  return Math.min(asked, Math.max(1, Math.ceil(total / size)));
}

function pageOf<Row>(rows: readonly Row[], asked: number, size: number): readonly Row[] {
  const page = pageNumber(asked, rows.length, size);
  return rows.slice((page - 1) * size, page * size);
}

function shown(plan: ProjectRowPlan, t: Translate, locale: Locale) {
  const { row, code, name, outcome } = plan;
  const project = plan.outcome === 'created' ? plan.project : null;
  return {
    row,
    code,
    name,
    outcome,
    owner: project?.owner ?? null,
    startOn: project?.startOn ?? null,
    finishOn: project?.finishOn ?? null,
    totalInvestment: project?.totalInvestment?.amount ?? null,
    asWritten: project?.totalInvestment?.asWritten ?? null,
    remarks: projectRemarks(plan, t, locale),
  };
}
