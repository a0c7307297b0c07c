import {
  countProjects,
  type ListedProject,
  listProjects,
  projectsPerPage,
} from '../projects/queries.server.ts';
import { ProjectSearch } from '../projects/schemas.ts';

import { exportedList, illustrative, numberedPages, perCent } from './list-as-csv.ts';

/** The list of projects, as its page filters and orders it. */
export const projectList = exportedList<ListedProject>({
  permission: 'project:read',
  columns: [
    { head: 'project', cell: ({ code }) => code },
    { head: 'projectName', cell: ({ name }) => name },
    { head: 'place', cell: ({ place }) => place },
    { head: 'standing', cell: ({ standing }, { t }) => t(`codelists.standings.${standing}`) },
    { head: 'delayDays', cell: ({ delayDays }) => delayDays },
    { head: 'totalInvestment', cell: ({ totalInvestment }) => totalInvestment },
    { head: 'physical', cell: ({ physical }) => perCent(physical) },
    { head: 'yearAssigned', cell: ({ yearAssigned }) => yearAssigned },
    { head: 'yearDisbursed', cell: ({ yearDisbursed }) => yearDisbursed },
    { head: 'finishOn', cell: ({ finishOn }) => finishOn },
    illustrative,
  ],
  pages: async function* ({ store, query, locale }) {
    const search = ProjectSearch.parse(Object.fromEntries(query));
    const counts = await store.read((db) => countProjects(db, search));
    const total =
      search.standing === null
        ? Object.values(counts).reduce((sum, count) => sum + count, 0)
        : counts[search.standing];
    yield* numberedPages(async (page) => ({
      rows: await store.read((db) => listProjects(db, { ...search, page }, locale)),
      hasMore: page * projectsPerPage < total,
    }));
  },
});
