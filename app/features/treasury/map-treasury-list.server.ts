import { permit } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { columnsAsChosen } from '#app/platform/sheets/column-mapping.ts';
import { recordEvent } from '#db/audit.server.ts';
import { keepMapping } from '#db/column-mappings.server.ts';
import { mapSheetDraft } from '#db/sheet-drafts.server.ts';

import { permitLists } from './queries.server.ts';
import type { MapTreasuryList } from './schemas.ts';
import { checkStatedTreasuryColumns, checkTreasuryColumns, readTreasuryColumns } from './treasury-columns.ts';
import { getTreasuryDraft, headsOf } from './treasury-draft.server.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Keeps what the columns of a list are, and remembers it for the person's next list with the same heads. */
export async function mapTreasuryList(
  { store, clock, actor, trace }: Context,
  draftId: string,
  wish: MapTreasuryList,
): Promise<void> {
  permit(actor, 'disbursement:record');
  const { id, fileName, provinceCode, table } = await store.read(async (db) => {
    const draft = await getTreasuryDraft(db, actor, draftId);
    await permitLists(db, actor, draft.provinceCode);
    return draft;
  });
  const columns = columnsAsChosen(table, wish.columns);
  refuse([
    ...checkStatedTreasuryColumns(columns),
    ...checkTreasuryColumns(readTreasuryColumns(table, columns)),
  ]);
  const { userId } = actor;
  await store.write(async (tx) => {
    await mapSheetDraft(tx, id, { columns });
    const usedAt = clock.wall();
    await keepMapping(tx, { userId, headsSha256: headsOf(table), mapping: { columns }, usedAt });
    await recordEvent(tx, trace, {
      event: 'treasuryList.mapped',
      subjectKind: 'import',
      subjectId: id,
      changes: { fileName, placeCode: provinceCode },
    });
  });
}
