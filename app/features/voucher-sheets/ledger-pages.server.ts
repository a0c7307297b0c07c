import type { Guarded } from '#app/platform/guard.server.ts';
import { chainHead } from '#db/hash-chain.server.ts';

import { findLedgerPart, type LedgerRow, listLedgerRows } from '../disbursements/queries.server.ts';
import { LedgerFilters } from '../disbursements/schemas.ts';
import { getProvinceChoice } from '../portfolio/queries.server.ts';

type Reading = Pick<Guarded, 'store' | 'actor' | 'locale'> & { readonly query: URLSearchParams };

const rowsAtOnce = 500;

/** The part of the ledger that a query string means, as its page filters it, some rows at a time; none of what is recorded meanwhile. */
export async function* ledgerPages({
  store,
  actor,
  locale,
  query,
}: Reading): AsyncGenerator<readonly LedgerRow[], void> {
  const filters = LedgerFilters.parse(Object.fromEntries(query));
  const { part, through } = await store.read(async (db) => {
    const { province } = await getProvinceChoice(db, query, { userId: actor.userId, locale });
    return {
      part: await findLedgerPart(db, filters, province?.code ?? null),
      through: (await chainHead(db, 'ledger'))?.seq ?? 0,
    };
  });
  if (part === null) return;
  for (let after: LedgerRow | null = null, hasMore = true; hasMore;) {
    const asked = { after, through, most: rowsAtOnce };
    const rows: LedgerRow[] = await store.read((db) => listLedgerRows(db, part, asked));
    yield rows;
    after = rows.at(-1) ?? null;
    hasMore = rows.length === rowsAtOnce;
  }
}
