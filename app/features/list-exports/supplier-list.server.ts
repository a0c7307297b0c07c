import { type ListedSupplier, listSuppliers } from '../suppliers/queries.server.ts';
import { SupplierSearch } from '../suppliers/schemas.ts';

import { exportedList, illustrative, numberedPages } from './list-as-csv.ts';

/** The list of suppliers, as its page searches it. */
export const supplierList = exportedList<ListedSupplier>({
  permission: 'package:read',
  columns: [
    { head: 'supplier', cell: ({ name }) => name },
    { head: 'taxCode', cell: ({ taxCode }) => taxCode },
    { head: 'contracts', cell: ({ contracts }) => contracts },
    illustrative,
  ],
  pages: async function* ({ store, query, today }) {
    const search = SupplierSearch.parse(Object.fromEntries(query));
    yield* numberedPages(async (page) => {
      const { suppliers, hasMore } = await store.read((db) => listSuppliers(db, { ...search, page }, today));
      return { rows: suppliers, hasMore };
    });
  },
});
