import { readFileSync } from 'node:fs';

import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { describe, expect, inject, test } from 'vitest';

import { day, instant } from '#app/domain/day.ts';

import { recordEvent } from './audit.server.ts';
import { aContract, aDisbursement, aPackage, aProject } from './factories.ts';
import { refreshProject } from './materialise/refresh-project.server.ts';
import { limitRole } from './migrations/limit-role.server.ts';
import { storeOnPostgres } from './store.postgres.server.ts';
import type { Store } from './store.server.ts';
import { runRaw, unlockTable } from './testing/raw-sql.ts';
import { testEngines } from './testing/stores.ts';
import { type Way, waysOnPostgres, waysOnSqlite, waysToBecomeOwner } from './testing/ways-to-tamper.ts';
import { verifyStore } from './verify.server.ts';

const at = instant('2025-10-31T02:00:00Z');

type Engine = { name: string; ways: readonly Way[]; open: () => Promise<Store> };

/** Each as the application uses it: SQLite through its connection, PostgreSQL as the role that does not own the tables. */
const engines: readonly Engine[] = testEngines.map(({ name, open }) => {
  if (name === 'SQLite') return { name, ways: waysOnSqlite, open };
  if (name === 'PGlite')
    return { name: 'PGlite, which has one login', ways: waysOnPostgres, open: openLimited };
  return { name, ways: [...waysOnPostgres, ...waysToBecomeOwner], open };
});

describe.each(engines)('on $name', ({ ways, open }) => {
  test(
    'R12 none of at least 25 ways in SQL changes or removes an entry or an event as the application (ASVS 13.2.2, 16.4.2)',
    { timeout: 120_000 },
    async () => {
      const store = await open();
      await fill(store);
      const before = await records(store);
      expect(ways.length).toBeGreaterThanOrEqual(25);
      expect([before.entries.length, before.events.length]).toEqual([4, 3]);

      const succeeded: string[] = [];
      for (const [what, ...statements] of ways) {
        await tryOn(store, statements);
        if (JSON.stringify(await records(store)) !== JSON.stringify(before)) succeeded.push(what);
      }
      expect(succeeded).toEqual([]);
      expect((await verifyStore(store)).ok).toBe(true);
      await store.close();
    },
  );
});

test('R12 what is refused over the connection of the application is refused before it reaches SQLite', async () => {
  const store = await testEngines[0]?.open();
  const schemaChanges = waysOnSqlite.flatMap(([, ...statements]) =>
    statements.filter((statement) => !/^\s*(select|insert|update|delete|with)\b/i.test(statement)),
  );
  expect(schemaChanges.length).toBeGreaterThan(15);
  for (const statement of schemaChanges) {
    await expect(store?.write((tx) => execute(tx, 'run', statement))).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/^not over this connection/) },
    });
  }
  await store?.close();
});

test.each(testEngines)(
  'R12 control: with the rights of the owner the same statement succeeds on $name, and is found',
  async ({ open }) => {
    const store = await open();
    await fill(store);
    const before = await records(store);
    await unlockTable(store, 'disbursement_entries');
    await runRaw(store, "update disbursement_entries set note = 'changed' where seq = 2");
    expect(await records(store)).not.toEqual(before);
    expect((await verifyStore(store)).ledger.firstBad).toEqual({ seq: 2, reason: 'hash' });
    await store.close();
  },
);

/** Runs the statements one after another in a transaction, as whoever got SQL into the application would; each may fail. */
async function tryOn(store: Store, statements: readonly string[]): Promise<void> {
  const method = store.dialect === 'sqlite' ? 'run' : 'execute';
  const inOne = store.write(async (tx) => {
    for (const statement of statements) await execute(tx, method, statement);
  });
  await inOne.catch(() => undefined);
  if (statements.length === 1) return;
  // A transaction ends with its first refusal: what follows it has its chance alone.
  for (const statement of statements) {
    await store.write((tx) => execute(tx, method, statement)).catch(() => undefined);
  }
}

async function execute(tx: object, method: 'run' | 'execute', statement: string): Promise<void> {
  const run: unknown = Reflect.get(tx, method);
  if (typeof run !== 'function') throw new Error(`the driver has no ${method}`);
  await Reflect.apply(run, tx, [sql.raw(statement)]);
}

async function records(store: Store) {
  return store.read(async (db) => ({
    entries: await db.select().from(db.t.disbursementEntries).orderBy(db.t.disbursementEntries.seq),
    events: await db.select().from(db.t.auditEvents).orderBy(db.t.auditEvents.seq),
  }));
}

async function fill(store: Store): Promise<void> {
  await store.write(async (tx) => {
    const project = await aProject(tx);
    const { id: packageId } = await aPackage(tx, { projectId: project.id });
    const { id: contractId } = await aContract(tx, { packageId });
    for (let n = 0; n < 4; n += 1) await aDisbursement(tx, { contractId });
    for (let n = 0; n < 3; n += 1) {
      await recordEvent(
        tx,
        { actorId: null, at, requestId: 'r1' },
        { event: 'demo.loaded', subjectKind: 'system', subjectId: 'demo', changes: { n } },
      );
    }
    await refreshProject(tx, project.id, { today: day('2025-10-31'), now: at });
  });
}

async function openLimited(): Promise<Store> {
  const database = await PGlite.create({ loadDataDir: new Blob([readFileSync(inject('pgliteTemplate'))]) });
  await database.exec('create role tiendo_app');
  await limitRole({ query: async (text) => (await database.exec(text)).at(-1)?.rows ?? [] }, 'tiendo_app');
  await database.exec('set role tiendo_app');
  return storeOnPostgres(drizzle({ client: database, casing: 'snake_case' }), () => database.close());
}
