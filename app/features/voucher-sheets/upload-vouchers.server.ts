import { v7 as uuidv7 } from 'uuid';

import { permit } from '#app/domain/permissions.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { gridsOfFile } from '#app/platform/sheets/grid-of-file.ts';
import { recordEvent } from '#db/audit.server.ts';
import { sha256Of } from '#db/hash-chain.server.ts';
import { appendSheetDraft } from '#db/sheet-drafts.server.ts';

import { readAsBefore } from './queries.server.ts';
import { checkVoucherTable, voucherSheetIn } from './voucher-table.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Keeps a readable sheet of vouchers until its preview is confirmed. */
export async function uploadVouchers(
  { store, clock, actor, trace }: Context,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<{ draftId: string; isMapped: boolean }> {
  permit(actor, 'disbursement:record');
  const grids = gridsOfFile(bytes);
  const sheet = voucherSheetIn(grids);
  const table = await store.read((db) => readAsBefore(db, actor, sheet));

  const draftId = uuidv7();
  const sha256 = sha256Of(bytes);
  const uploadedAt = clock.wall();
  await store.write(async (tx) => {
    await appendSheetDraft(tx, {
      id: draftId,
      purpose: 'vouchers',
      fileName,
      sha256,
      content: JSON.stringify(grids),
      uploadedBy: actor.userId,
      uploadedAt,
    });
    await recordEvent(tx, trace, {
      event: 'vouchers.uploaded',
      subjectKind: 'import',
      subjectId: draftId,
      changes: { fileName, sha256 },
    });
  });
  return { draftId, isMapped: checkVoucherTable(table).length === 0 };
}
