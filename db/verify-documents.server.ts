import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';

import { asc, gt } from 'drizzle-orm';

import { documentFile } from './document-files.server.ts';
import type { Reader } from './reader.ts';
import type { Store } from './store.server.ts';

/** Why a file is not as it was kept: it is gone, has another length, or other content. */
export type DocumentFault = 'missing' | 'size' | 'hash';

export type BadDocument = {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly reason: DocumentFault;
};

export type DocumentsReport = {
  /** Versions of documents on record. */
  readonly versions: number;
  /** Files behind them: the same content twice is one. */
  readonly files: number;
  readonly bytes: number;
  readonly badCount: number;
  readonly firstBad: BadDocument | null;
};

const pageSize = 500;

/** Reads every file that a version of a document names: it is there, of its length and of its SHA-256. The first bad one in the order in which they were added is named. */
export async function verifyDocuments(
  store: Store,
  dataDirectory: string,
  onProgress: (versions: number) => void = () => undefined,
): Promise<DocumentsReport> {
  const seen = new Map<string, FileSeen>();
  let [versions, badCount, bytes] = [0, 0, 0];
  let firstBad: BadDocument | null = null;
  let last = '';
  for (;;) {
    const after = last;
    const page = await store.read((db) => listVersions(db, after));
    for (const { bytes: kept, ...version } of page) {
      const { sha256 } = version;
      let file = seen.get(sha256);
      if (file === undefined) {
        file = await lookAt(documentFile(dataDirectory, sha256));
        seen.set(sha256, file);
        bytes += file.bytes;
      }
      const reason = faultOf(file, kept, sha256);
      if (reason === null) continue;
      badCount += 1;
      firstBad ??= { ...version, reason };
    }
    versions += page.length;
    onProgress(versions);
    last = page.at(-1)?.id ?? last;
    if (page.length < pageSize) return { versions, files: seen.size, bytes, badCount, firstBad };
  }
}

/** `sha256` null: there is no such file. */
type FileSeen = { readonly bytes: number; readonly sha256: string | null };

function faultOf({ bytes, sha256 }: FileSeen, kept: number, expected: string): DocumentFault | null {
  if (sha256 === null) return 'missing';
  if (bytes !== kept) return 'size';
  return sha256 === expected ? null : 'hash';
}

async function lookAt(file: string): Promise<FileSeen> {
  if (!existsSync(file)) return { bytes: 0, sha256: null };
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { bytes: statSync(file).size, sha256: hash.digest('hex') };
}

async function listVersions(db: Reader, after: string) {
  const { documents } = db.t;
  return db
    .select({
      id: documents.id,
      title: documents.title,
      version: documents.version,
      fileName: documents.fileName,
      sha256: documents.sha256,
      bytes: documents.bytes,
    })
    .from(documents)
    .where(after === '' ? undefined : gt(documents.id, after))
    .orderBy(asc(documents.id))
    .limit(pageSize);
}
