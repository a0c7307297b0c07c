import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { instant } from '#app/domain/day.ts';
import { recordEvent } from './audit.server.ts';
import { chainHead, chainStart, linkHash } from './hash-chain.server.ts';
import type { Writer } from './reader.ts';
import { openStore } from './store.server.ts';
import { testEngines } from './testing/stores.ts';

const trace = { actorId: null, at: instant('2025-10-31T02:00:00Z'), requestId: 'request-1' };
const event = {
  event: 'demo.loaded',
  subjectKind: 'system',
  subjectId: 'demo',
  changes: { rows: 1 },
} as const;

test.each(testEngines)('a failed write leaves nothing on $name (ASVS 16.5.3)', async ({ open }) => {
  const store = await open();
  const failing = store.write(async (tx) => {
    await tx.insert(tx.t.settings).values({ name: 'a', value: '1' });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await store.read(async (db) => db.select().from(db.t.settings))).toEqual([]);
  await store.close();
});

test.each(testEngines)('writes run one after another on $name', async ({ open }) => {
  const store = await open();
  await store.write(async (tx) => tx.insert(tx.t.settings).values({ name: 'count', value: '0' }));
  await Promise.all(
    Array.from({ length: 20 }, () => store.write(async (tx) => recordEvent(tx, trace, event))),
  );
  const rows = await store.read(async (db) =>
    db.select({ seq: db.t.auditEvents.seq }).from(db.t.auditEvents).orderBy(db.t.auditEvents.seq),
  );
  expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  await store.close();
});

test.each(testEngines)('a write inside a write is refused on $name', async ({ open }) => {
  const store = await open();
  await expect(store.write(async () => store.write(async () => 1))).rejects.toThrow('write() inside write()');
  await store.close();
});

test.each(testEngines)('audit events chain on $name and read back as written', async ({ open }) => {
  const store = await open();
  await store.write(async (tx) => recordEvent(tx, trace, event));
  await store.write(async (tx) => recordEvent(tx, trace, event));
  const rows = await store.read(async (db) =>
    db.select().from(db.t.auditEvents).orderBy(db.t.auditEvents.seq),
  );
  let previous = chainStart;
  for (const { previousHash, hash, ...content } of rows) {
    expect(previousHash).toBe(previous);
    expect(hash).toBe(linkHash(previousHash, content));
    previous = hash;
  }
  expect(await store.read((db) => chainHead(db, 'audit'))).toEqual({ seq: 2, hash: previous });
  await store.close();
});

test.each(testEngines)('rows of record cannot be edited on $name', async ({ open }) => {
  const store = await open();
  await store.write(async (tx) => recordEvent(tx, trace, event));
  const edits = [
    (tx: Writer) => tx.update(tx.t.auditEvents).set({ event: 'x' }).where(eq(tx.t.auditEvents.seq, 1)),
    (tx: Writer) => tx.delete(tx.t.auditEvents),
  ];
  for (const edit of edits) await expect(store.write(async (tx) => edit(tx))).rejects.toThrow();
  expect(await store.read(async (db) => db.select().from(db.t.auditEvents))).toHaveLength(1);
  await store.close();
});

test.each(testEngines)('a snapshot sees one commit while others write on $name', async ({ open }) => {
  const store = await open();
  const entered = signal();
  const asked = signal();
  const looking = store.snapshot(async (db) => {
    const first = await db.select().from(db.t.settings);
    entered.give();
    await asked.given;
    return [first, await db.select().from(db.t.settings)];
  });
  await entered.given;
  const writing = store.write(async (tx) => tx.insert(tx.t.settings).values({ name: 'a', value: '1' }));
  asked.give();
  expect(await looking).toEqual([[], []]);
  await writing;
  expect(await store.read(async (db) => db.select().from(db.t.settings))).toHaveLength(1);
  await store.close();
});

test('a snapshot of a database file does not see what is committed after it began', async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'tiendo-store-'));
  const store = await openStore({ dataDirectory });
  const seen = await store.snapshot(async (db) => {
    const first = await db.select().from(db.t.settings);
    await store.write(async (tx) => tx.insert(tx.t.settings).values({ name: 'a', value: '1' }));
    return [first, await db.select().from(db.t.settings)];
  });
  expect(seen).toEqual([[], []]);
  await store.close();
  rmSync(dataDirectory, { recursive: true });
});

function signal() {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}
