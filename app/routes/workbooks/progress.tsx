import { data } from '@remix-run/node';

import { NotFound } from '#app/domain/not-found.ts';
import { progressOf } from '#app/features/workbooks/import-progress.server.ts';
import { hasWorkbookDraft } from '#app/features/workbooks/queries.server.ts';
import { guardLoader } from '#app/platform/guard.server.ts';

/** How far the import of one's own workbook has come, for the page that waits for it. */
export const loader = guardLoader('import:run', async ({ store, actor, param }) => {
  const address = { projectCode: param('projectCode'), draftId: param('workbookId') };
  if (!(await store.read((db) => hasWorkbookDraft(db, actor, address)))) {
    throw new NotFound(`workbook ${address.draftId}`);
  }
  return data({ progress: progressOf(address.draftId) }, { headers: { 'Cache-Control': 'no-store' } });
});
