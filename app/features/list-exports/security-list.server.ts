import { type HeldSecurity, listHeldSecurities } from '../contracts/queries.server.ts';
import { SecuritySearch } from '../contracts/schemas.ts';

import { exportedList, illustrative, numberedPages } from './list-as-csv.ts';

/** The securities that are held, as their calendar filters them. */
export const securityList = exportedList<HeldSecurity>({
  permission: 'package:read',
  columns: [
    { head: 'securityKind', cell: ({ kind }, { t }) => t(`codelists.securityKinds.${kind}`) },
    { head: 'securityNumber', cell: ({ number }) => number },
    { head: 'expiresOn', cell: ({ expiresOn }) => expiresOn },
    { head: 'amount', cell: ({ amount }) => amount },
    { head: 'issuer', cell: ({ issuer }) => issuer },
    { head: 'contract', cell: ({ contractNumber }) => contractNumber },
    { head: 'project', cell: ({ projectCode }) => projectCode },
    { head: 'projectName', cell: ({ projectName }) => projectName },
    { head: 'package', cell: ({ packageCode }) => packageCode },
    { head: 'packageName', cell: ({ packageName }) => packageName },
    illustrative,
  ],
  pages: async function* ({ store, query, userId, today, locale }) {
    const search = SecuritySearch.parse(Object.fromEntries(query));
    yield* numberedPages(async (page) => {
      const { securities, hasMore } = await store.read((db) =>
        listHeldSecurities(db, { ...search, page }, { today, locale, userId, pageSize: 500 }),
      );
      return { rows: securities, hasMore };
    });
  },
});
