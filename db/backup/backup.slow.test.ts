import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { day, instant } from '#app/domain/day.ts';

import { recordEvent } from '../audit.server.ts';
import { pagesOf, recordTables } from '../dump.server.ts';
import { aContract, aDisbursement, aPackage, aProject, aUser } from '../factories.ts';
import { refreshProject } from '../materialise/refresh-project.server.ts';
import { openStore, type Store } from '../store.server.ts';
import { slowTestEngines } from '../testing/stores.ts';
import { verifyStore } from '../verify.server.ts';
import { type BackupRefusal, BackupRefused } from './backup-refused.ts';
import { makeBackup } from './make-backup.server.ts';
import { checkArchive } from './read-archive.server.ts';
import { restoreBackup } from './restore-backup.server.ts';
import { type Entry, rewriteArchive } from './testing/rewritten-archive.ts';

const room = mkdtempSync(path.join(tmpdir(), 'tiendo-backup-'));
const at = (name: string) => path.join(room, name);
const madeAt = instant('2026-03-04T19:00:00Z');
const archive = at('whole.tar');

let dumped: unknown;

beforeAll(async () => {
  const dataDirectory = at('data');
  mkdirSync(path.join(dataDirectory, 'documents', '2026'), { recursive: true });
  writeFileSync(path.join(dataDirectory, 'documents', '2026', 'quyết định.pdf'), 'signed');
  writeFileSync(path.join(dataDirectory, 'secret.key'), 'key');
  const store = await openStore({ dataDirectory });
  await fill(store);
  dumped = await recordsIn(store);
  await makeBackup(archive, { store, dataDirectory, withKey: true, madeAt });
  await store.close();
});

afterAll(() => rmSync(room, { recursive: true }));

test('R18 an archive says what it holds and makes the same data and chain heads again, documents and key included (L21)', async () => {
  const { contents, engine, parts } = await checkArchive(archive);
  expect({ engine, parts: parts.map(({ name }) => name) }).toEqual({
    engine: 'sqlite',
    parts: ['tiendo.db.gz', 'secret.key', 'documents/2026/quyết định.pdf'],
  });
  expect(contents).toMatchObject({
    rows: { disbursement_entries: 3, users: 1, sessions: 0 },
    sums: { paid: expect.stringMatching(/^[1-9]\d+$/) },
    chains: { ledger: { seq: 3 }, audit: { seq: 1 } },
  });

  const dataDirectory = at('restored');
  await restoreBackup(archive, { dataDirectory }, madeAt);
  const restored = await openStore({ dataDirectory });
  expect((await verifyStore(restored)).ok).toBe(true);
  expect(await recordsIn(restored)).toEqual(dumped);
  expect(await passwords(restored)).toEqual(['argon2']);
  await restored.close();
  expect(readFileSync(path.join(dataDirectory, 'documents', '2026', 'quyết định.pdf'), 'utf8')).toBe(
    'signed',
  );
  expect(readFileSync(path.join(dataDirectory, 'secret.key'), 'utf8')).toBe('key');
  expect(readdirSync(dataDirectory).toSorted()).toEqual([
    'documents',
    'secret.key',
    'tiendo.db',
    'tiendo.lock',
  ]);
});

test.each(slowTestEngines.filter(({ name }) => name !== 'SQLite'))(
  'R18 a backup of $name is restored into SQLite',
  { timeout: 120_000 },
  async ({ name, open }) => {
    const store = await open();
    await fill(store);
    const file = at(`${name}.tar`);
    const { manifest } = await makeBackup(file, { store, dataDirectory: at('none'), withKey: false, madeAt });
    expect(manifest).toMatchObject({ engine: 'postgres', contents: { rows: { disbursement_entries: 3 } } });
    const dataDirectory = at(`from ${name}`);
    await restoreBackup(file, { dataDirectory }, madeAt);
    const restored = await openStore({ dataDirectory });
    expect((await verifyStore(restored)).ok).toBe(true);
    expect(await recordsIn(restored)).toEqual(await recordsIn(store));
    await restored.close();
    await store.close();
  },
);

