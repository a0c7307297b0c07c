import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { strToU8, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';

import { documentMegabytes, mostEvidence } from '#app/domain/document-rules.ts';
import { incomingFolder } from '#db/document-files.server.ts';

import { readEnv } from './env.server.ts';
import { type ReceivedForm, withReceivedForm } from './received-form.server.ts';

const dataDirectory = mkdtempSync(path.join(tmpdir(), 'tiendo-received-'));
afterAll(() => rmSync(dataDirectory, { recursive: true }));
const env = { ...readEnv({ NODE_ENV: 'test' }), dataDirectory };

const boundary = '----of-the-test';
const pdf = '%PDF-1.7\n';

function part(disposition: string, content: string | Uint8Array): Uint8Array[] {
  const head = `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`;
  return [Buffer.from(head), Buffer.from(content), Buffer.from('\r\n')];
}

async function received<Seen>(
  body: RequestInit['body'],
  see: (form: ReceivedForm) => Seen,
  type = `multipart/form-data; boundary=${boundary}`,
): Promise<Seen> {
  const request = new Request('http://127.0.0.1/', {
    method: 'POST',
    body,
    headers: { 'Content-Type': type },
  });
  return withReceivedForm({ request, requestId: 'request-1', env }, async (form) => see(form));
}

function bodyOf(...parts: Uint8Array[][]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.concat([...parts.flat(), Buffer.from(`--${boundary}--\r\n`)]));
}

function waiting(): string[] {
  const folder = incomingFolder(dataDirectory);
  return existsSync(folder) ? readdirSync(folder) : [];
}

test('a form is read with its files beside it, and nothing of them stays that was not kept', async () => {
  const body = bodyOf(
    part('name="title"', 'Quyết định'),
    part('name="file"; filename="quyết định.pdf"', `${pdf}abc`),
  );
  const seen = await received(body, ({ formData, files }) => {
    expect(waiting()).toHaveLength(1);
    return { title: formData.get('title'), hasFile: formData.has('file'), file: files[0] };
  });
  expect(seen).toMatchObject({
    title: 'Quyết định',
    hasFile: false,
    file: {
      field: 'file',
      fileName: 'quyết định.pdf',
      bytes: 12,
      isTooLarge: false,
      sha256: '3c1dd4f09e8ea551683a8c93d934c49084c2407fe2213a20d2702bad0296be10',
      type: { mediaType: 'application/pdf' },
    },
  });
  expect(waiting()).toEqual([]);
});

test.each([
  ['HĐ; số=12.pdf', 'HĐ; số=12.pdf'],
  ['../../../etc/cron.d/x.pdf', 'x.pdf'],
  [String.raw`C:\\fakepath\\a.pdf`, 'a.pdf'],
])('a file sent as %j is called %j, and waits under a name of ours (ASVS 5.3.2)', async (sent, kept) => {
  const file = await received(bodyOf(part(`name="file"; filename="${sent}"`, pdf)), ({ files }) => files[0]);
  expect(file?.fileName).toBe(kept);
  expect(path.dirname(file?.path ?? '')).toBe(incomingFolder(dataDirectory));
  expect(path.basename(file?.path ?? '')).toMatch(/^[\da-f-]{36}$/);
});

test('a choice of files that was left empty is no file', async () => {
  const files = await received(bodyOf(part('name="file"; filename=""', '')), (form) => form.files);
  expect(files).toEqual([]);
});

