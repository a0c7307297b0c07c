import {
  type ListedPackage,
  listMyPackages,
  listPackages,
  mostListed,
  packagesPerPage,
} from '../bidding-packages/queries.server.ts';
import { PackageSearch } from '../bidding-packages/schemas.ts';

import { exportedList, illustrative, numberedPages, perCent } from './list-as-csv.ts';

/** The list of packages as its page filters it; `?mine=1` those in the reader's charge. */
export const packageList = exportedList<ListedPackage>({
  permission: 'package:read',
  columns: [
    { head: 'project', cell: ({ projectCode }) => projectCode },
    { head: 'projectName', cell: ({ projectName }) => projectName },
    { head: 'package', cell: ({ code }) => code },
    { head: 'packageName', cell: ({ name }) => name },
    { head: 'status', cell: ({ status }, { t }) => t(`codelists.packageStatuses.${status}`) },
    {
      head: 'standing',
      cell: ({ standing }, { t }) => (standing === null ? null : t(`codelists.standings.${standing}`)),
    },
    { head: 'delayDays', cell: ({ delayDays }) => delayDays },
    { head: 'price', cell: ({ price }) => price },
    { head: 'physical', cell: ({ physical }) => perCent(physical) },
    { head: 'reportedOn', cell: ({ reportedOn }) => reportedOn },
    { head: 'finishOn', cell: ({ finishOn }) => finishOn },
    { head: 'redFlags', cell: ({ openRed }) => openRed },
    { head: 'amberFlags', cell: ({ openAmber }) => openAmber },
    illustrative,
  ],
  pages: async function* ({ store, query, userId, locale }) {
    const search = PackageSearch.parse(Object.fromEntries(query));
    const isMine = query.get('mine') === '1';
    yield* numberedPages(async (page) => {
      const { rows, total } = await store.read((db) =>
        isMine ? listMyPackages(db, userId, page, locale) : listPackages(db, { ...search, page }, locale),
      );
      const end = isMine ? total : Math.min(total, mostListed);
      return { rows, hasMore: page * packagesPerPage < end };
    });
  },
});
