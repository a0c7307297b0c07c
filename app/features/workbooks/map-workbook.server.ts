import { eq } from 'drizzle-orm';

import { permit } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { columnsAsChosen } from '#app/platform/sheets/column-mapping.ts';
import { recordEvent } from '#db/audit.server.ts';

import { getWorkbookDraft, rememberMapping } from './queries.server.ts';
import type { MapWorkbook } from './schemas.ts';
import { checkSaid, checkSheets, mappedSheet } from './workbook-mapping.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace' | 'locale'>;

/** Keeps how a draft's sheets and columns are read, and remembers it for the person's next file with the same columns. */
export async function mapWorkbook(
  { store, clock, actor, trace, locale }: Context,
  address: { projectCode: string; draftId: string },
  wish: MapWorkbook,
): Promise<void> {
  permit(actor, 'import:run');
  const { id, fileName, project, tables } = await store.read((db) =>
    getWorkbookDraft(db, actor, address, locale),
  );
  permit(actor, 'import:run', project);
  const sheets = tables.map((sheet, index) => {
    const said = wish.sheets[index];
    const columns = columnsAsChosen(sheet.table, said?.columns ?? []);
    return { sheet, mapping: { holds: said?.holds ?? null, columns } };
  });
  refuse([
    ...sheets.flatMap(({ sheet, mapping }) => checkSaid(sheet, mapping)),
    ...checkSheets(sheets.map(({ sheet, mapping }) => mappedSheet(sheet, mapping))),
  ]);

  const usedAt = clock.wall();
  await store.write(async (tx) => {
    const { workbookDrafts: drafts } = tx.t;
    const mapping = { sheets: sheets.map((one) => one.mapping) };
    await tx.update(drafts).set({ mapping }).where(eq(drafts.id, id));
    for (const one of sheets) await rememberMapping(tx, actor.userId, { ...one, usedAt });
    await recordEvent(tx, trace, {
      event: 'workbook.mapped',
      subjectKind: 'import',
      subjectId: id,
      changes: { fileName, projectId: project.projectId },
    });
  });
}
