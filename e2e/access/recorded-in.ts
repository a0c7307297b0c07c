import { and, eq } from 'drizzle-orm';

import type { World } from './world.ts';

/** What stands in the records of a world after several people edited them at once; the world begins later than this is asked for. */
export function recordedIn(world: () => World) {
  return {
    firstLimit,
    reasonsIn,
    notesIn,
    milestoneDocuments,
    partiesOfExample,
    renamedSuppliers,
    disablingReasons,
    eventsCalled,
  };

  async function firstLimit() {
    const [limit] = await world().store.read(async (db) =>
      db
        .select()
        .from(db.t.ruleParams)
        .where(and(eq(db.t.ruleParams.ruleCode, 'G1'), eq(db.t.ruleParams.name, 'amber'))),
    );
    if (limit === undefined) throw new Error('there is no such threshold');
    return limit;
  }

  async function reasonsIn(
    table: 'packagePriceChanges' | 'selectionPlans',
    what: string,
  ): Promise<unknown[]> {
    const rows = await world().store.read((db) =>
      db.select({ reason: db.t[table].reason }).from(db.t[table]),
    );
    return rows.map(({ reason }) => reason).filter((reason) => reason?.startsWith(`${what} vì`));
  }

  async function notesIn(table: 'packageStatusChanges' | 'progressReports' | 'flagEvents', what: string) {
    const rows = await world().store.read(async (db) =>
      db.select({ note: db.t[table].note }).from(db.t[table]),
    );
    return rows.flatMap(({ note }) => (note?.startsWith(`${what} vì`) ? [note] : []));
  }

  async function milestoneDocuments() {
    const rows = await world().store.read((db) =>
      db.select({ number: db.t.scheduleItems.documentRef }).from(db.t.scheduleItems),
    );
    return rows.flatMap(({ number }) => (number?.startsWith('mốc vì') ? [number] : []));
  }

  async function partiesOfExample() {
    const contractId = world().pathTo(':contractId');
    const rows = await world().store.read(async (db) => {
      const { contractSuppliers, suppliers } = db.t;
      return db
        .select({ name: suppliers.name })
        .from(contractSuppliers)
        .innerJoin(suppliers, eq(suppliers.id, contractSuppliers.supplierId))
        .where(eq(contractSuppliers.contractId, contractId));
    });
    return rows.map(({ name }) => name);
  }

  async function renamedSuppliers() {
    const rows = await world().store.read(async (db) =>
      db.select({ name: db.t.suppliers.name }).from(db.t.suppliers),
    );
    return rows.flatMap(({ name }) => (name.startsWith('Nhà thầu đổi tên') ? [name] : []));
  }

  async function disablingReasons() {
    const events = await eventsCalled('user.disabled');
    return events.map(({ changes }) => changes.reason);
  }

  async function eventsCalled(event: string) {
    return world().store.read(async (db) => {
      const { auditEvents } = db.t;
      return db.select().from(auditEvents).where(eq(auditEvents.event, event));
    });
  }
}
