import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';

import { aProject } from './factories.ts';
import { prepared } from './prepared.ts';
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
});
