import { eq, type SQL } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { beginsWith } from './begins-with.ts';
import { aSupplier } from './factories.ts';
import { testEngines } from './testing/stores.ts';

const hostile = [
  "' or '1'='1",
  "'); drop table suppliers; --",
  '" or 1=1 --',
  '%',
  '_',
  '\\',
  '$1',
  '?1',
  ':name',
];

test.each(testEngines)(
  'text that looks like SQL is stored, found and compared as text on $name (ASVS 1.2.4)',
  async ({ open }) => {
    const store = await open();
    await store.write(async (tx) => {
      for (const name of ['Công ty Cổ phần Viễn thông', ...hostile]) await aSupplier(tx, { name });
    });
    await store.read(async (db) => {
      const { suppliers } = db.t;
      const names = async (condition?: SQL) =>
        (await db.select({ name: suppliers.name }).from(suppliers).where(condition)).map(({ name }) => name);
      for (const text of hostile) {
        expect(await names(eq(suppliers.name, text))).toEqual([text]);
        expect(await names(beginsWith(suppliers.name, text))).toEqual([text]);
      }
      expect(await names()).toHaveLength(hostile.length + 1);
    });
    await store.close();
  },
);
