import { permit } from '#app/domain/permissions.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { noteProgress } from '#app/platform/sheets/import-progress.server.ts';

import { importVouchers } from './import-vouchers.server.ts';
import { figuresOf } from './plan-vouchers.ts';
import { getVoucherDraft } from './queries.server.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace' | 'locale'>;

/** Imports a draft as its dry run showed it; what the command refuses leaves the draft as it is. */
export async function confirmVouchers(context: Context, draftId: string) {
  const { store, actor } = context;
  permit(actor, 'disbursement:record');
  const { fileName, sha256, table } = await store.read((db) => getVoucherDraft(db, actor, draftId));
  try {
    const onProgress = (progress: { done: number; all: number }) => noteProgress(draftId, progress);
    const rows = await importVouchers(context, { fileName, sha256, table, draftId, onProgress });
    return { fileName, ...figuresOf(rows) };
  } finally {
    noteProgress(draftId, null);
  }
}
