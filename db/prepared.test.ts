import { eq, inArray, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';

import { aProject } from './factories.ts';
import { prepared, preparedAmong } from './prepared.ts';
import type { Writer } from './reader.ts';
import { testEngines } from './testing/stores.ts';

describe.each(testEngines)('on $name', ({ open }) => {
  test('a query built once answers each asking by its own values, in reads and in transactions', async () => {
    let built = 0;
    const codeOf = prepared((db) => {
      built += 1;
      const { projects } = db.t;
      return db
        .select({ code: projects.code })
        .from(projects)
        .where(eq(projects.id, sql.placeholder('id')));
    });
    const store = await open();
    const [one, other] = await store.write(async (tx) => [await aProject(tx), await aProject(tx)]);
    for (const { id, code } of [one, other, one]) {
      expect(await store.read(async (db) => codeOf(db, { id }))).toEqual([{ code }]);
    }
    expect(built).toBe(1);
    const renamed = await store.write(async (tx) => {
      await tx.update(tx.t.projects).set({ code: 'RENAMED' }).where(eq(tx.t.projects.id, one.id));
      return codeOf(tx, { id: one.id });
    });
    expect(renamed).toEqual([{ code: 'RENAMED' }]);
    await store.close();
  });

  test('rows found by a list come once each, however long the list is, from few statements', async () => {
    let built = 0;
    const codesAmong = preparedAmong((db, ids) => {
      built += 1;
      const { projects } = db.t;
      return db.select({ code: projects.code }).from(projects).where(inArray(projects.id, ids));
    });
    const store = await open();
    const made = await store.write(async (tx) => {
      const all = [];
      for (let count = 0; count < 131; count += 1) all.push(await aProject(tx));
      return all;
    });
    for (const length of [0, 1, 2, 3, 4, 63, 64, 65, 131, 3]) {
      const asked = made.slice(0, length);
      const found = await store.read(async (db) =>
        codesAmong(
          db,
          asked.map(({ id }) => id),
        ),
      );
      expect(found.map(({ code }) => code).toSorted()).toEqual(asked.map(({ code }) => code).toSorted());
    }
    expect(built).toBe(4);
    await store.close();
  });

  test('a change built once writes the values of each time', async () => {
    const renamed = prepared((tx: Writer) => {
      const { projects } = tx.t;
      return tx
        .update(projects)
        .set({ code: sql`${sql.placeholder('code')}` })
        .where(eq(projects.id, sql.placeholder('id')))
        .returning({ code: projects.code });
    });
    const store = await open();
    const [one, other] = await store.write(async (tx) => [await aProject(tx), await aProject(tx)]);
    const codes = await store.write(async (tx) => [
      await renamed(tx, { id: one.id, code: 'ONE' }),
      await renamed(tx, { id: other.id, code: 'OTHER' }),
    ]);
    expect(codes).toEqual([[{ code: 'ONE' }], [{ code: 'OTHER' }]]);
    await store.close();
  });
});
