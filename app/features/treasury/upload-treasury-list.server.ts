import { v7 as uuidv7 } from 'uuid';

import { firstDayOf, lastDayOf } from '#app/domain/day.ts';
import { permit } from '#app/domain/permissions.ts';
import { checkListMonths } from '#app/domain/treasury-list.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { gridsOfFile } from '#app/platform/sheets/grid-of-file.ts';
import { recordEvent } from '#db/audit.server.ts';
import { sha256Of } from '#db/hash-chain.server.ts';
import { appendSheetDraft } from '#db/sheet-drafts.server.ts';

import { permitLists } from './queries.server.ts';
import type { UploadTreasuryList } from './schemas.ts';
import { findRemembered } from './treasury-draft.server.ts';
import { checkTreasuryColumns, readTreasuryColumns, treasuryTableIn } from './treasury-columns.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;
type Uploaded = Omit<UploadTreasuryList, 'file'> & { readonly fileName: string; readonly bytes: Uint8Array };

/** Keeps a readable list until its preview is confirmed; says whether its columns are known. */
export async function uploadTreasuryList(
  { store, clock, actor, trace }: Context,
  { fileName, bytes, ...stated }: Uploaded,
): Promise<{ draftId: string; isMapped: boolean }> {
  permit(actor, 'disbursement:record');
  await store.read((db) => permitLists(db, actor, stated.provinceCode));
  refuse(checkListMonths(stated, { today: clock.today(), standing: [] }));
  const grids = gridsOfFile(bytes);
  const table = treasuryTableIn(grids);
  const remembered = await store.read((db) => findRemembered(db, actor.userId, table));
  const violations = checkTreasuryColumns(readTreasuryColumns(table, remembered));

  const id = uuidv7();
  const sha256 = sha256Of(bytes);
  await store.write(async (tx) => {
    await appendSheetDraft(tx, {
      id,
      purpose: 'treasuryList',
      fileName,
      sha256,
      content: JSON.stringify(grids),
      stated,
      uploadedBy: actor.userId,
      uploadedAt: clock.wall(),
    });
    await recordEvent(tx, trace, {
      event: 'treasuryList.uploaded',
      subjectKind: 'import',
      subjectId: id,
      changes: {
        fileName,
        sha256,
        placeCode: stated.provinceCode,
        since: firstDayOf(stated.fromMonth),
        through: lastDayOf(stated.throughMonth),
      },
    });
  });
  return { draftId: id, isMapped: violations.length === 0 };
}
