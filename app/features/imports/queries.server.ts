import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';

import { NotFound } from '#app/domain/not-found.ts';
import { type Actor, type ProjectSubject, reachOf } from '#app/domain/permissions.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import type { Reader } from '#db/reader.ts';
import type { Tables } from '#db/schema/schema.ts';
import { withinReach } from '#db/within-reach.ts';
import type { KnownPackage } from './egp-import-plan.ts';

/** As many projects as fit in a list to choose from. */
const projectsListed = 100;

export type ImportProject = {
  id: string;
  ownerId: string | null;
  code: string;
  nameVi: string;
  nameEn: string;
};

/** What a permission to import is asked about. */
export function subjectOf({ id, ownerId }: ImportProject): ProjectSubject {
  return { projectId: id, ownerId };
}

/** The project with this code; throws `RuleViolations` when there is none. */
export async function getImportProject(db: Reader, code: string): Promise<ImportProject> {
  const { projects } = db.t;
  const [project] = await db
    .select(importProjectColumns(projects))
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

/** The projects into which a person may import, by code; null when they are too many to choose from a list. */
export async function listImportProjects(db: Reader, actor: Actor): Promise<readonly ImportProject[] | null> {
  const { projects } = db.t;
  const rows = await db
    .select(importProjectColumns(projects))
    .from(projects)
    .where(withinReach(reachOf(actor, 'import:run'), projects))
    .orderBy(asc(projects.code))
    .limit(projectsListed + 1);
  return rows.length > projectsListed ? null : rows;
}

export type EgpDraft = { id: string; projectCode: string; fileName: string; text: string };

/** A draft of the person's own; nobody else's exists for them. */
export async function getEgpDraft(db: Reader, actor: Actor, id: string): Promise<EgpDraft> {
  if (!isUuid(id)) throw new NotFound(`import ${id}`);
  const { importDrafts: drafts, projects } = db.t;
  const [draft] = await db
    .select({ id: drafts.id, projectCode: projects.code, fileName: drafts.fileName, text: drafts.content })
    .from(drafts)
    .innerJoin(projects, eq(projects.id, drafts.projectId))
    .where(and(eq(drafts.id, id), eq(drafts.uploadedBy, actor.userId)));
  if (draft === undefined) throw new NotFound(`import ${id}`);
  return draft;
}

function importProjectColumns({ id, ownerId, code, nameVi, nameEn }: Tables['projects']) {
  return { id, ownerId, code, nameVi, nameEn };
}
