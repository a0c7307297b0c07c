import { inArray, or, type SQL, sql } from 'drizzle-orm';

import type { Reach } from '#app/domain/permissions.ts';
import type { Tables } from './schema/schema.ts';

/** The condition on projects that lie within somebody's reach; undefined where that is all of them. */
export function withinReach(reach: Reach, projects: Tables['projects']): SQL | undefined {
  if (reach === 'all') return undefined;
  const { projectIds, organisationIds } = reach;
  if (projectIds.length + organisationIds.length === 0) return sql`false`;
  return or(inArray(projects.id, [...projectIds]), inArray(projects.ownerId, [...organisationIds]));
}
