import { data } from '@remix-run/node';

import { progressOf } from '#app/platform/sheets/import-progress.server.ts';
import { hasWorkbookDraft } from '#app/features/workbooks/queries.server.ts';
import { guardLoader } from '#app/platform/guard.server.ts';

/** How far the import of one's own workbook has come, for the page that waits for it; null where none runs, also once it has ended and its draft is gone. */
export const loader = guardLoader('import:run', async ({ store, actor, param }) => {
  const address = { projectCode: param('projectCode'), draftId: param('workbookId') };
  const isOwn = await store.read((db) => hasWorkbookDraft(db, actor, address));
  const progress = isOwn ? progressOf(address.draftId) : null;
  return data({ progress }, { headers: { 'Cache-Control': 'no-store' } });
});
