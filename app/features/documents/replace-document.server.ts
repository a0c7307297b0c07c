import { checkVersion } from '#app/domain/document-rules.ts';
import { NotFound } from '#app/domain/not-found.ts';
import { permit } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import type { ReceivedFile } from '#app/platform/received-file.server.ts';
import { changesBetween, recordEvent } from '#db/audit.server.ts';
import { appendVersion, documentChanges, findVersionInForce } from '#db/documents.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';

import { wholeOf } from './document-place.server.ts';
import { type DocumentKey, findDocument } from './find-document.server.ts';
import type { ReplaceDocument } from './schemas.ts';
import { soundFileIn } from './sound-file.server.ts';

type Context = Pick<Guarded, 'store' | 'actor' | 'trace' | 'env' | 'locale'>;

/** Puts a new version of a document into force; the one before stays as it is. Returns what was recorded. */
export async function replaceDocument(
  { store, actor, trace, env, locale }: Context,
  key: DocumentKey,
  said: ReplaceDocument & { files: readonly ReceivedFile[] },
): Promise<{ title: string; version: number }> {
  const { subject, proves } = await store.read((db) => findDocument(db, key, locale));
  permit(actor, 'document:record', subject);
  const file = soundFileIn(said.files);
  const { projectId } = subject;
  const packageId = proves.find(({ kind }) => kind === 'package')?.id ?? null;
  const whole = wholeOf({ projectId, packageId });
  return store.write(async (tx) => {
    await lockChain(tx, 'audit');
    const inForce = await findVersionInForce(tx, projectId, key.documentId);
    if (inForce === null) throw new NotFound(`document ${key.documentId}`);
    refuse(checkVersion(file, inForce));
    const title = said.title ?? inForce.title;
    const terms = { kind: said.kind, title, number: said.number ?? null, issuedOn: said.issuedOn ?? null };
    await appendVersion(tx, { projectId, terms, file, dataDirectory: env.dataDirectory }, inForce, trace);
    const version = inForce.version + 1;
    const { documentTitle, ...after } = documentChanges(terms, file);
    const { documentTitle: _was, ...before } = documentChanges(inForce, inForceFile(inForce));
    await recordEvent(tx, trace, {
      event: 'document.replaced',
      subjectKind: whole.kind,
      subjectId: whole.id,
      changes: {
        ...changesBetween(before, after),
        documentTitle,
        fileName: file.fileName,
        sha256: file.sha256,
        version,
      },
    });
    return { title, version };
  });
}

function inForceFile(row: { fileName: string; bytes: number; sha256: string; mediaType: string }) {
  const { fileName, bytes, sha256, mediaType } = row;
  return { fileName, bytes, sha256, mediaType, path: '' };
}
