import { desc, eq, inArray, lt, or } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import { type Instant, instantFromMilliseconds, millisecondsOf } from '#app/domain/day.ts';
import { permit } from '#app/domain/permissions.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { gridOfFile } from '#app/platform/sheets/grid-of-file.ts';
import { recordEvent } from '#db/audit.server.ts';
import { sha256Of } from '#db/hash-chain.server.ts';
import type { Writer } from '#db/reader.ts';

import { sheetOfGrid } from './project-list-file.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** A draft waits a day for its confirmation, and a person has a few at a time. */
const draftLifeMilliseconds = 24 * 3_600_000;
const draftsKept = 4;

/** Keeps a readable list until its preview is confirmed, and clears away drafts that nobody came back to. Returns the draft's id. */
export async function uploadProjectList(
  { store, clock, actor, trace }: Context,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<string> {
  permit(actor, 'project:create');
  const grid = gridOfFile(bytes);
  sheetOfGrid(grid);

  const id = uuidv7();
  const sha256 = sha256Of(bytes);
  const uploadedAt = clock.wall();
  await store.write(async (tx) => {
    await clearDrafts(tx, actor.userId, uploadedAt);
    await tx.insert(tx.t.projectListDrafts).values({
      id,
      fileName,
      sha256,
      content: JSON.stringify(grid),
      uploadedBy: actor.userId,
      uploadedAt,
    });
    await recordEvent(tx, trace, {
      event: 'projects.uploaded',
      subjectKind: 'import',
      subjectId: id,
      changes: { fileName, sha256 },
    });
  });
  return id;
}

async function clearDrafts(tx: Writer, userId: string, now: Instant): Promise<void> {
  const { projectListDrafts: drafts } = tx.t;
  const oldest = instantFromMilliseconds(millisecondsOf(now) - draftLifeMilliseconds);
  const own = await tx
    .select({ id: drafts.id })
    .from(drafts)
    .where(eq(drafts.uploadedBy, userId))
    .orderBy(desc(drafts.uploadedAt), desc(drafts.id));
  const surplus = own.slice(draftsKept).map(({ id }) => id);
  await tx.delete(drafts).where(or(lt(drafts.uploadedAt, oldest), inArray(drafts.id, surplus)));
}
