import { eq } from 'drizzle-orm';

import type { Store } from '../store.server.ts';
import type { Writer } from '../reader.ts';
import { refreshAllProjects } from './refresh-project.server.ts';
import type { Present } from './subject.ts';

const dayKept = 'positionsOf';

/** Has the positions worked out anew at the next look, because what they are measured against has changed. */
export async function forgetDayOfPositions(tx: Writer): Promise<void> {
  await tx.delete(tx.t.settings).where(eq(tx.t.settings.name, dayKept));
}

/** Works the positions out anew when they are of another day; true when it had to. */
export async function bringUpToDate(
  store: Store,
  present: Present,
  onProgress?: (done: number, all: number) => void,
): Promise<boolean> {
  const [kept] = await store.read(async (db) =>
    db.select({ day: db.t.settings.value }).from(db.t.settings).where(eq(db.t.settings.name, dayKept)),
  );
  if (kept?.day === present.today) return false;
  await refreshAllProjects(store, present, onProgress);
  await store.write(async (tx) =>
    tx
      .insert(tx.t.settings)
      .values({ name: dayKept, value: present.today })
      .onConflictDoUpdate({ target: tx.t.settings.name, set: { value: present.today } }),
  );
  return true;
}
