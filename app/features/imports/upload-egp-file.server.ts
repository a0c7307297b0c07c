import { eq, lt, or } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import { instantFromMilliseconds, millisecondsOf } from '#app/domain/day.ts';
import { permit } from '#app/domain/permissions.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { sha256 } from '#db/hash-chain.server.ts';
import { egpFileRows } from './egp-file.ts';
import { getImportProject } from './queries.server.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** A draft waits a day for its confirmation. */
const draftLifeMilliseconds = 24 * 3_600_000;

/** Keeps a readable file until its preview is confirmed; the person's earlier draft and everybody's old ones go. Returns the draft's id. */
export async function uploadEgpFile(
  { store, clock, actor, trace }: Context,
  { projectCode, fileName, text }: { projectCode: string; fileName: string; text: string },
): Promise<string> {
  const project = await store.read((db) => getImportProject(db, projectCode));
  permit(actor, 'import:run', { projectId: project.id });
  egpFileRows(text);

  const id = uuidv7();
  const uploadedAt = clock.wall();
  const oldest = instantFromMilliseconds(millisecondsOf(uploadedAt) - draftLifeMilliseconds);
  await store.write(async (tx) => {
    const { importDrafts: drafts } = tx.t;
    await tx.delete(drafts).where(or(eq(drafts.uploadedBy, actor.userId), lt(drafts.uploadedAt, oldest)));
    await tx.insert(drafts).values({
      id,
      projectId: project.id,
      fileName,
      content: text,
      uploadedBy: actor.userId,
      uploadedAt,
    });
    await recordEvent(tx, trace, {
      event: 'import.uploaded',
      subjectKind: 'import',
      subjectId: id,
      changes: { projectId: project.id, fileName, sha256: sha256(text) },
    });
  });
  return id;
}
