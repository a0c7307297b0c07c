import { desc, eq, inArray, lt, or } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import { type Instant, instantFromMilliseconds, millisecondsOf } from '#app/domain/day.ts';
import { permit } from '#app/domain/permissions.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { sha256 } from '#db/hash-chain.server.ts';
import type { Writer } from '#db/reader.ts';
import { egpFileRows } from './egp-file.ts';
import { getImportProject, subjectOf } from './queries.server.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** A draft waits a day for its confirmation, and a person has a few at a time. */
const draftLifeMilliseconds = 24 * 3_600_000;
const draftsKept = 4;

/** Keeps a readable file until its preview is confirmed, and clears away drafts that nobody came back to. Returns the draft's id. */
export async function uploadEgpFile(
  { store, clock, actor, trace }: Context,
  { projectCode, fileName, text }: { projectCode: string; fileName: string; text: string },
): Promise<string> {
  const project = await store.read((db) => getImportProject(db, projectCode));
  permit(actor, 'import:run', subjectOf(project));
  egpFileRows(text);

  const id = uuidv7();
  const uploadedAt = clock.wall();
  await store.write(async (tx) => {
    const { importDrafts: drafts } = tx.t;
    await clearDrafts(tx, actor.userId, uploadedAt);
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

async function clearDrafts(tx: Writer, userId: string, now: Instant): Promise<void> {
  const { importDrafts: drafts } = tx.t;
  const oldest = instantFromMilliseconds(millisecondsOf(now) - draftLifeMilliseconds);
  const own = await tx
    .select({ id: drafts.id })
    .from(drafts)
    .where(eq(drafts.uploadedBy, userId))
    .orderBy(desc(drafts.uploadedAt), desc(drafts.id));
  const surplus = own.slice(draftsKept).map(({ id }) => id);
  await tx.delete(drafts).where(or(lt(drafts.uploadedAt, oldest), inArray(drafts.id, surplus)));
}
