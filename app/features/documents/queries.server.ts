import { and, desc, eq, gt, inArray, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';

import type { DocumentSubject } from '#app/domain/codelists.ts';
import type { Proven } from '#app/domain/document-rules.ts';
import { groupBy } from '#app/domain/group-by.ts';
import { containsWords } from '#db/folded-search.ts';
import { preparedAmong } from '#db/prepared.ts';
import type { Reader } from '#db/reader.ts';

import { listFacts } from './list-facts.server.ts';

/** More than anybody reads on one card; search finds the rest. */
const mostShown = 50;

/** The documents that belong to a package, or to a project itself, newest first, with what they can prove. */
export async function listDocumentsOf(db: Reader, place: { projectId: string; packageId: string | null }) {
  const whole: Subjects =
    place.packageId === null
      ? { kind: 'project', ids: [place.projectId] }
      : { kind: 'package', ids: [place.packageId] };
  const found = await listDocuments(db, [whole]);
  const facts = found.documents.length === 0 ? [] : await listFacts(db, place);
  return { ...found, facts };
}
export type DocumentList = Awaited<ReturnType<typeof listDocumentsOf>>;

/** The documents that prove a contract, its amendments and its securities. */
export async function listDocumentsOfContract(
  db: Reader,
  { projectId, packageId, contractId }: { projectId: string; packageId: string; contractId: string },
): Promise<DocumentList> {
  const { contractAmendments: amendments, securities } = db.t;
  const amended = await db
    .select({ id: amendments.id })
    .from(amendments)
    .where(eq(amendments.contractId, contractId));
  const secured = await db
    .select({ id: securities.id })
    .from(securities)
    .where(eq(securities.contractId, contractId));
  const found = await listDocuments(db, [
    { kind: 'contract', ids: [contractId] },
    { kind: 'amendment', ids: amended.map(({ id }) => id) },
    { kind: 'security', ids: secured.map(({ id }) => id) },
  ]);
  const facts = found.documents.length === 0 ? [] : await listFacts(db, { projectId, packageId });
  return { ...found, facts };
}

/** The documents whose name, number or file holds every word of a text, newest first. */
export async function findDocumentsNamed(db: Reader, text: string, most: number) {
  const { documents, projects } = db.t;
  return db
    .select({
      id: documents.seriesId,
      title: documents.title,
      number: documents.number,
      projectCode: projects.code,
    })
    .from(documents)
    .innerJoin(projects, eq(projects.id, documents.projectId))
    .where(and(containsWords(documents.foldedTitle, text), isInForce(db)))
    .orderBy(desc(documents.recordedAt), desc(documents.id))
    .limit(most);
}

type Subjects = { readonly kind: DocumentSubject; readonly ids: readonly string[] };

const findLinked = preparedAmong((db, ids) => {
  const { documentLinks: links } = db.t;
  return db
    .selectDistinct({ id: links.seriesId })
    .from(links)
    .where(and(eq(links.subjectKind, sql.placeholder('kind')), inArray(links.subjectId, ids)));
});

async function listDocuments(db: Reader, subjects: readonly Subjects[]) {
  const { documents, users } = db.t;
  const proving: string[] = [];
  for (const { kind, ids } of subjects) {
    const linked = await findLinked(db, ids, { kind });
    proving.push(...linked.map(({ id }) => id));
  }
  const series = [...new Set(proving)];
  // Ids grow with time: the newest documents come first.
  const shown = series.toSorted().toReversed().slice(0, mostShown);
  if (shown.length === 0) return { documents: [], total: 0 };
  const rows = await db
    .select({
      id: documents.seriesId,
      version: documents.version,
      kind: documents.kind,
      title: documents.title,
      number: documents.number,
      issuedOn: documents.issuedOn,
      fileName: documents.fileName,
      bytes: documents.bytes,
      illustrative: documents.illustrative,
      recordedAt: documents.recordedAt,
      by: users.name,
    })
    .from(documents)
    .leftJoin(users, eq(users.id, documents.recordedBy))
    .where(and(inArray(documents.seriesId, shown), isInForce(db)))
    .orderBy(desc(documents.recordedAt), desc(documents.id));
  const proven = groupBy(await listProven(db, shown), ({ seriesId }) => seriesId);
  return {
    documents: rows.map((row) => ({ ...row, proves: (proven.get(row.id) ?? []).map(provenOf) })),
    total: series.length,
  };
}
export type ListedDocument = DocumentList['documents'][number];

async function listProven(db: Reader, series: readonly string[]) {
  const { documentLinks: links } = db.t;
  return db
    .select({ seriesId: links.seriesId, kind: links.subjectKind, id: links.subjectId })
    .from(links)
    .where(inArray(links.seriesId, [...series]));
}

function provenOf({ kind, id }: Proven): Proven {
  return { kind, id };
}

/** No later version has taken its place. */
function isInForce(db: Reader) {
  const { documents } = db.t;
  const later = alias(documents, 'later');
  return notExists(
    db
      .select({ id: later.id })
      .from(later)
      .where(and(eq(later.seriesId, documents.seriesId), gt(later.version, documents.version))),
  );
}