/** The database is most of an archive: its middle lies within. */
const half = (whole: Buffer) => Math.floor(whole.length / 2);

const damages: readonly [string, (whole: Buffer) => Buffer, BackupRefusal][] = [
  ['of another kind', () => Buffer.from('PK no archive of ours'.repeat(99)), { code: 'foreign' }],
  ['of nothing', () => Buffer.alloc(0), { code: 'foreign' }],
  [
    'cut short within the database',
    (whole) => whole.subarray(0, half(whole)),
    { code: 'damaged', part: 'tiendo.db.gz' },
  ],
  ['without its seal', (whole) => whole.subarray(0, -1), { code: 'seal' }],
  [
    'with one bit turned in the database',
    (whole) => turned(whole, half(whole)),
    { code: 'damaged', part: 'tiendo.db.gz' },
  ],
  ['with one bit turned between its parts', (whole) => turned(whole, whole.length - 300), { code: 'seal' }],
];

test.each(damages)('R18 an archive %s is refused by name', async (name, damage, refusal) => {
  const file = at(`${name}.tar`);
  writeFileSync(file, damage(readFileSync(archive)));
  expect(await refusalOf(file)).toEqual(refusal);
});

const rewritings: readonly [string, (entries: readonly Entry[]) => readonly Entry[], BackupRefusal][] = [
  [
    'whose parts changed places',
    (entries) =>
      entries.map(({ name, content }, index) => ({
        name,
        content: index === 0 ? content : (entries[entries.length - index]?.content ?? content),
      })),
    { code: 'damaged', part: 'tiendo.db.gz' },
  ],
  [
    'without a part',
    (entries) => entries.slice(0, -1),
    { code: 'missing', part: 'documents/2026/quyết định.pdf' },
  ],
  [
    'with a part too many',
    (entries) => [...entries, { name: 'documents/more', content: Buffer.from('x') }],
    { code: 'unexpected', part: 'documents/more' },
  ],
  [
    'with a part outside its folder',
    ([, ...parts]) => [
      stating({ parts: [{ name: 'documents/../../escaped', bytes: 0, sha256: '0'.repeat(64) }] }),
      ...parts,
    ],
    { code: 'damaged', part: 'manifest.json' },
  ],
  [
    'of a later format',
    ([, ...parts]) => [stating({ version: 2 }), ...parts],
    { code: 'newerFormat', version: 2 },
  ],
  [
    'with other sums than it states',
    ([, ...parts]) => [stating({}, { sums: { paid: '1', advance: '0', cash: '0' } }), ...parts],
    { code: 'contents', what: 'paid' },
  ],
  [
    'with fewer rows than it states',
    ([, ...parts]) => [stating({}, { rows: { users: 2 } }), ...parts],
    { code: 'contents', what: 'users' },
  ],
  [
    'with another end of a chain than it states',
    ([, ...parts]) => [stating({}, { chains: { audit: null } }), ...parts],
    { code: 'contents', what: 'audit' },
  ],
];

test.each(rewritings)(
  'R18 an archive %s is refused by name, though sealed anew',
  async (name, change, refusal) => {
    const file = at(`${name}.tar`);
    await rewriteArchive(archive, file, change);
    expect(await refusalOf(file)).toEqual(refusal);
  },
);

test('a backup of records that do not verify is not restored', async () => {
  const dataDirectory = at('tampered');
  const store = await openStore({ dataDirectory });
  await fill(store);
  const file = new Sqlite(path.join(dataDirectory, 'tiendo.db'));
  file.exec('drop trigger disbursement_entries_no_update');
  file.exec("update disbursement_entries set note = 'changed' where seq = 2");
  file.close();
  await makeBackup(at('tampered.tar'), { store, dataDirectory, withKey: false, madeAt });
  await store.close();
  expect(await refusalOf(at('tampered.tar'))).toEqual({ code: 'records' });
});

