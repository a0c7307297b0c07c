import { z } from 'zod';

import type { TreasuryField } from '#app/domain/codelists.ts';
import type { Actor } from '#app/domain/permissions.ts';
import type { Months } from '#app/domain/treasury-list.ts';
import { type ColumnFields, headsText, type ReadColumns } from '#app/platform/sheets/column-mapping.ts';
import type { Sheet } from '#app/platform/sheets/sheet.ts';
import { findMappings } from '#db/column-mappings.server.ts';
import { sha256 } from '#db/hash-chain.server.ts';
import type { Reader } from '#db/reader.ts';
import { getSheetDraft } from '#db/sheet-drafts.server.ts';

import { KeptTreasuryMapping, StatedMonths } from './schemas.ts';
import { readTreasuryColumns, treasuryTableIn } from './treasury-columns.ts';

const Grids = z.array(z.object({ name: z.string(), grid: z.array(z.array(z.string())) }));

/** A list that waits for its confirmation, with its columns as they are read. */
export type TreasuryDraft = Months & {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly provinceCode: string;
  readonly table: Sheet;
  readonly read: ReadColumns<TreasuryField>;
};

/** A person's own draft; nobody else's exists for them. Its columns are read as somebody said of this file, else as they said of one with the same heads, else as the heads tell. */
export async function getTreasuryDraft(db: Reader, actor: Actor, id: string): Promise<TreasuryDraft> {
  const { userId } = actor;
  const { content, mapping, stated, ...named } = await getSheetDraft(db, {
    id,
    purpose: 'treasuryList',
    userId,
  });
  const table = treasuryTableIn(Grids.parse(JSON.parse(content)));
  const said = KeptTreasuryMapping.nullable().parse(mapping)?.columns ?? null;
  return {
    ...named,
    ...StatedMonths.parse(stated),
    table,
    read: readTreasuryColumns(table, said ?? (await findRemembered(db, userId, table))),
  };
}

/** How a person said that columns with these heads are read; null where they never did. */
export async function findRemembered(
  db: Reader,
  userId: string,
  table: Sheet,
): Promise<ColumnFields<TreasuryField> | null> {
  const heads = headsOf(table);
  const kept = (await findMappings(db, userId, [heads])).get(heads);
  return kept === undefined ? null : KeptTreasuryMapping.parse(kept).columns;
}

export function headsOf(table: Sheet): string {
  return sha256(headsText('treasuryList', table));
}
