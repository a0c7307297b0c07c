import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

import { createReadableStreamFromReadable } from '@remix-run/node';

import { downloadHeaders } from '#app/platform/download.server.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { documentFile } from '#db/document-files.server.ts';

import type { StoredVersion } from './find-document.server.ts';

type Context = Pick<Guarded, 'env' | 'log' | 'requestId' | 't' | 'request'>;

/** Hands a stored file out, to be kept and never shown by the browser; says so in a sentence where it is not there as it was stored. */
export async function serveDocument(
  { env, log, requestId, t, request }: Context,
  { fileName, mediaType, bytes, sha256 }: StoredVersion,
): Promise<Response> {
  const file = documentFile(env.dataDirectory, sha256);
  const found = await stat(file).catch(() => null);
  if (found === null || found.size !== bytes) {
    log.error({ requestId, sha256, bytes, found: found?.size ?? null }, 'a document’s file is missing');
    return new Response(`${t('documents.fileMissing', { name: fileName, sha256, requestId })}\n`, {
      status: 410,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
  const body = request.method === 'HEAD' ? null : createReadableStreamFromReadable(createReadStream(file));
  return new Response(body, {
    headers: { ...downloadHeaders(fileName, mediaType), 'Content-Length': String(bytes) },
  });
}