test('a file beyond the limit is cut there, the form is still read, and memory stays small (ASVS 5.2.1)', async () => {
  const piece = Buffer.alloc(1024 * 1024, 0x20);
  let sent = 0;
  const head = part('name="file"; filename="lớn.pdf"', pdf).slice(0, 2);
  const tail = [Buffer.from('\r\n'), ...part('name="title"', 'vẫn đọc được'), Buffer.from(`--${boundary}--`)];
  const before = process.memoryUsage().arrayBuffers;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent === 0) for (const bytes of head) controller.enqueue(bytes);
      sent += 1;
      if (sent <= documentMegabytes * 2) return controller.enqueue(piece.slice());
      for (const bytes of tail) controller.enqueue(bytes);
      controller.close();
    },
  });
  const headers = { 'Content-Type': `multipart/form-data; boundary=${boundary}` };
  const streamed = { method: 'POST', body, headers, duplex: 'half' as const };
  const request = new Request('http://127.0.0.1/', streamed);
  const seen = await withReceivedForm({ request, requestId: 'r', env }, async ({ formData, files }) => ({
    title: formData.get('title'),
    tooLarge: files[0]?.isTooLarge,
    bytes: files[0]?.bytes,
  }));
  expect(seen).toEqual({ title: 'vẫn đọc được', tooLarge: true, bytes: documentMegabytes * 1024 * 1024 });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * 1024 * 1024);
  expect(waiting()).toEqual([]);
});

test('of more files than are taken one more is read, so that it can be said', async () => {
  const parts = Array.from({ length: 12 }, (_, index) =>
    part(`name="evidence"; filename="${index}.pdf"`, pdf),
  );
  expect(await received(bodyOf(...parts), ({ files }) => files.length)).toBe(mostEvidence + 1);
});

const word = {
  '[Content_Types].xml': strToU8(
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
  'word/document.xml': strToU8('<w:document/>'),
};

test.each<[what: string, content: Uint8Array | string, type: unknown]>([
  ['a Word file', zipSync(word), { label: 'Word (DOCX)' }],
  ['a Word file with a macro', zipSync({ ...word, 'word/vbaProject.bin': strToU8('x') }), 'macros'],
  [
    'an OpenDocument',
    zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }),
    { label: 'OpenDocument (ODT)' },
  ],
  ['a zip of web pages', zipSync({ 'index.html': strToU8('<script>') }), 'unknown'],
  ['half a zip', zipSync(word).slice(0, 60), 'unknown'],
  ['a web page', '<!doctype html><script>alert(1)</script>', 'unknown'],
  [
    'an archive whose description is a bomb',
    zipSync({ ...word, '[Content_Types].xml': new Uint8Array(30 * 1024 * 1024) }),
    'unknown',
  ],
])('%s is known for what it is (ASVS 5.2.2, 5.2.3)', async (_what, content, type) => {
  const body = bodyOf(part('name="file"; filename="a.pdf"', content));
  const found = await received(body, ({ files }) => files[0]?.type);
  if (typeof type === 'string') expect(found).toBe(type);
  else expect(found).toMatchObject(Object(type));
});

test.each<[what: string, body: string | Uint8Array<ArrayBuffer>, type?: string]>([
  [
    'a body that ends in the middle of a file',
    bodyOf(part('name="file"; filename="a.pdf"', pdf)).subarray(0, 90),
  ],
  [
    'a body without its last boundary',
    Uint8Array.from(Buffer.concat(part('name="file"; filename="a.pdf"', pdf))),
  ],
  ['no boundary', 'x', 'multipart/form-data'],
  ['another type', '{}', 'application/json'],
])('%s is refused, and leaves nothing', async (_what, body, type) => {
  await expect(received(body, () => null, type)).rejects.toMatchObject({ status: 400 });
  expect(waiting()).toEqual([]);
});

test('a form without files is read as ever', async () => {
  const seen = await received(
    'a=1&b=hai',
    ({ formData, files }) => [formData.get('b'), files.length],
    'application/x-www-form-urlencoded',
  );
  expect(seen).toEqual(['hai', 0]);
});

test('whatever the answer throws, the files are cleared away', async () => {
  const request = new Request('http://127.0.0.1/', {
    method: 'POST',
    body: bodyOf(part('name="file"; filename="a.pdf"', pdf)),
    headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
  });
  const failing = withReceivedForm({ request, requestId: 'r', env }, async () => {
    expect(waiting()).toHaveLength(1);
    throw new Error('of the test');
  });
  await expect(failing).rejects.toThrow('of the test');
  expect(waiting()).toEqual([]);
});
