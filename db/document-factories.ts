import { v7 as uuidv7 } from 'uuid';

import { foldText } from '#app/domain/folded-text.ts';
import { aProject } from './factories.ts';
import type { Given, Row } from './made-row.ts';
import { nextNumber, only, recordedAt } from './made-row.ts';
import type { Writer } from './reader.ts';

/** A decision as a PDF that nobody uploaded: the row of its first version, linked to its project. */
export async function aDocument(tx: Writer, given: Given<'documents'> = {}): Promise<Row<'documents'>> {
  const projectId = given.projectId ?? (await aProject(tx)).id;
  const id = given.id ?? uuidv7();
  const { title = `Tài liệu ${nextNumber()}`, number = null } = given;
  const row = {
    seriesId: id,
    version: 1,
    kind: 'decision' as const,
    foldedTitle: foldText(`${title} ${number ?? ''}`),
    fileName: 'quyet-dinh.pdf',
    mediaType: 'application/pdf',
    bytes: 1_000,
    sha256: 'a'.repeat(64),
    recordedAt,
    ...given,
    id,
    projectId,
    title,
    number,
  };
  const document = only(await tx.insert(tx.t.documents).values(row).returning());
  const link = { seriesId: document.seriesId, subjectKind: 'project' as const, subjectId: projectId };
  await tx.insert(tx.t.documentLinks).values({ ...link, recordedAt });
  return document;
}
