import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeEach, describe, expect, test } from 'vitest';

import { day, instant } from '#app/domain/day.ts';
import { Forbidden } from '#app/domain/forbidden.ts';
import { NotFound } from '#app/domain/not-found.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { translatorFor } from '#app/i18n/i18n.server.ts';
import { aReceivedFile } from '#app/platform/testing/a-received-file.ts';
import { aContext } from '#app/platform/testing/context.ts';
import { documentFile } from '#db/document-files.server.ts';
import { aContract, aPackage, aProject, aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { addDocument } from './add-document.server.ts';
import { findDocument, findStoredVersion } from './find-document.server.ts';
import { findDocumentsNamed, listDocumentsOf, listDocumentsOfContract } from './queries.server.ts';
import { replaceDocument } from './replace-document.server.ts';
import { serveDocument } from './serve-document.server.ts';

const dataDirectory = mkdtempSync(path.join(tmpdir(), 'tiendo-documents-'));
afterAll(() => rmSync(dataDirectory, { recursive: true }));
beforeEach(() => rmSync(path.join(dataDirectory, 'documents'), { recursive: true, force: true }));

const address = { projectCode: 'DL-DTI', packageCode: 'BP-12' };
const at = instant('2025-10-31T02:00:00Z');

async function anOffice(store: Store) {
  const { actor, ids } = await store.write(async (tx) => {
    const { id: userId, name, email } = await aUser(tx);
    const project = await aProject(tx, { code: 'DL-DTI' });
    const { id: packageId } = await aPackage(tx, { projectId: project.id, code: 'BP-12' });
    const contract = await aContract(tx, { packageId, number: '12/2025/HĐ' });
    await aProject(tx, { code: 'DL-X' });
    const assignments = [{ role: 'projectManager' as const, projectId: project.id, organisationId: null }];
    return {
      actor: { userId, name, email, assignments },
      ids: { projectId: project.id, packageId, contractId: contract.id },
    };
  });
  const base = aContext(store);
  const as = (person: Actor) => ({
    ...base,
    env: { ...base.env, dataDirectory },
    actor: person,
    locale: 'vi' as const,
    t: translatorFor('vi'),
    request: new Request('http://127.0.0.1/'),
    trace: { actorId: person.userId, at, requestId: 'request-1' },
  });
  return { ...ids, actor, as, context: as(actor) };
}

async function countsIn(store: Store) {
  const found = await store.read(async (db) => [
    (await db.select().from(db.t.documents)).length,
    (await db.select().from(db.t.documentLinks)).length,
    (await db.select().from(db.t.auditEvents)).length,
  ]);
  const folder = path.join(dataDirectory, 'documents');
  return [...found, existsSync(folder) ? readdirSync(folder).length : 0];
}

describe.each(testEngines)('on $name', ({ open }) => {
  test('a document is kept with its file, what it proves and its event, and found by name and number', async () => {
    const store = await open();
    const { context, contractId, ...ids } = await anOffice(store);
    const file = await aReceivedFile(dataDirectory, { name: 'HĐ 12.pdf' });
    const added = await addDocument(context, address, {
      files: [file],
      title: 'Hợp đồng thiết bị mạng',
      kind: 'contract',
      number: '12/2025/HĐ',
      issuedOn: day('2025-03-01'),
      proves: `contract:${contractId}`,
    });
    expect(added).toEqual({ title: 'Hợp đồng thiết bị mạng' });
    expect(readFileSync(documentFile(dataDirectory, file.sha256), 'utf8')).toContain('nội dung');
    expect(existsSync(file.path)).toBe(false);

    const list = await store.read((db) => listDocumentsOf(db, ids));
    expect(list.total).toBe(1);
    expect(list.documents[0]).toMatchObject({
      title: 'Hợp đồng thiết bị mạng',
      kind: 'contract',
      number: '12/2025/HĐ',
      version: 1,
      fileName: 'HĐ 12.pdf',
      bytes: file.bytes,
      by: context.actor.name,
    });
    expect(list.documents[0]?.proves).toContainEqual({ kind: 'contract', id: contractId });
    const ofContract = await store.read((db) => listDocumentsOfContract(db, { ...ids, contractId }));
    expect(ofContract.documents.map(({ id }) => id)).toEqual(list.documents.map(({ id }) => id));
    const found = async (text: string) => store.read((db) => findDocumentsNamed(db, text, 8));
    expect(await found('hop dong mang')).toMatchObject([{ projectCode: 'DL-DTI', number: '12/2025/HĐ' }]);
    expect(await found('12/2025/hd')).toHaveLength(1);
    expect(await found('khong co')).toEqual([]);

    const [event] = await store.read((db) => db.select().from(db.t.auditEvents));
    expect(event).toMatchObject({
      event: 'document.added',
      subjectKind: 'package',
      subjectId: ids.packageId,
      changes: { documentTitle: 'Hợp đồng thiết bị mạng', fileName: 'HĐ 12.pdf', sha256: file.sha256 },
    });
    await store.close();
  });

  test('a document of a project itself stands on its page and on no package’s', async () => {
    const store = await open();
    const { context, projectId, packageId } = await anOffice(store);
    const files = [await aReceivedFile(dataDirectory)];
    await addDocument(context, { projectCode: 'DL-DTI', packageCode: null }, { files, kind: 'decision' });
    const ofProject = await store.read((db) => listDocumentsOf(db, { projectId, packageId: null }));
    expect(ofProject.documents.map(({ title }) => title)).toEqual(['quyết định']);
    const ofPackage = await store.read((db) => listDocumentsOf(db, { projectId, packageId }));
    expect(ofPackage.documents).toEqual([]);
    await store.close();
  });

  test('the same content twice is stored once', async () => {
    const store = await open();
    const { context } = await anOffice(store);
    for (const title of ['Một', 'Hai']) {
      const files = [await aReceivedFile(dataDirectory)];
      await addDocument(context, address, { files, title, kind: 'other' });
    }
    expect(await countsIn(store)).toEqual([2, 2, 2, 1]);
    await store.close();
  });

  test('a new version is in force, the one before stays and can be read; the same file again is refused', async () => {
    const store = await open();
    const { context, projectId, packageId } = await anOffice(store);
    const first = await aReceivedFile(dataDirectory, { content: '%PDF-1.7 một' });
    await addDocument(context, address, { files: [first], kind: 'minutes', number: '1/BB' });
    const list = await store.read((db) => listDocumentsOf(db, { projectId, packageId }));
    const key = { projectCode: 'DL-DTI', documentId: list.documents[0]?.id ?? '' };
    const again = await aReceivedFile(dataDirectory, { content: '%PDF-1.7 một' });
    await expect(replaceDocument(context, key, { files: [again], kind: 'minutes' })).rejects.toMatchObject({
      violations: [{ code: 'documentUnchanged', field: 'file' }],
    });
    const second = await aReceivedFile(dataDirectory, { content: '%PDF-1.7 hai', name: 'bản hai.pdf' });
    const said = { files: [second], kind: 'minutes' as const, number: '2/BB' };
    expect(await replaceDocument(context, key, said)).toEqual({ title: 'quyết định', version: 2 });

    const page = await store.read((db) => findDocument(db, key, 'vi'));
    expect(page.versions.map(({ version, number }) => [version, number])).toEqual([
      [2, '2/BB'],
      [1, '1/BB'],
    ]);
    const listed = await store.read((db) => listDocumentsOf(db, { projectId, packageId }));
    expect(listed.documents).toMatchObject([{ version: 2, fileName: 'bản hai.pdf' }]);
    expect(await store.read((db) => findDocumentsNamed(db, '1/BB', 8))).toEqual([]);
    const old = await store.read((db) => findStoredVersion(db, key, 1));
    expect(await (await serveDocument(context, old)).text()).toBe('%PDF-1.7 một');
    const events = await store.read((db) => db.select().from(db.t.auditEvents));
    expect(events.at(-1)).toMatchObject({
      event: 'document.replaced',
      changes: { version: 2, number: { from: '1/BB', to: '2/BB' }, fileName: 'bản hai.pdf' },
    });
    await store.close();
  });

  test('of two new versions at once both stay, one after the other', async () => {
    const store = await open();
    const { context, projectId, packageId } = await anOffice(store);
    await addDocument(context, address, { files: [await aReceivedFile(dataDirectory)], kind: 'other' });
    const list = await store.read((db) => listDocumentsOf(db, { projectId, packageId }));
    const key = { projectCode: 'DL-DTI', documentId: list.documents[0]?.id ?? '' };
    const replaced = await Promise.all(
      ['%PDF-1 a', '%PDF-1 b'].map(async (content) =>
        replaceDocument(context, key, {
          files: [await aReceivedFile(dataDirectory, { content })],
          kind: 'other',
        }),
      ),
    );
    expect(replaced.map(({ version }) => version).toSorted()).toEqual([2, 3]);
    await store.close();
  });

  test('what may not be kept leaves neither row nor file: a web page, no file, a record of another package, another role', async () => {
    const store = await open();
    const { context, as, actor, contractId } = await anOffice(store);
    const refused = async (said: object, code: string) => {
      const files = [await aReceivedFile(dataDirectory)];
      await expect(addDocument(context, address, { files, kind: 'other', ...said })).rejects.toMatchObject({
        violations: [{ code }],
      });
    };
    const page = await aReceivedFile(dataDirectory, { content: '<!doctype html><script>alert(1)</script>' });
    await refused({ files: [page] }, 'documentTypeRefused');
    await refused({ files: [] }, 'documentMissing');
    await refused({ proves: `progressReport:${contractId}` }, 'documentFactUnknown');
    await refused({ proves: 'nothing' }, 'documentFactUnknown');

    const files = [await aReceivedFile(dataDirectory)];
    const elsewhere = { ...address, projectCode: 'DL-X', packageCode: null };
    await expect(addDocument(context, elsewhere, { files, kind: 'other' })).rejects.toThrow(Forbidden);
    const auditor = as({
      ...actor,
      assignments: [{ role: 'auditor', projectId: null, organisationId: null }],
    });
    await expect(addDocument(auditor, address, { files, kind: 'other' })).rejects.toThrow(Forbidden);
    expect(await countsIn(store)).toEqual([0, 0, 0, 0]);
    await store.close();
  });

  test('a document is found under its own project alone', async () => {
    const store = await open();
    const { context, projectId, packageId } = await anOffice(store);
    await addDocument(context, address, { files: [await aReceivedFile(dataDirectory)], kind: 'other' });
    const list = await store.read((db) => listDocumentsOf(db, { projectId, packageId }));
    const documentId = list.documents[0]?.id ?? '';
    for (const key of [
      { projectCode: 'DL-X', documentId },
      { projectCode: 'DL-DTI', documentId: 'no-such-id' },
    ]) {
      await expect(store.read((db) => findDocument(db, key, 'vi'))).rejects.toThrow(NotFound);
      await expect(store.read((db) => findStoredVersion(db, key, 1))).rejects.toThrow(NotFound);
    }
    const own = { projectCode: 'DL-DTI', documentId };
    await expect(store.read((db) => findStoredVersion(db, own, 2))).rejects.toThrow(NotFound);
    await store.close();
  });
});

test('a file is handed out to be kept under our name; one that is gone or damaged is told in a sentence (ASVS 5.4.1)', async () => {
  const [engine] = testEngines;
  const store = (await engine?.open()) ?? expect.unreachable();
  const { context } = await anOffice(store);
  const file = await aReceivedFile(dataDirectory, { name: 'biên bản.pdf' });
  await addDocument(context, address, { files: [file], kind: 'minutes' });
  const { sha256, bytes } = file;
  const stored = { fileName: 'biên bản.pdf', mediaType: 'application/pdf', bytes, sha256 };
  const of = { ...stored, projectId: '', ownerId: null };
  const answer = await serveDocument(context, of);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(bytes),
    'content-disposition': expect.stringMatching(/^attachment; filename="bi_n b_n\.pdf"; filename\*=UTF-8''/),
  });
  await answer.body?.cancel();

  writeFileSync(documentFile(dataDirectory, sha256), 'cụt');
  const damaged = await serveDocument(context, of);
  rmSync(documentFile(dataDirectory, sha256));
  const gone = await serveDocument(context, of);
  for (const missing of [damaged, gone]) {
    expect(missing.status).toBe(410);
    expect(await missing.text()).toContain(`“biên bản.pdf” (SHA-256 ${sha256}) không còn trong kho`);
  }
  await store.close();
});
