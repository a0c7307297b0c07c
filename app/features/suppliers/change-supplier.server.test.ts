import { describe, expect, test } from 'vitest';

import { instant } from '#app/domain/day.ts';
import { Forbidden } from '#app/domain/forbidden.ts';
import { NotFound } from '#app/domain/not-found.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { StaleEdit } from '#app/domain/stale-edit.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import { aSupplier, aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { changeSupplier } from './change-supplier.server.ts';
import { ChangeSupplierInput } from './schemas.ts';
import { supplierVersion } from './supplier-version.ts';

async function prepared(store: Store) {
  return store.write(async (tx) => {
    const { id: userId, name, email } = await aUser(tx);
    const actor: Actor = {
      userId,
      name,
      email,
      assignments: [{ role: 'projectManager', projectId: 'any', organisationId: null }],
    };
    const supplier = await aSupplier(tx, { name: 'Công ty ABC' });
    await aSupplier(tx, { name: 'Công ty Khác', taxCode: '0100684378' });
    return { actor, supplier, version: supplierVersion(supplier) };
  });
}

function contextOf(store: Store, actor: Actor) {
  const trace = { actorId: actor.userId, at: instant('2025-10-31T02:00:00Z'), requestId: 'request-1' };
  return { store, actor, trace };
}

describe.each(testEngines)('on $name', ({ open }) => {
  test('name and tax code are corrected, the name is found under its new spelling, and the log keeps both', async () => {
    const store = await open();
    const { actor, supplier, version } = await prepared(store);
    const change = { version, name: 'CÔNG TY ABC', taxCode: '0100109106' };
    await changeSupplier(contextOf(store, actor), supplier.id, change);
    const { rows, events } = await store.read(async (db) => ({
      rows: await db.select().from(db.t.suppliers),
      events: await db.select().from(db.t.auditEvents),
    }));
    expect(rows.find(({ id }) => id === supplier.id)).toMatchObject({
      name: 'CÔNG TY ABC',
      foldedName: 'cong ty abc',
      taxCode: '0100109106',
    });
    expect(events).toMatchObject([
      {
        event: 'supplier.changed',
        subjectKind: 'supplier',
        subjectId: supplier.id,
        changes: {
          name: { from: 'Công ty ABC', to: 'CÔNG TY ABC' },
          taxCode: { from: null, to: '0100109106' },
        },
      },
    ]);
    await expect(changeSupplier(contextOf(store, actor), supplier.id, change)).rejects.toThrow(StaleEdit);
    await store.close();
  });

  test("another supplier's name and tax code, another role and an unknown supplier are refused", async () => {
    const store = await open();
    const { actor, supplier, version } = await prepared(store);
    const taken = { version, name: 'CONG TY KHAC', taxCode: '0100684378' };
    const error = await changeSupplier(contextOf(store, actor), supplier.id, taken).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(RuleViolations);
    expect(error).toMatchObject({
      violations: [
        { code: 'supplierNameTaken', field: 'name' },
        { code: 'taxCodeTaken', field: 'taxCode', params: { name: { text: 'Công ty Khác' } } },
      ],
    });
    const auditor: Actor = {
      ...actor,
      assignments: [{ role: 'auditor', projectId: null, organisationId: null }],
    };
    await expect(changeSupplier(contextOf(store, auditor), supplier.id, taken)).rejects.toThrow(Forbidden);
    await expect(changeSupplier(contextOf(store, actor), 'x', taken)).rejects.toThrow(NotFound);
    expect(await store.read((db) => db.select().from(db.t.auditEvents))).toEqual([]);
    await store.close();
  });
});

test('a tax code is read as people write it, and a mistyped one is refused', () => {
  const read = (taxCode: string) =>
    ChangeSupplierInput.safeParse({ version: '-', name: 'Công ty ABC', taxCode });
  expect(read('0100 109 106 - 001')).toMatchObject({ data: { taxCode: '0100109106-001' } });
  expect(read('0100109107').success).toBe(false);
});
