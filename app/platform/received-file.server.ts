import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { unzipSync } from 'fflate';

import { safeFileName } from '#app/domain/document-name.ts';
import type { SentFile } from '#app/domain/document-rules.ts';
import { type ArchiveParts, documentTypeOf } from '#app/domain/document-types.ts';

/** A file of a form, where it waits to be kept. */
export type ReceivedFile = SentFile & {
  readonly field: string;
  readonly path: string;
  readonly sha256: string;
};

/** As much as every signature needs. */
const headBytes = 64;
const largestPartBytes = 1024 * 1024;
const describing = new Set(['[Content_Types].xml', 'mimetype']);

/** Writes a file of a form down piece by piece under a name of ours, and looks at what it is. Whatever goes on beyond the limit was cut by the reader. */
export async function receiveFile(
  folder: string,
  { field, sentAs, content }: { field: string; sentAs: string; content: Readable & { truncated: boolean } },
): Promise<ReceivedFile> {
  const waiting = path.join(folder, randomUUID());
  const hash = createHash('sha256');
  let bytes = 0;
  const measured = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  try {
    await pipeline(content, measured, createWriteStream(waiting, { flags: 'wx', mode: 0o600, flush: true }));
  } catch (error) {
    await rm(waiting, { force: true });
    throw error;
  }
  const isTooLarge = content.truncated;
  return {
    field,
    path: waiting,
    fileName: safeFileName(sentAs),
    bytes,
    isTooLarge,
    sha256: hash.digest('hex'),
    type: isTooLarge ? 'unknown' : documentTypeOf(await openingOf(waiting)),
  };
}

async function openingOf(file: string) {
  const handle = await open(file);
  try {
    const head = new Uint8Array(headBytes);
    const { bytesRead } = await handle.read(head, 0, headBytes, 0);
    return { head: head.subarray(0, bytesRead), archive: isZip(head) ? await partsOf(file) : null };
  } finally {
    await handle.close();
  }
}

function isZip([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && third === 3 && fourth === 4;
}

/** What an archive's directory lists. Nothing is unpacked but the two small parts that say what it is. */
async function partsOf(file: string): Promise<ArchiveParts | null> {
  const names: string[] = [];
  try {
    const unpacked = unzipSync(await readFile(file), {
      filter: ({ name, originalSize }) => {
        names.push(name);
        return describing.has(name) && originalSize <= largestPartBytes;
      },
    });
    return {
      names,
      contentTypes: textOf(unpacked['[Content_Types].xml']),
      mimetype: textOf(unpacked.mimetype),
    };
  } catch (error) {
    // What the library throws where an archive is damaged: it is no document then.
    if (error instanceof Error && !('syscall' in error)) return null;
    throw error;
  }
}

function textOf(part: Uint8Array | undefined): string | null {
  return part === undefined ? null : new TextDecoder().decode(part);
}
