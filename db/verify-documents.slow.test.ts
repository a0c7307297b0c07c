import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';

import { aDocument } from './document-factories.ts';
import { documentFile } from './document-files.server.ts';
import { sha256Of } from './hash-chain.server.ts';
import type { Store } from './store.server.ts';
import { openMemoryCopy, testEngines } from './testing/stores.ts';
import { verifyDocuments } from './verify-documents.server.ts';

const room = mkdtempSync(path.join(tmpdir(), 'tiendo-verify-documents-'));
afterAll(() => rmSync(room, { recursive: true }));

const contents = ['%PDF-1.7 một', '%PDF-1.7 hai', '%PDF-1.7 hai', '%PDF-1.7 ba'].map((text) =>
  Buffer.from(text),
);

/** Four versions with three files: two of them are the same content. */
async function withDocuments(store: Store, dataDirectory: string): Promise<string[]> {
  mkdirSync(path.join(dataDirectory, 'documents'), { recursive: true });
  return store.write(async (tx) => {
    const ids: string[] = [];
    for (const [index, content] of contents.entries()) {
      const sha256 = sha256Of(content);
      writeFileSync(documentFile(dataDirectory, sha256), content);
      const id = `0199f000-0000-7000-8000-00000000000${index}`;
      ids.push((await aDocument(tx, { id, sha256, bytes: content.length, title: `Văn bản ${index}` })).id);
    }
    return ids;
  });
}

const hashOf = (index: number) => sha256Of(contents[index] ?? Buffer.alloc(0));

describe.each(testEngines)('the files of documents on $name', ({ open }) => {
  test('are whole, each read once', async () => {
    const directory = mkdtempSync(path.join(room, 'whole-'));
    const store = await open();
    expect(await verifyDocuments(store, directory)).toMatchObject({ versions: 0, files: 0, firstBad: null });
    await withDocuments(store, directory);
    const lengths = contents.map(({ length }) => length);
    expect(await verifyDocuments(store, directory)).toEqual({
      versions: 4,
      files: 3,
      bytes: (lengths[0] ?? 0) + (lengths[1] ?? 0) + (lengths[3] ?? 0),
      badCount: 0,
      firstBad: null,
    });
    await store.close();
  });

  test('that are gone, cut short or changed are found, and the first is named', async () => {
    const directory = mkdtempSync(path.join(room, 'bad-'));
    const store = await open();
    const ids = await withDocuments(store, directory);
    const at = (index: number) => documentFile(directory, hashOf(index));
    for (const [what, spoil, index, reason, badCount] of [
      ['gone', () => rmSync(at(1)), 1, 'missing', 2],
      ['cut short', () => truncateSync(at(3), 5), 3, 'size', 1],
      ['empty', () => truncateSync(at(0), 0), 0, 'size', 1],
      ['one bit changed', () => flip(at(0), 70), 0, 'hash', 1],
    ] as const) {
      spoil();
      const report = await verifyDocuments(store, directory);
      expect({ what, ...report }).toMatchObject({
        what,
        badCount,
        firstBad: { id: ids[index], title: `Văn bản ${index}`, version: 1, reason, sha256: hashOf(index) },
      });
      writeFileSync(at(index), contents[index] ?? '');
      expect((await verifyDocuments(store, directory)).firstBad).toBeNull();
    }
    await store.close();
  });
});

test('whichever bit of whichever file is changed, that document is named', async () => {
  const directory = mkdtempSync(path.join(room, 'bits-'));
  const store = await openMemoryCopy();
  const ids = await withDocuments(store, directory);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(0, 1, 3), fc.nat(), async (index, at) => {
      const file = documentFile(directory, hashOf(index));
      const bit = at % ((contents[index]?.length ?? 1) * 8);
      flip(file, bit);
      const { firstBad } = await verifyDocuments(store, directory);
      expect(firstBad).toMatchObject({ id: ids[index], reason: 'hash' });
      flip(file, bit);
    }),
    { numRuns: 200 },
  );
  expect((await verifyDocuments(store, directory)).firstBad).toBeNull();
  await store.close();
});

function flip(file: string, bit: number): void {
  const content = readFileSync(file);
  const byte = Math.floor(bit / 8);
  content.writeUInt8(content.readUInt8(byte) ^ (1 << (bit % 8)), byte);
  writeFileSync(file, content);
}
