import { mkdirSync } from 'node:fs';
import { Readable } from 'node:stream';

import { incomingFolder } from '#db/document-files.server.ts';
import { type ReceivedFile, receiveFile } from '../received-file.server.ts';

const pdf = '%PDF-1.7\n';

/** A file as a form's reader leaves it: a PDF, unless told otherwise, waiting in the data directory. */
export async function aReceivedFile(
  dataDirectory: string,
  {
    name = 'quyết định.pdf',
    content = `${pdf}nội dung`,
    field = 'file',
  }: { name?: string; content?: string | Uint8Array; field?: string } = {},
): Promise<ReceivedFile> {
  mkdirSync(incomingFolder(dataDirectory), { recursive: true });
  const stream = Object.assign(Readable.from([Buffer.from(content)]), { truncated: false });
  return receiveFile(incomingFolder(dataDirectory), { field, sentAs: name, content: stream });
}
