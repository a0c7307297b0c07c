import { and, desc, eq, inArray, lt, or } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';

import type { SheetPurpose } from '#app/domain/codelists.ts';
import { instantFromMilliseconds, millisecondsOf } from '#app/domain/day.ts';
import { NotFound } from '#app/domain/not-found.ts';
import type { Reader, Writer } from './reader.ts';

/** A draft waits a day for its confirmation, and a person has a few of a purpose at a time. */
const draftLifeMilliseconds = 24 * 3_600_000;
const draftsKept = 4;

type NewDraft = Omit<Writer['t']['sheetDrafts']['$inferInsert'], 'mapping'>;

/** Keeps an uploaded file until it is confirmed, and clears away drafts that nobody came back to. */
export async function appendSheetDraft(tx: Writer, draft: NewDraft): Promise<void> {
  const { sheetDrafts: drafts } = tx.t;
  const { purpose, uploadedBy, uploadedAt } = draft;
  const oldest = instantFromMilliseconds(millisecondsOf(uploadedAt) - draftLifeMilliseconds);
  const own = await tx
    .select({ id: drafts.id })
    .from(drafts)
    .where(and(eq(drafts.uploadedBy, uploadedBy), eq(drafts.purpose, purpose)))
    .orderBy(desc(drafts.uploadedAt), desc(drafts.id));
  const surplus = own.slice(draftsKept).map(({ id }) => id);
  await tx.delete(drafts).where(or(lt(drafts.uploadedAt, oldest), inArray(drafts.id, surplus)));
  await tx.insert(drafts).values(draft);
}

/** A person's own draft for a purpose; nobody else's exists for them: throws `NotFound`. */
export async function getSheetDraft(
  db: Reader,
  { id, purpose, userId }: { id: string; purpose: SheetPurpose; userId: string },
) {
  if (!isUuid(id)) throw new NotFound(`sheet ${id}`);
  const { sheetDrafts: drafts } = db.t;
  const [draft] = await db
    .select({
      id: drafts.id,
      fileName: drafts.fileName,
      sha256: drafts.sha256,
      content: drafts.content,
      stated: drafts.stated,
      mapping: drafts.mapping,
    })
    .from(drafts)
    .where(and(eq(drafts.id, id), eq(drafts.purpose, purpose), eq(drafts.uploadedBy, userId)));
  if (draft === undefined) throw new NotFound(`sheet ${id}`);
  return draft;
}

/** Keeps what somebody said of a draft's columns. */
export async function mapSheetDraft(tx: Writer, id: string, mapping: unknown): Promise<void> {
  const { sheetDrafts: drafts } = tx.t;
  await tx.update(drafts).set({ mapping }).where(eq(drafts.id, id));
}

/** Throws away a draft that has been confirmed. */
export async function dropSheetDraft(tx: Writer, id: string): Promise<void> {
  const { sheetDrafts: drafts } = tx.t;
  await tx.delete(drafts).where(eq(drafts.id, id));
}
