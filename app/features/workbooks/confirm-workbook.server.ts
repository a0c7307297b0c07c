import { permit } from '#app/domain/permissions.ts';
import type { Guarded } from '#app/platform/guard.server.ts';

import { importWorkbook } from './import-workbook.server.ts';
import { noteProgress } from '#app/platform/sheets/import-progress.server.ts';
import { getWorkbookDraft, mappedSheets } from './queries.server.ts';
import { figuresOf } from './row-plan.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace' | 'locale'>;

/** Imports a draft as its dry run showed it; what the command refuses leaves the draft as it is. */
export async function confirmWorkbook(context: Context, address: { projectCode: string; draftId: string }) {
  const { store, actor, locale } = context;
  permit(actor, 'import:run');
  const { draft, sheets } = await store.read(async (db) => {
    const found = await getWorkbookDraft(db, actor, address, locale);
    return { draft: found, sheets: await mappedSheets(db, actor, found) };
  });
  const { id: draftId, project, fileName, sha256 } = draft;
  try {
    const onProgress = (progress: { done: number; all: number }) => noteProgress(draftId, progress);
    const rows = await importWorkbook(context, { project, fileName, sha256, sheets, draftId, onProgress });
    return { fileName, ...figuresOf(rows) };
  } finally {
    noteProgress(draftId, null);
  }
}
