import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';

import { extract, pack } from 'tar-stream';

import { sealBytes, sealOf } from '../archive-format.ts';

export type Entry = { name: string; content: Buffer };

/** An archive as somebody with a tar program would rewrite it, its seal renewed. */
export async function rewriteArchive(
  file: string,
  target: string,
  change: (entries: readonly Entry[]) => readonly Entry[],
): Promise<void> {
  const archive = readFileSync(file);
  const tar = pack();
  for (const { name, content } of change(await entriesOf(archive.subarray(0, -sealBytes)))) {
    tar.entry({ name }, content);
  }
  tar.finalize();
  const whole = await buffer(tar);
  const seal = sealOf(createHash('sha256').update(whole).digest('hex'));
  writeFileSync(target, Buffer.concat([whole, Buffer.from(seal)]));
}

async function entriesOf(archive: Buffer): Promise<Entry[]> {
  const tar = extract();
  Readable.from([archive]).pipe(tar);
  const entries: Entry[] = [];
  for await (const entry of tar) entries.push({ name: entry.header.name, content: await buffer(entry) });
  return entries;
}
