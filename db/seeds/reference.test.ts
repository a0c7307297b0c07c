import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { instant } from '#app/domain/day.ts';
import { defaultRuleParams } from '#app/domain/risk-rules/default-params.ts';
import { testEngines } from '../testing/stores.ts';
import { loadReference } from './reference.ts';

const at = instant('2025-10-31T02:00:00Z');

test.each(testEngines)('all provinces and communes are there, once, on $name', async ({ open }) => {
  const store = await open();
  await store.write(async (tx) => loadReference(tx, at));
  await store.write(async (tx) => loadReference(tx, at));
  const places = await store.read(async (db) => db.select().from(db.t.places));
  const communesOf = (code: string) =>
    places.filter(({ kind, provinceCode }) => kind === 'commune' && provinceCode === code);
  expect(places.filter(({ kind }) => kind === 'province')).toHaveLength(34);
  expect(places.filter(({ kind }) => kind === 'commune')).toHaveLength(3_321);
  expect(communesOf('66')).toHaveLength(102);
  expect(communesOf('68')).toHaveLength(124);
  expect(places.every(({ fullName }) => fullName === fullName.normalize('NFC'))).toBe(true);
  const events = await store.read(async (db) => db.select().from(db.t.auditEvents));
  expect(events.map(({ event }) => event)).toEqual(['reference.loaded']);
  await store.close();
});

test.each(testEngines)(
  'an installation begins without any account on $name (ASVS 6.3.2)',
  async ({ open }) => {
    const store = await open();
    await store.write(async (tx) => loadReference(tx, at));
    expect(await store.read(async (db) => db.select().from(db.t.users))).toEqual([]);
    await store.close();
  },
);

test.each(testEngines)('a place is found by its folded name on $name', async ({ open }) => {
  const store = await open();
  await store.write(async (tx) => loadReference(tx, at));
  const found = await store.read(async (db) =>
    db
      .select()
      .from(db.t.places)
      .where(and(eq(db.t.places.foldedName, 'dak lak'), eq(db.t.places.kind, 'province'))),
  );
  expect(found).toMatchObject([{ code: '66', fullName: 'Tỉnh Đắk Lắk', fullNameEn: 'Dak Lak Province' }]);
  await store.close();
});

test.each(testEngines)(
  'thresholds are there unverified, and one changed since stays on $name',
  async ({ open }) => {
    const store = await open();
    await store.write(async (tx) => loadReference(tx, at));
    await store.write(async (tx) => {
      await tx.update(tx.t.ruleParams).set({ value: 45, reviewStatus: 'verified' });
      await loadReference(tx, at);
    });
    const params = await store.read(async (db) => db.select().from(db.t.ruleParams));
    expect(params).toHaveLength(defaultRuleParams.length);
    expect(params.every(({ value, reviewStatus }) => value === 45 && reviewStatus === 'verified')).toBe(true);
    expect(defaultRuleParams.every(({ reviewStatus }) => reviewStatus === 'unverified')).toBe(true);
    await store.close();
  },
);
