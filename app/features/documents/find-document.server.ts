import { and, desc, eq } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';

import type { Locale } from '#app/domain/codelists.ts';
import { NotFound } from '#app/domain/not-found.ts';
import type { Reader } from '#db/reader.ts';

import { listFacts } from './list-facts.server.ts';

/** A document by the code of its project and the id of its series. */
export type DocumentKey = { readonly projectCode: string; readonly documentId: string };

/** All that a document's page shows: every version, newest first, and what it proves; throws `NotFound`. */
export async function findDocument(db: Reader, { projectCode, documentId }: DocumentKey, locale: Locale) {
  const { documents, projects, users } = db.t;
  const [project] = await db
    .select({
      id: projects.id,
      code: projects.code,
      ownerId: projects.ownerId,
      name: locale === 'vi' ? projects.nameVi : projects.nameEn,
    })
    .from(projects)
    .where(eq(projects.code, projectCode));
  if (project === undefined || !isUuid(documentId)) throw new NotFound(`document ${documentId}`);
  const versions = await db
    .select({
      version: documents.version,
      kind: documents.kind,
      title: documents.title,
      number: documents.number,
      issuedOn: documents.issuedOn,
      fileName: documents.fileName,
      bytes: documents.bytes,
      sha256: documents.sha256,
      illustrative: documents.illustrative,
      recordedAt: documents.recordedAt,
      by: users.name,
    })
    .from(documents)
    .leftJoin(users, eq(users.id, documents.recordedBy))
    .where(and(eq(documents.seriesId, documentId), eq(documents.projectId, project.id)))
    .orderBy(desc(documents.version));
  const [inForce] = versions;
  if (inForce === undefined) throw new NotFound(`document ${documentId}`);
  const proves = await listProven(db, documentId);
  const packageId = proves.find(({ kind }) => kind === 'package')?.id ?? null;
  return {
    documentId,
    project: { code: project.code, name: project.name },
    subject: { projectId: project.id, ownerId: project.ownerId },
    package: packageId === null ? null : await findPackageNames(db, packageId),
    inForce,
    versions,
    proves,
    facts: await listFacts(db, { projectId: project.id, packageId }),
  };
}
export type DocumentPage = Awaited<ReturnType<typeof findDocument>>;

/** The file of one version; throws `NotFound`. */
export async function findStoredVersion(
  db: Reader,
  { projectCode, documentId }: DocumentKey,
  version: number,
) {
  const { documents, projects } = db.t;
  const [row] = isUuid(documentId)
    ? await db
        .select({
          fileName: documents.fileName,
          mediaType: documents.mediaType,
          bytes: documents.bytes,
          sha256: documents.sha256,
          projectId: projects.id,
          ownerId: projects.ownerId,
        })
        .from(documents)
        .innerJoin(projects, eq(projects.id, documents.projectId))
        .where(
          and(
            eq(projects.code, projectCode),
            eq(documents.seriesId, documentId),
            eq(documents.version, version),
          ),
        )
    : [];
  if (row === undefined) throw new NotFound(`document ${documentId}, version ${version}`);
  return row;
}
export type StoredVersion = Awaited<ReturnType<typeof findStoredVersion>>;

async function listProven(db: Reader, documentId: string) {
  const { documentLinks: links } = db.t;
  return db
    .select({ kind: links.subjectKind, id: links.subjectId })
    .from(links)
    .where(eq(links.seriesId, documentId));
}

async function findPackageNames(db: Reader, packageId: string) {
  const { biddingPackages: packages } = db.t;
  const [row] = await db
    .select({ code: packages.code, name: packages.name })
    .from(packages)
    .where(eq(packages.id, packageId));
  return row ?? null;
}
