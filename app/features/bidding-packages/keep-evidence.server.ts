import type { DocumentKind } from '#app/domain/codelists.ts';
import { nameWithoutExtension } from '#app/domain/document-name.ts';
import { isSound, type Proven } from '#app/domain/document-rules.ts';
import type { ReceivedFile } from '#app/platform/received-file.server.ts';
import { recordEvents, type Trace } from '#db/audit.server.ts';
import { appendDocument, documentChanges } from '#db/documents.server.ts';
import type { Writer } from '#db/reader.ts';

/** The files that came with a report or a step, and where documents are kept. */
export type Evidence = { readonly files: readonly ReceivedFile[]; readonly dataDirectory: string };

export const noEvidence: Evidence = { files: [], dataDirectory: '' };

type Proving = {
  projectId: string;
  packageId: string;
  proves: readonly Proven[];
  /** What the papers among the files are; pictures are photos from the site. */
  paper: DocumentKind;
  number: string | null;
};

/** Keeps the files as documents of the package that prove what was recorded, each with its event. They were looked at before. */
export async function keepEvidence(
  tx: Writer,
  { files, dataDirectory }: Evidence,
  { projectId, packageId, proves, paper, number }: Proving,
  trace: Trace,
): Promise<void> {
  const kept = files.filter(isSound).map((file) => {
    const { fileName, path, sha256, bytes, type } = file;
    const isPicture = type.mediaType.startsWith('image/');
    return {
      terms: {
        kind: isPicture ? ('photo' as const) : paper,
        title: nameWithoutExtension(fileName),
        number: isPicture ? null : number,
        issuedOn: null,
      },
      file: { path, sha256, fileName, bytes, mediaType: type.mediaType },
    };
  });
  for (const document of kept) {
    const all = [{ kind: 'package' as const, id: packageId }, ...proves];
    await appendDocument(tx, { ...document, projectId, dataDirectory, proves: all }, trace);
  }
  await recordEvents(
    tx,
    trace,
    kept.map(({ terms, file }) => ({
      event: 'document.added',
      subjectKind: 'package',
      subjectId: packageId,
      changes: documentChanges(terms, file),
    })),
  );
}
