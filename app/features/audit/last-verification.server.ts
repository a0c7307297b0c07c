import { eq } from 'drizzle-orm';

import { readJson } from '#db/read-json.ts';
import type { Reader, Writer } from '#db/reader.ts';

import { KeptVerification } from './verification.ts';

const settingName = 'lastVerification';

/** How the last verification ended; null before the first, or where what was kept is of another version. */
export async function findLastVerification(db: Reader): Promise<KeptVerification | null> {
  const { settings } = db.t;
  const [kept] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.name, settingName));
  if (kept === undefined) return null;
  const read = KeptVerification.safeParse(readJson(kept.value));
  return read.success ? read.data : null;
}

/** Keeps how a verification ended, in place of the one before. */
export async function keepLastVerification(tx: Writer, verification: KeptVerification): Promise<void> {
  const { settings } = tx.t;
  const value = JSON.stringify(verification);
  await tx
    .insert(settings)
    .values({ name: settingName, value })
    .onConflictDoUpdate({ target: settings.name, set: { value } });
}