test('nothing is restored over data, and data stays as it is', async () => {
  const dataDirectory = at('data');
  const before = readFileSync(path.join(dataDirectory, 'tiendo.db'));
  await expect(restoreBackup(archive, { dataDirectory }, madeAt)).rejects.toMatchObject({
    refusal: { code: 'occupied', place: path.join(dataDirectory, 'tiendo.db') },
  });
  expect(readFileSync(path.join(dataDirectory, 'tiendo.db')).equals(before)).toBe(true);
});

test('a backup that fails leaves nothing, and the one before it stays', async () => {
  const store = await openStore({ dataDirectory: at('data') });
  const file = at('whole.tar');
  const before = readFileSync(file);
  const withoutKey = { store, dataDirectory: at('nowhere'), withKey: true, madeAt };
  await expect(makeBackup(file, withoutKey)).rejects.toThrow();
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(room).filter((name) => name.includes('.partial-'))).toEqual([]);
  await store.close();
});

async function fill(store: Store): Promise<void> {
  await store.write(async (tx) => {
    await aUser(tx, { email: 'a@example.test', passwordHash: 'argon2' });
    const project = await aProject(tx);
    const { id: packageId } = await aPackage(tx, { projectId: project.id });
    const { id: contractId } = await aContract(tx, { packageId });
    for (let n = 0; n < 3; n += 1) await aDisbursement(tx, { contractId });
    await refreshProject(tx, project.id, { today: day('2026-03-05'), now: madeAt });
    await recordEvent(
      tx,
      { actorId: null, at: madeAt, requestId: 'r1' },
      { event: 'demo.loaded', subjectKind: 'system', subjectId: 'demo', changes: { rows: 1 } },
    );
  });
}

/** Every record but the event of the restore itself. */
async function recordsIn(store: Store) {
  return store.snapshot(async (db) => {
    const records: Record<string, unknown[]> = {};
    for (const name of recordTables) {
      const rows: unknown[] = [];
      for await (const page of pagesOf(db, name)) rows.push(...page);
      records[name] = name === 'auditEvents' ? rows.slice(0, 1) : rows;
    }
    return records;
  });
}

async function passwords(store: Store): Promise<string[]> {
  const rows = await store.read(async (db) => db.select({ hash: db.t.users.passwordHash }).from(db.t.users));
  return rows.map(({ hash }) => hash);
}

/** What restoring refuses; it must leave nothing. */
async function refusalOf(file: string): Promise<BackupRefusal | null> {
  const dataDirectory = `${file}.data`;
  const refusal = await restoreBackup(file, { dataDirectory }, madeAt).then(
    () => null,
    (error: unknown) => {
      if (error instanceof BackupRefused) return error.refusal;
      throw error;
    },
  );
  expect(readdirSync(room)).not.toContain(path.basename(dataDirectory));
  return refusal;
}

function turned(whole: Buffer, position: number): Buffer {
  const copy = Buffer.from(whole);
  copy.writeUInt8(copy.readUInt8(position) ^ 1, position);
  return copy;
}

/** The manifest with something else in it. */
function stating(other: Record<string, unknown>, otherContents: Record<string, object> = {}): Entry {
  const manifest = manifestIn(readFileSync(archive));
  const contents: Record<string, unknown> = { ...manifest.contents };
  for (const [name, content] of Object.entries(otherContents)) {
    contents[name] = { ...contentsOf(contents[name]), ...content };
  }
  return { name: 'manifest.json', content: Buffer.from(JSON.stringify({ ...manifest, ...other, contents })) };
}

function manifestIn(whole: Buffer): Record<string, unknown> & { contents: Record<string, unknown> } {
  const text = whole.toString('utf8', 512, whole.indexOf('\n}\n', 512) + 2);
  return JSON.parse(text);
}

function contentsOf(part: unknown): object {
  if (typeof part !== 'object' || part === null) throw new TypeError('no such part of the contents');
  return part;
}
