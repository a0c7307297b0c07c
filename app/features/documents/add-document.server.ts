import { nameWithoutExtension } from '#app/domain/document-name.ts';
import { checkProven } from '#app/domain/document-rules.ts';
import { permit } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import type { ReceivedFile } from '#app/platform/received-file.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { appendDocument, documentChanges } from '#db/documents.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';

import { type DocumentAddress, findDocumentPlace, wholeOf } from './document-place.server.ts';
import { listFacts } from './list-facts.server.ts';
import { type AddDocument, provenIn } from './schemas.ts';
import { soundFileIn } from './sound-file.server.ts';

type Context = Pick<Guarded, 'store' | 'actor' | 'trace' | 'env'>;

/** Keeps a file as a document of a project or a package, linked to what it proves. Returns what it is called. */
export async function addDocument(
  { store, actor, trace, env }: Context,
  address: DocumentAddress,
  said: AddDocument & { files: readonly ReceivedFile[] },
): Promise<{ title: string }> {
  const place = await store.read((db) => findDocumentPlace(db, address));
  permit(actor, 'document:record', place);
  const file = soundFileIn(said.files);
  const title = said.title ?? nameWithoutExtension(file.fileName);
  const terms = { kind: said.kind, title, number: said.number ?? null, issuedOn: said.issuedOn ?? null };
  const whole = wholeOf(place);
  const named = said.proves === undefined ? null : (provenIn(said.proves) ?? { kind: whole.kind, id: '' });
  await store.write(async (tx) => {
    await lockChain(tx, 'audit');
    refuse(checkProven(named, await listFacts(tx, place)));
    await appendDocument(
      tx,
      {
        projectId: place.projectId,
        terms,
        file,
        dataDirectory: env.dataDirectory,
        proves: named === null ? [whole] : [whole, named],
      },
      trace,
    );
    await recordEvent(tx, trace, {
      event: 'document.added',
      subjectKind: whole.kind,
      subjectId: whole.id,
      changes: documentChanges(terms, file),
    });
  });
  return { title };
}
