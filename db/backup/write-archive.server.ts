import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

import { pack, type Pack } from 'tar-stream';

import { bytesOf, type Manifest, manifestName, type Part, sealOf } from './archive-format.ts';

/** A file that becomes a part of the archive. */
export type PartFile = Part & { path: string };

/** Writes an archive: a tar of the manifest and the parts in their order, and the seal. Returns its size and the SHA-256 of the file. */
export async function writeArchive(
  file: string,
  manifest: Manifest,
  parts: readonly PartFile[],
): Promise<{ bytes: number; sha256: string }> {
  const tar = pack();
  const hash = createHash('sha256');
  let bytes = 0;
  const sealed = async function* (chunks: AsyncIterable<unknown>) {
    for await (const chunk of bytesOf(chunks)) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
    const seal = Buffer.from(sealOf(hash.copy().digest('hex')));
    hash.update(seal);
    bytes += seal.length;
    yield seal;
  };
  const written = pipeline(tar, sealed, createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }));
  await Promise.all([fill(tar, manifest, parts), written]);
  return { bytes, sha256: hash.digest('hex') };
}

async function fill(tar: Pack, manifest: Manifest, parts: readonly PartFile[]): Promise<void> {
  try {
    tar.entry({ name: manifestName, mode: 0o600 }, `${JSON.stringify(manifest, null, 2)}\n`);
    for (const part of parts) await add(tar, part);
    tar.finalize();
  } catch (error) {
    tar.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}

async function add(tar: Pack, { name, bytes, path }: PartFile): Promise<void> {
  const added = new Promise<void>((resolve, reject) => {
    const entry = tar.entry({ name, size: bytes, mode: 0o600 }, (error) =>
      error ? reject(error) : resolve(),
    );
    const copy = async () => {
      for await (const chunk of createReadStream(path)) if (!entry.write(chunk)) await once(entry, 'drain');
      entry.end(null);
    };
    copy().catch(reject);
  });
  await added;
}
