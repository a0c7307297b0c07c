import { desc, eq, inArray, lt, or } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import { type Instant, instantFromMilliseconds, millisecondsOf } from '#app/domain/day.ts';
import { permit } from '#app/domain/permissions.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { gridsOfFile } from '#app/platform/sheets/grid-of-file.ts';
import { recordEvent } from '#db/audit.server.ts';
import { sha256Of } from '#db/hash-chain.server.ts';
import type { Writer } from '#db/reader.ts';

import { findWorkbookProject, mappedSheets } from './queries.server.ts';
import { needsMapping, tablesIn } from './workbook-mapping.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace' | 'locale'>;

/** A draft waits a day for its confirmation, and a person has a few at a time. */
const draftLifeMilliseconds = 24 * 3_600_000;
const draftsKept = 4;

/** Keeps a readable workbook until its preview is confirmed, and clears away drafts that nobody came back to. */
export async function uploadWorkbook(
  { store, clock, actor, trace, locale }: Context,
  projectCode: string,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<{ draftId: string; isMapped: boolean }> {
  const { name: _name, ...subject } = await store.read((db) => findWorkbookProject(db, projectCode, locale));
  permit(actor, 'import:run', subject);
  const grids = gridsOfFile(bytes);
  const tables = tablesIn(grids);
  const sheets = await store.read((db) => mappedSheets(db, actor, { tables, mapping: null }));

  const draftId = uuidv7();
  const sha256 = sha256Of(bytes);
  const uploadedAt = clock.wall();
  await store.write(async (tx) => {
    await clearDrafts(tx, actor.userId, uploadedAt);
    await tx.insert(tx.t.workbookDrafts).values({
      id: draftId,
      projectId: subject.projectId,
      fileName,
      sha256,
      content: JSON.stringify(grids),
      uploadedBy: actor.userId,
      uploadedAt,
    });
    await recordEvent(tx, trace, {
      event: 'workbook.uploaded',
      subjectKind: 'import',
      subjectId: draftId,
      changes: { fileName, sha256, projectId: subject.projectId },
    });
  });
  return { draftId, isMapped: !needsMapping(sheets) };
}

async function clearDrafts(tx: Writer, userId: string, now: Instant): Promise<void> {
  const { workbookDrafts: drafts } = tx.t;
  const oldest = instantFromMilliseconds(millisecondsOf(now) - draftLifeMilliseconds);
  const own = await tx
    .select({ id: drafts.id })
    .from(drafts)
    .where(eq(drafts.uploadedBy, userId))
    .orderBy(desc(drafts.uploadedAt), desc(drafts.id));
  const surplus = own.slice(draftsKept).map(({ id }) => id);
  await tx.delete(drafts).where(or(lt(drafts.uploadedAt, oldest), inArray(drafts.id, surplus)));
}
