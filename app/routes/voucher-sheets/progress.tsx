import { data } from '@remix-run/node';

import { hasVoucherDraft } from '#app/features/voucher-sheets/queries.server.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import { progressOf } from '#app/platform/sheets/import-progress.server.ts';

/** How far the import of one's own vouchers has come, for the page that waits for it; null where none runs, also once it has ended and its draft is gone. */
export const loader = guardLoader('disbursement:record', async ({ store, actor, param }) => {
  const draftId = param('sheetId');
  const isOwn = await store.read((db) => hasVoucherDraft(db, actor, draftId));
  const progress = isOwn ? progressOf(draftId) : null;
  return data({ progress }, { headers: { 'Cache-Control': 'no-store' } });
});
