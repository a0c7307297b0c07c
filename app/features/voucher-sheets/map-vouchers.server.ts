import { permit } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { columnsAsChosen } from '#app/platform/sheets/column-mapping.ts';
import { recordEvent } from '#db/audit.server.ts';
import { keepMapping } from '#db/column-mappings.server.ts';
import { mapSheetDraft } from '#db/sheet-drafts.server.ts';

import { getVoucherDraft, headsSha256 } from './queries.server.ts';
import type { MapVouchers } from './schemas.ts';
import { checkSaidColumns, checkVoucherTable, voucherTable } from './voucher-table.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Keeps how a draft's columns are read, and remembers it for the person's next file with the same columns. */
export async function mapVouchers(
  { store, clock, actor, trace }: Context,
  draftId: string,
  wish: MapVouchers,
): Promise<void> {
  permit(actor, 'disbursement:record');
  const { fileName, table } = await store.read((db) => getVoucherDraft(db, actor, draftId));
  const columns = columnsAsChosen(table.table, wish.columns);
  refuse([...checkSaidColumns(table, columns), ...checkVoucherTable(voucherTable(table, columns))]);

  const kept = {
    userId: actor.userId,
    headsSha256: headsSha256(table),
    mapping: columns,
    usedAt: clock.wall(),
  };
  await store.write(async (tx) => {
    await mapSheetDraft(tx, draftId, columns);
    await keepMapping(tx, kept);
    await recordEvent(tx, trace, {
      event: 'vouchers.mapped',
      subjectKind: 'import',
      subjectId: draftId,
      changes: { fileName },
    });
  });
}
