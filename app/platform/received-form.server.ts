import { mkdir, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

import { Busboy } from '@fastify/busboy';

import { documentMegabytes, mostEvidence } from '#app/domain/document-rules.ts';
import { incomingFolder } from '#db/document-files.server.ts';

import { readFormData } from './forms.server.ts';
import type { Guarded } from './guard.server.ts';
import { type ReceivedFile, receiveFile } from './received-file.server.ts';
import { isStorageTrouble, refusalResponse } from './refusal.server.ts';

/** A posted form: what was typed, and beside it the files that were sent, each in a file of its own. */
export type ReceivedForm = { formData: FormData; files: readonly ReceivedFile[] };

type Reader = Pick<Guarded, 'request' | 'requestId' | 'env'>;

const limits = {
  fileSize: documentMegabytes * 1024 * 1024,
  // One more than are taken, so that too many are told in a sentence.
  files: mostEvidence + 1,
  fields: 100,
  fieldSize: 64 * 1024,
  parts: 120,
  headerPairs: 20,
  headerSize: 8 * 1024,
};

/** Reads a form whose files go to the disk as they come, and clears them away once it is answered: what was kept has been moved by then. */
export async function withReceivedForm<Answer>(
  reader: Reader,
  answer: (form: ReceivedForm) => Promise<Answer>,
): Promise<Answer> {
  const files: ReceivedFile[] = [];
  try {
    return await answer({ formData: await receive(reader, files), files });
  } finally {
    await Promise.all(files.map((file) => rm(file.path, { force: true })));
  }
}

async function receive({ request, requestId, env }: Reader, files: ReceivedFile[]): Promise<FormData> {
  const type = request.headers.get('Content-Type') ?? '';
  const { body } = request;
  if (!/^multipart\/form-data\b/i.test(type) || body === null) return readFormData({ request, requestId });
  const formData = new FormData();
  const folder = incomingFolder(env.dataDirectory);
  await mkdir(folder, { recursive: true });
  const writing: Promise<unknown>[] = [];
  let trouble: unknown = null;
  const parser = parserFor(type, requestId);
  parser.on('field', (name, value) => formData.append(name, value));
  parser.on('file', (field, content, sentAs: string | undefined) => {
    // A body that ends too early says so on its file, also when nobody reads that any more: unheard it would end the server.
    content.on('error', (error) => {
      trouble ??= error;
    });
    // What a browser sends for a choice of files that was left empty.
    if (sentAs === undefined || sentAs === '') return void content.resume();
    const received = receiveFile(folder, { field, sentAs, content }).then(
      (file) => files.push(file),
      (error: unknown) => {
        trouble ??= error;
        parser.destroy();
      },
    );
    writing.push(received);
  });
  try {
    await pipeline(chunksOf(body), parser);
  } catch (error) {
    trouble ??= error;
  }
  await Promise.all(writing);
  if (trouble !== null) throw asRefusal(trouble, requestId);
  return formData;
}

function parserFor(type: string, requestId: string) {
  try {
    return new Busboy({ headers: { 'content-type': type }, limits });
  } catch {
    throw refusalResponse('badRequest', requestId);
  }
}

async function* chunksOf(body: ReadableStream<Uint8Array>) {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}

/** A disk that takes nothing more is ours to mend; whatever else stops a form from being read is its sender's. */
function asRefusal(trouble: unknown, requestId: string): unknown {
  if (trouble instanceof Error && ('syscall' in trouble || isStorageTrouble(trouble))) return trouble;
  return refusalResponse('badRequest', requestId);
}
