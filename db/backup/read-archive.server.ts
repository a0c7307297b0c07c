import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { extract } from 'tar-stream';
import { z } from 'zod';

import { bytesOf, formatVersion, Manifest, manifestName, sealBytes, sealOf } from './archive-format.ts';
import { BackupRefused } from './backup-refused.ts';

type Found = { bytes: number; sha256: string };

/** What came of a part whose end never came. */
const brokenOff: Found = { bytes: -1, sha256: '' };
const blockBytes = 512;
const longestManifestBytes = 64 * 1024 * 1024;
const Version = z.object({ format: z.literal('tiendo-backup'), version: z.number() });

/** Checks every byte of an archive and returns its list of contents; throws `BackupRefused` naming what is wrong. */
export async function checkArchive(file: string): Promise<Manifest> {
  const isSealed = await hasItsSeal(file);
  const { manifest, found } = await walk(file, null);
  return judge({ isSealed, manifest, found });
}

/** Unpacks the parts of an archive that `checkArchive` found whole; each is checked once more on its way. */
export async function unpackArchive(file: string, into: string): Promise<void> {
  const { manifest, found } = await walk(file, into);
  judge({ isSealed: true, manifest, found });
}

/** Reads a file to its end: its size and hash. */
export async function measure(file: string): Promise<Found> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

function judge({
  isSealed,
  manifest,
  found,
}: {
  isSealed: boolean;
  manifest: Manifest;
  found: ReadonlyMap<string, Found>;
}): Manifest {
  for (const { name, bytes, sha256 } of manifest.parts) {
    const part = found.get(name);
    if (part === undefined) throw new BackupRefused({ code: 'missing', part: name });
    if (part.bytes !== bytes || part.sha256 !== sha256)
      throw new BackupRefused({ code: 'damaged', part: name });
  }
  const listed = new Set(manifest.parts.map(({ name }) => name));
  const more = [...found.keys()].find((name) => !listed.has(name));
  if (more !== undefined) throw new BackupRefused({ code: 'unexpected', part: more });
  if (!isSealed) throw new BackupRefused({ code: 'seal' });
  return manifest;
}

async function hasItsSeal(file: string): Promise<boolean> {
  const { size } = await stat(file);
  if (size <= sealBytes) return false;
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { end: size - sealBytes - 1 }), hash);
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(sealBytes), 0, sealBytes, size - sealBytes);
    return buffer.toString('latin1') === sealOf(hash.digest('hex'));
  } finally {
    await handle.close();
  }
}

/** Reads the tar from its start, as far as it can be read. A part that breaks off is there, and damaged. */
async function walk(
  file: string,
  into: string | null,
): Promise<{ manifest: Manifest; found: Map<string, Found> }> {
  const { size } = await stat(file);
  if (size < blockBytes) throw new BackupRefused({ code: 'foreign' });
  const found = new Map<string, Found>();
  const tar = extract();
  // A tar is whole blocks; the seal behind it is less than one.
  const fed = pipeline(createReadStream(file, { end: size - (size % blockBytes) - 1 }), tar).catch(
    () => undefined,
  );
  let manifest: Manifest | null = null;
  try {
    for await (const entry of tar) {
      const { name } = entry.header;
      if (manifest === null) {
        if (name !== manifestName) throw new BackupRefused({ code: 'foreign' });
        manifest = readManifest(await textOf(entry));
        continue;
      }
      const isListed = manifest.parts.some((part) => part.name === name);
      found.set(name, brokenOff);
      found.set(name, await take(entry, into === null || !isListed ? null : path.join(into, name)));
    }
  } catch (error) {
    if (error instanceof BackupRefused) throw error;
    // Broken off: whoever asked sees it in what was found.
    if (into !== null) throw error;
  } finally {
    tar.destroy();
    await fed;
  }
  if (manifest === null) throw new BackupRefused({ code: 'foreign' });
  return { manifest, found };
}

async function textOf(entry: AsyncIterable<unknown>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of bytesOf(entry)) {
    bytes += chunk.length;
    if (bytes > longestManifestBytes) throw new BackupRefused({ code: 'damaged', part: manifestName });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function readManifest(text: string): Manifest {
  const json = parsedOrNull(text);
  const known = Version.safeParse(json).data;
  if (known !== undefined && known.version > formatVersion) {
    throw new BackupRefused({ code: 'newerFormat', version: known.version });
  }
  const parsed = Manifest.safeParse(json);
  if (!parsed.success) throw new BackupRefused({ code: 'damaged', part: manifestName });
  return parsed.data;
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

async function take(entry: AsyncIterable<unknown>, target: string | null): Promise<Found> {
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = async function* () {
    for await (const chunk of bytesOf(entry)) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  if (target === null) await pipeline(counted, new PassThrough().resume());
  else {
    mkdirSync(path.dirname(target), { recursive: true });
    await pipeline(counted, createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true }));
  }
  return { bytes, sha256: hash.digest('hex') };
}
