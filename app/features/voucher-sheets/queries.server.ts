import { and, eq } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import { z } from 'zod';

import type { Actor } from '#app/domain/permissions.ts';
import { headsText } from '#app/platform/sheets/column-mapping.ts';
import { findMappings } from '#db/column-mappings.server.ts';
import { sha256 } from '#db/hash-chain.server.ts';
import type { Reader } from '#db/reader.ts';
import { getSheetDraft } from '#db/sheet-drafts.server.ts';

import { KeptColumns } from './schemas.ts';
import { type VoucherSheet, voucherSheetIn, type VoucherTable, voucherTable } from './voucher-table.ts';

const purpose = 'vouchers';
const Grids = z.array(z.object({ name: z.string(), grid: z.array(z.array(z.string())) }));

export type VoucherDraft = {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly table: VoucherTable;
};

/** A person's own draft, its columns as they said of this file, else of one with the same heads, else as the heads tell; throws `NotFound`. */
export async function getVoucherDraft(db: Reader, actor: Actor, draftId: string): Promise<VoucherDraft> {
  const { userId } = actor;
  const {
    id,
    fileName,
    sha256: hash,
    content,
    mapping,
  } = await getSheetDraft(db, { id: draftId, purpose, userId });
  const sheet = voucherSheetIn(Grids.parse(JSON.parse(content)));
  const stated = KeptColumns.nullable().parse(mapping);
  const table = stated === null ? await readAsBefore(db, actor, sheet) : voucherTable(sheet, stated);
  return { id, fileName, sha256: hash, table };
}

/** Whether a draft is the person's own. */
export async function hasVoucherDraft(db: Reader, { userId }: Actor, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  const { sheetDrafts: drafts } = db.t;
  const found = await db
    .select({ id: drafts.id })
    .from(drafts)
    .where(and(eq(drafts.id, id), eq(drafts.purpose, purpose), eq(drafts.uploadedBy, userId)));
  return found.length > 0;
}

/** A sheet as the person read one with the same heads, else as its heads tell. */
export async function readAsBefore(
  db: Reader,
  { userId }: Actor,
  sheet: VoucherSheet,
): Promise<VoucherTable> {
  const heads = headsSha256(sheet);
  const remembered = (await findMappings(db, userId, [heads])).get(heads);
  return voucherTable(sheet, remembered === undefined ? null : KeptColumns.parse(remembered));
}

export function headsSha256({ table }: VoucherSheet): string {
  return sha256(headsText(purpose, table));
}
