import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';

import { instant } from '#app/domain/day.ts';
import { NotFound } from '#app/domain/not-found.ts';
import { aUser } from './factories.ts';
import { appendSheetDraft, dropSheetDraft, getSheetDraft, mapSheetDraft } from './sheet-drafts.server.ts';
import type { Store } from './store.server.ts';
import { testEngines } from './testing/stores.ts';

type Given = { uploadedBy: string; purpose?: 'treasuryList' | 'vouchers'; at?: string };

async function aDraft(store: Store, { uploadedBy, purpose = 'treasuryList', at = '10:00' }: Given) {
  const draft = {
    id: uuidv7(),
    purpose,
    fileName: 'kho-bac.csv',
    sha256: 'a'.repeat(64),
    content: '[]',
    stated: { provinceCode: '66' },
    uploadedBy,
    uploadedAt: instant(`2025-10-31T${at}:00Z`),
  };
  await store.write((tx) => appendSheetDraft(tx, draft));
  return draft.id;
}

test.each(testEngines)('a draft is its person’s own, for its purpose alone, on $name', async ({ open }) => {
  const store = await open();
  const [own, other] = await store.write(async (tx) => [await aUser(tx), await aUser(tx)]);
  const id = await aDraft(store, { uploadedBy: own.id });
  const asked = { id, purpose: 'treasuryList' as const, userId: own.id };
  const found = await store.read((db) => getSheetDraft(db, asked));
  expect(found).toMatchObject({ fileName: 'kho-bac.csv', stated: { provinceCode: '66' }, mapping: null });
  await store.write((tx) => mapSheetDraft(tx, id, { columns: { Số: 'voucherNumber' } }));
  const mapped = await store.read((db) => getSheetDraft(db, asked));
  expect(mapped.mapping).toEqual({ columns: { Số: 'voucherNumber' } });
  const strangers = [
    { ...asked, userId: other.id },
    { ...asked, purpose: 'vouchers' as const },
    { ...asked, id: uuidv7() },
    { ...asked, id: 'no id' },
  ];
  for (const stranger of strangers) {
    await expect(store.read((db) => getSheetDraft(db, stranger))).rejects.toThrow(NotFound);
  }
  await store.write((tx) => dropSheetDraft(tx, id));
  await expect(store.read((db) => getSheetDraft(db, asked))).rejects.toThrow(NotFound);
  await store.close();
});

test.each(testEngines)('a person keeps five drafts of a purpose, for a day, on $name', async ({ open }) => {
  const store = await open();
  const [own, other] = await store.write(async (tx) => [await aUser(tx), await aUser(tx)]);
  const vouchers = await aDraft(store, { uploadedBy: own.id, purpose: 'vouchers' });
  const theirs = await aDraft(store, { uploadedBy: other.id });
  const lists: string[] = [];
  for (const minute of ['00', '01', '02', '03', '04', '05']) {
    lists.push(await aDraft(store, { uploadedBy: own.id, at: `11:${minute}` }));
  }
  const kept = await idsIn(store);
  expect(kept).toEqual([vouchers, theirs, ...lists.slice(1)].toSorted());
  const later = uuidv7();
  await store.write((tx) =>
    appendSheetDraft(tx, {
      id: later,
      purpose: 'vouchers',
      fileName: 'sau.csv',
      sha256: 'b'.repeat(64),
      content: '[]',
      uploadedBy: other.id,
      uploadedAt: instant('2025-11-01T11:06:00Z'),
    }),
  );
  expect(await idsIn(store)).toEqual([later]);
  await store.close();
});

async function idsIn(store: Store): Promise<string[]> {
  const rows = await store.read(async (db) => db.select({ id: db.t.sheetDrafts.id }).from(db.t.sheetDrafts));
  return rows.map(({ id }) => id).toSorted();
}
