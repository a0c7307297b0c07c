import { eq } from 'drizzle-orm';

import type { Day } from '#app/domain/day.ts';
import { prepared } from '../prepared.ts';
import type { Store } from '../store.server.ts';
import type { Reader, Writer } from '../reader.ts';
import { refreshAllProjects } from './refresh-project.server.ts';
import type { Present } from './subject.ts';

const dayKept = 'positionsOf';

/** Has the positions worked out anew at the next look, because what they are measured against has changed. */
export async function forgetDayOfPositions(tx: Writer): Promise<void> {
  await tx.delete(tx.t.settings).where(eq(tx.t.settings.name, dayKept));
}

/** Whether every position was worked out for this day, or since it began. */
export async function arePositionsOf(db: Reader, today: Day): Promise<boolean> {
  const [kept] = await dayOfPositions(db);
  return kept?.day === today;
}

const dayOfPositions = prepared((db) => {
  const { settings } = db.t;
  return db.select({ day: settings.value }).from(settings).where(eq(settings.name, dayKept));
});

/** Works the positions out anew when they are of another day; true when it had to. */
export async function bringUpToDate(
  store: Store,
  present: Present,
  onProgress?: (done: number, all: number) => void,
): Promise<boolean> {
  if (await store.read((db) => arePositionsOf(db, present.today))) return false;
  await refreshAllProjects(store, present, onProgress);
  await store.write(async (tx) =>
    tx
      .insert(tx.t.settings)
      .values({ name: dayKept, value: present.today })
      .onConflictDoUpdate({ target: tx.t.settings.name, set: { value: present.today } }),
  );
  return true;
}
