import { permit } from '#app/domain/permissions.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { shownColumns } from '#app/platform/sheets/column-mapping.ts';

import { previewWorkbook } from './preview-workbook.server.ts';
import { getWorkbookDraft, mappedSheets } from './queries.server.ts';
import { refusedSheets } from './refused-sheets.ts';
import { figuresOf, type RowPlan } from './row-plan.ts';
import { rowName, rowRemarks } from './row-remarks.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'locale' | 't'>;
type Address = { projectCode: string; draftId: string };

const rowsPerPage = 50;
const outcomeOrder: Readonly<Record<RowPlan['outcome'], number>> = {
  rejected: 0,
  changed: 1,
  created: 2,
  unchanged: 3,
};

/** A draft as its second step shows it: sheets and columns with samples, each with what it is as stated, remembered or recognised. */
export async function findMappingStep({ store, actor, locale, t }: Context, address: Address) {
  return store.read(async (db) => {
    const draft = await getWorkbookDraft(db, actor, address, locale);
    permit(actor, 'import:run', draft.project);
    const sheets = await mappedSheets(db, actor, draft);
    return {
      fileName: draft.fileName,
      project: { code: draft.project.projectCode, name: draft.project.name },
      refusals: refusedSheets(sheets, t, locale),
      sheets: sheets.map(({ name, table, holds, columns, open }) => ({
        name,
        holds,
        rowCount: table.rows.length,
        columns: shownColumns(table, { columns, open }),
      })),
    };
  });
}
export type MappingStep = Awaited<ReturnType<typeof findMappingStep>>;

/** A draft as its dry run shows it: figures, and one page of its rows, what needs attention first. */
export async function findWorkbookPreview(
  { store, clock, actor, locale, t }: Context,
  address: Address,
  asked: number,
) {
  return store.read(async (db) => {
    const draft = await getWorkbookDraft(db, actor, address, locale);
    const { project } = draft;
    permit(actor, 'import:run', project);
    const sheets = await mappedSheets(db, actor, draft);
    const { rows } = await previewWorkbook(db, sheets, {
      projectId: project.projectId,
      userId: actor.userId,
      today: clock.today(),
      locale,
    });
    const ordered = rows.toSorted((a, b) => outcomeOrder[a.outcome] - outcomeOrder[b.outcome]);
    const page = Math.min(asked, Math.max(1, Math.ceil(ordered.length / rowsPerPage)));
    return {
      fileName: draft.fileName,
      project: { code: project.projectCode, name: project.name },
      refusals: refusedSheets(sheets, t, locale),
      figures: figuresOf(rows),
      rows: ordered.slice((page - 1) * rowsPerPage, page * rowsPerPage).map((row) => ({
        sheet: row.sheet,
        row: row.row,
        name: rowName(row, t, locale),
        outcome: row.outcome,
        remarks: rowRemarks(row, t, locale),
      })),
      page,
      pageSize: rowsPerPage,
    };
  });
}
export type WorkbookPreview = Awaited<ReturnType<typeof findWorkbookPreview>>;
