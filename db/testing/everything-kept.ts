import type { Store } from '../store.server.ts';

/** Everything that is kept of where projects stand: what working it out again must leave as it is. */
export async function everythingKept(store: Store) {
  return store.read(async (db) => ({
    flags: await db.select().from(db.t.flags).orderBy(db.t.flags.id),
    events: await db.select().from(db.t.flagEvents).orderBy(db.t.flagEvents.id),
    unanswered: await db
      .select()
      .from(db.t.unansweredRules)
      .orderBy(db.t.unansweredRules.ruleCode, db.t.unansweredRules.subjectKey),
    packages: await db.select().from(db.t.packagePositions).orderBy(db.t.packagePositions.packageId),
    projects: await db.select().from(db.t.projectPositions).orderBy(db.t.projectPositions.projectId),
    provinces: await db.select().from(db.t.provinceTotals).orderBy(db.t.provinceTotals.provinceCode),
  }));
}
