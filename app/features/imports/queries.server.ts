import { eq, inArray, sql } from 'drizzle-orm';

import { RuleViolations } from '#app/domain/violation.ts';
import type { Reader } from '#db/reader.ts';
import type { KnownPackage } from './egp-import-plan.ts';

export type ImportProject = { id: string; code: string; nameVi: string; nameEn: string };

/** The project with this code; throws `RuleViolations` when there is none. */
export async function getImportProject(db: Reader, code: string): Promise<ImportProject> {
  const { projects } = db.t;
  const [project] = await db
    .select({ id: projects.id, code: projects.code, nameVi: projects.nameVi, nameEn: projects.nameEn })
    .from(projects)
    .where(eq(projects.code, code));
  if (project !== undefined) return project;
  throw new RuleViolations([{ code: 'projectUnknown', field: 'project', params: { code: { text: code } } }]);
}

/** The packages that stand under these notice numbers, by number; people may have typed a number with its version. */
export async function findPackagesByNotice(
  db: Reader,
  noticeNumbers: readonly string[],
): Promise<ReadonlyMap<string, KnownPackage>> {
  if (noticeNumbers.length === 0) return new Map();
  const { biddingPackages: packages, projects } = db.t;
  const noticeNumber = sql<string>`upper(substr(${packages.noticeNumber}, 1, 12))`;
  const rows = await db
    .select({
      noticeNumber,
      projectId: projects.id,
      projectCode: projects.code,
      packageCode: packages.code,
      status: packages.status,
    })
    .from(packages)
    .innerJoin(projects, eq(projects.id, packages.projectId))
    .where(inArray(noticeNumber, [...noticeNumbers]));
  return new Map(rows.map((row) => [row.noticeNumber, row]));
}
