import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

import type { Instant } from '#app/domain/day.ts';

import type { Store } from '../store.server.ts';
import { databaseName, documentsFolder, formatVersion, keyName, type Manifest } from './archive-format.ts';
import { copyDatabase } from './copy-database.server.ts';
import { describeDatabase } from './describe-database.server.ts';
import { checkArchive, measure } from './read-archive.server.ts';
import { type PartFile, writeArchive } from './write-archive.server.ts';

export type BackupSource = {
  store: Store;
  dataDirectory: string;
  /** Whether the installation's key goes into the archive too. */
  withKey: boolean;
  madeAt: Instant;
};

export type MadeBackup = { bytes: number; sha256: string; manifest: Manifest };

/** Quick rather than small: nights are short for large databases. */
const compressionLevel = 3;

/** Writes everything into one archive: whole, read back and checked, or not there. Works beside whoever is writing. */
export async function makeBackup(file: string, source: BackupSource): Promise<MadeBackup> {
  const folder = mkdtempSync(`${file}.partial-`);
  try {
    const copy = path.join(folder, 'tiendo.db');
    await copyDatabase(source.store, source.dataDirectory, copy);
    const parts = await partsOf(source, folder, copy);
    const manifest: Manifest = {
      format: 'tiendo-backup',
      version: formatVersion,
      madeAt: source.madeAt,
      engine: source.store.dialect,
      databaseBytes: statSync(copy).size,
      contents: describeDatabase(copy),
      parts: parts.map(({ path: _path, ...part }) => part),
    };
    rmSync(copy);
    const archive = path.join(folder, 'archive.tar');
    const written = await writeArchive(archive, manifest, parts);
    await checkArchive(archive);
    renameSync(archive, file);
    await syncFolder(path.dirname(file));
    return { ...written, manifest };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function partsOf(
  { dataDirectory, withKey }: BackupSource,
  folder: string,
  copy: string,
): Promise<PartFile[]> {
  const compressed = path.join(folder, databaseName);
  await pipeline(
    createReadStream(copy),
    createGzip({ level: compressionLevel }),
    createWriteStream(compressed),
  );
  const others = [...(withKey ? [keyName] : []), ...documentsIn(dataDirectory)];
  const files = [
    { name: databaseName, path: compressed },
    ...others.map((name) => ({ name, path: path.join(dataDirectory, name) })),
  ];
  const parts: PartFile[] = [];
  for (const file of files) parts.push({ ...file, ...(await measure(file.path)) });
  return parts;
}

function documentsIn(dataDirectory: string): string[] {
  const folder = path.join(dataDirectory, documentsFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dataDirectory, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
    .toSorted();
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
