import { and, desc, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import type { DocumentKind } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import type { Proven } from '#app/domain/document-rules.ts';
import { foldText } from '#app/domain/folded-text.ts';
import type { Trace } from './audit.server.ts';
import { keepDocumentFile, type WaitingFile } from './document-files.server.ts';
import type { Reader, Writer } from './reader.ts';

/** What people say of a document. */
export type DocumentTerms = {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly number: string | null;
  readonly issuedOn: Day | null;
};

/** A file that may be kept, where it waits. */
export type KeptFile = WaitingFile & {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
};

type NewVersion = {
  readonly projectId: string;
  readonly terms: DocumentTerms;
  readonly file: KeptFile;
  readonly dataDirectory: string;
};

/** Adds a document with its first version and what it proves; returns its id, which is the id of its series. */
export async function appendDocument(
  tx: Writer,
  { proves, ...document }: NewVersion & { proves: readonly Proven[] },
  trace: Trace,
): Promise<string> {
  const id = uuidv7();
  await insertVersion(tx, document, { id, seriesId: id, version: 1 }, trace);
  await tx.insert(tx.t.documentLinks).values(
    proves.map(({ kind, id: subjectId }) => ({
      seriesId: id,
      subjectKind: kind,
      subjectId,
      recordedBy: trace.actorId,
      recordedAt: trace.at,
    })),
  );
  return id;
}

/** Adds a version that takes the place of the one in force, which stays. */
export async function appendVersion(
  tx: Writer,
  document: NewVersion,
  inForce: { readonly seriesId: string; readonly version: number },
  trace: Trace,
): Promise<void> {
  const { seriesId, version } = inForce;
  await insertVersion(tx, document, { id: uuidv7(), seriesId, version: version + 1 }, trace);
}

/** The version of a document that is in force; null where a project has no such document. */
export async function findVersionInForce(db: Reader, projectId: string, seriesId: string) {
  const { documents } = db.t;
  const [row] = await db
    .select()
    .from(documents)
    .where(and(eq(documents.seriesId, seriesId), eq(documents.projectId, projectId)))
    .orderBy(desc(documents.version))
    .limit(1);
  return row ?? null;
}

/** What an event tells of a version. */
export function documentChanges({ kind, title, number, issuedOn }: DocumentTerms, file: KeptFile) {
  return {
    documentTitle: title,
    documentKind: kind,
    number,
    issuedOn,
    fileName: file.fileName,
    bytes: file.bytes,
    sha256: file.sha256,
  };
}

async function insertVersion(
  tx: Writer,
  { projectId, terms, file, dataDirectory }: NewVersion,
  named: { id: string; seriesId: string; version: number },
  { actorId, at }: Trace,
): Promise<void> {
  const { fileName, mediaType, bytes, sha256 } = file;
  await tx.insert(tx.t.documents).values({
    ...named,
    ...terms,
    projectId,
    foldedTitle: foldText(`${terms.title} ${terms.number ?? ''} ${fileName}`),
    fileName,
    mediaType,
    bytes,
    sha256,
    recordedBy: actorId,
    recordedAt: at,
  });
  keepDocumentFile(dataDirectory, file);
}
