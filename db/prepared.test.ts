import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';

import { aProject } from './factories.ts';
import { prepared } from './prepared.ts';
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
