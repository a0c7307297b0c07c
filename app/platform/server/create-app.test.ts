import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';

import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { instant, millisecondsOf } from '#app/domain/day.ts';
import type { Store } from '#db/store.server.ts';
import { openMemoryCopy } from '#db/testing/stores.ts';

import type { AppContext } from '../app-context.server.ts';
import { createClock } from '../clock.ts';
import { cookie, forgottenCookie } from '../cookies.server.ts';
import { readEnv } from '../env.server.ts';
import { createLog } from '../log.server.ts';
import { createApp } from './create-app.ts';
import type { Respond } from './create-app.ts';
import { createReadiness } from './readiness.ts';

const origin = 'http://tiendo.example';
const sameOrigin = { 'Sec-Fetch-Site': 'same-origin' };

let files: string;
let store: Store;
let lines: Record<string, unknown>[];
let seen: { request: Request; context: AppContext }[];

beforeAll(() => {
  mkdirSync('.cache', { recursive: true });
  files = mkdtempSync(path.join('.cache', 'client-'));
  mkdirSync(path.join(files, 'assets'));
  writeFileSync(path.join(files, 'assets', 'entry-abc123.js'), 'plain');
  writeFileSync(path.join(files, 'assets', 'entry-abc123.js.br'), 'brotli');
  writeFileSync(path.join(files, 'favicon.svg'), '<svg/>');
});

afterAll(() => rmSync(files, { recursive: true, force: true }));

beforeEach(async () => {
  lines = [];
  seen = [];
  store = await openMemoryCopy();
  return () => store.close();
});

test('a page carries its nonce in the policy, its request id, and is never stored', async () => {
  const answer = await appFor().request(`${origin}/portfolio`);
  const policy = answer.headers.get('Content-Security-Policy');
  expect(answer.status).toBe(200);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`script-src 'self' 'nonce-${seen[0]?.context.cspNonce}'`);
  expect(policy).not.toContain('unsafe');
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-request-id': seen[0]?.context.requestId,
  });
  expect(answer.headers.has('Strict-Transport-Security')).toBe(false);
});

test('no two answers share a nonce or a request id', async () => {
  const app = appFor();
  await app.request(`${origin}/`);
  await app.request(`${origin}/`);
  const [first, second] = seen.map(({ context }) => context);
  expect(first?.cspNonce).not.toBe(second?.cspNonce);
  expect(first?.requestId).not.toBe(second?.requestId);
});

const failing: Respond = async () => {
  throw new Error('query failed');
};
const answers: readonly [what: string, init: RequestInit & { pathname?: string; respond?: Respond }][] = [
  ['a page', {}],
  ['a built file', { pathname: '/assets/entry-abc123.js' }],
  ['a picture', { pathname: '/favicon.svg' }],
  ['a sign of life', { pathname: '/healthz' }],
  ['a refusal of another site', { method: 'POST', headers: { 'Sec-Fetch-Site': 'cross-site' } }],
  ['a refusal of a method', { method: 'PUT' }],
  ['a failure', { respond: failing }],
];

describe.each(answers)('%s', (_what, { pathname = '/portfolio', respond, ...init }) => {
  const ask = async (variables: Record<string, string> = {}) =>
    appFor({ respond, variables }).request(`${origin}${pathname}`, init);

  test('loads and runs nothing but what is ours, by name or nonce (ASVS 3.4.3, 14.2.3)', async () => {
    const policy = (await ask()).headers.get('Content-Security-Policy') ?? '';
    const directives = Object.fromEntries(
      policy.split('; ').map((part): [string, string] => {
        const [name = '', ...sources] = part.split(' ');
        return [name, sources.join(' ')];
      }),
    );
    expect(directives).toMatchObject({
      'default-src': "'none'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'style-src': "'self'",
      'connect-src': "'self'",
      'form-action': "'self'",
    });
    expect(directives['script-src']).toMatch(/^'self' 'nonce-[\w+/]{22}=='$/);
  });

  test('is taken for what it says it is (ASVS 3.4.4)', async () => {
    expect((await ask()).headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  test('tells no other site where its reader was (ASVS 3.4.5)', async () => {
    expect((await ask()).headers.get('Referrer-Policy')).toBe('same-origin');
  });

  test('stands in nobody’s frame (ASVS 3.4.6)', async () => {
    expect((await ask()).headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
  });

  test('keeps its window and its content from other sites, and lets none read it (ASVS 3.2.1, 3.4.2)', async () => {
    const { headers } = await ask();
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    expect(headers.has('Access-Control-Allow-Origin')).toBe(false);
  });

  test('keeps the browser on https for a year, with every subdomain (ASVS 3.4.1)', async () => {
    const { headers } = await ask({ TIENDO_ORIGIN: 'https://tiendo.example' });
    expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000; includeSubDomains');
  });

  test('is kept by no cache unless it is a public file (ASVS 14.2.2, 14.3.2)', async () => {
    const isFile = pathname.startsWith('/assets/') || pathname === '/favicon.svg';
    expect((await ask()).headers.get('Cache-Control') === 'no-store').toBe(!isFile);
  });

  test('names its kind, and the letters of its text (ASVS 4.1.1)', async () => {
    expect((await ask()).headers.get('Content-Type')).toMatch(
      /^(text\/(html|plain|javascript);\s*charset=utf-8|image\/svg\+xml(; charset=utf-8)?|application\/json)$/i,
    );
  });
});

test.each([
  ['TRACE', 'TRACE /portfolio HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', '405'],
  [
    'a length beside chunks',
    'POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nX',
    '400',
  ],
  [
    'two lengths',
    'POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nXY',
    '400',
  ],
])('on the wire %s is refused (ASVS 4.2.1, 13.4.4)', async (_what, sent, status) => {
  const server = createServer(getRequestListener(appFor().fetch));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const socket = connect(address.port, address.address);
  socket.write(sent);
  const received = Buffer.concat(await socket.toArray()).toString();
  await new Promise((closed) => server.close(closed));
  expect(received).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(seen).toHaveLength(0);
});

test.each(['/assets', '/assets/', '/assets/entry-abc123.js/..', '/./'])(
  'nothing lists the files of %s (ASVS 13.4.3)',
  async (pathname) => {
    const answer = await appFor().request(`${origin}${pathname}`);
    expect(await answer.text()).not.toMatch(/abc123|favicon/);
    expect(seen).toHaveLength(1);
  },
);

test.each(['/.git/HEAD', '/.git/config', '/package.json', '/.env', '/data/tiendo.sqlite'])(
  'no file %s is served (ASVS 13.4.1)',
  async (pathname) => {
    await appFor().request(`${origin}${pathname}`);
    expect(seen).toHaveLength(1);
  },
);

test('what a caller says of its own address counts for nothing without a proxy of ours (ASVS 4.1.3, 15.3.4)', async () => {
  const headers = {
    'X-Forwarded-For': '203.0.113.7',
    'X-Forwarded-Host': 'evil.example',
    'X-Forwarded-Proto': 'https',
    'X-Request-Id': 'from-the-caller',
  };
  await appFor().request(`${origin}/portfolio`, { headers });
  expect(seen[0]?.request.url).toBe(`${origin}/portfolio`);
  expect(seen[0]?.context.address).not.toContain('203.0.113.7');
  expect(seen[0]?.context.requestId).not.toBe('from-the-caller');
});

test('an encrypted page sets and reads cookies that only this host can set, also to forget them (ASVS 3.3.1, 3.3.3)', async () => {
  const respond: Respond = async () => {
    const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8' });
    headers.append('Set-Cookie', cookie('tiendo_session', 'abc', { isSecure: true }));
    headers.append('Set-Cookie', forgottenCookie('tiendo_toast'));
    return new Response('<!doctype html>', { headers });
  };
  const ask = (variables: Record<string, string>) =>
    appFor({ respond, variables }).request(`${origin}/`, {
      headers: { Cookie: 'tiendo_session=planted; __Host-tiendo_session=abc' },
    });
  expect((await ask({ TIENDO_ORIGIN: 'https://tiendo.example' })).headers.getSetCookie()).toEqual([
    '__Host-tiendo_session=abc; Path=/; SameSite=Lax; HttpOnly; Secure',
    '__Host-tiendo_toast=; Path=/; SameSite=Lax; Max-Age=0; HttpOnly; Secure',
  ]);
  const plain = await ask({});
  expect(plain.headers.getSetCookie().at(-1)).toBe(
    'tiendo_toast=; Path=/; SameSite=Lax; Max-Age=0; HttpOnly',
  );
  expect(seen.map(({ request }) => request.headers.get('Cookie'))).toEqual([
    'tiendo_session=abc',
    'tiendo_session=planted; __Host-tiendo_session=abc',
  ]);
});

test('whoever finds a weakness is told whom to tell', async () => {
  const variables = {
    TIENDO_SECURITY_CONTACT: 'mailto:security@tiendo.example',
    TIENDO_ORIGIN: 'https://tiendo.example',
  };
  const answer = await appFor({ variables }).request(`${origin}/.well-known/security.txt`);
  const [contact, expires = '', ...others] = (await answer.text()).trimEnd().split('\n');
  expect(answer.headers.get('Content-Type')).toMatch(/^text\/plain;\s*charset=utf-8$/i);
  expect(contact).toBe('Contact: mailto:security@tiendo.example');
  expect(others).toEqual([
    'Preferred-Languages: vi, en',
    'Canonical: https://tiendo.example/.well-known/security.txt',
  ]);
  const left =
    millisecondsOf(instant(expires.replace('Expires: ', ''))) - millisecondsOf(createClock(null).wall());
  expect(left / 86_400_000).toBeCloseTo(365, 1);
});

test('where nobody is named, Remix answers for security.txt as for any page that does not exist', async () => {
  await appFor().request(`${origin}/.well-known/security.txt`);
  expect(seen).toHaveLength(1);
});

test('behind TLS the browser is told to stay there', async () => {
  const app = appFor({ variables: { TIENDO_ORIGIN: 'https://tiendo.example' } });
  const answer = await app.request(`${origin}/projects?q=a`);
  expect(answer.headers.get('Strict-Transport-Security')).toMatch(/^max-age=31536000/);
  expect(seen[0]?.request.url).toBe('https://tiendo.example/projects?q=a');
});

test.each([
  ['false', origin, 'unknown'],
  ['true', 'https://tiendo.example', '203.0.113.7'],
])(
  'with TRUST_PROXY=%s a forwarded request is seen at %s from %s',
  async (trust, expectedOrigin, address) => {
    await appFor({ variables: { TRUST_PROXY: trust } }).request(`${origin}/x`, {
      headers: {
        'X-Forwarded-Proto': 'https',
        'X-Forwarded-For': '198.51.100.1, 203.0.113.7',
        'X-Request-Id': 'from-the-proxy',
      },
    });
    expect(seen[0]?.request.url).toBe(`${expectedOrigin}/x`);
    expect(seen[0]?.context.address).toBe(address);
    expect(seen[0]?.context.requestId === 'from-the-proxy').toBe(trust === 'true');
  },
);

test('a posted form arrives whole under the origin the reader typed', async () => {
  const app = appFor({ variables: { TIENDO_ORIGIN: 'https://tiendo.example' } });
  await app.request(`${origin}/login`, {
    method: 'POST',
    headers: sameOrigin,
    body: new URLSearchParams({ email: 'a@b.vn' }),
  });
  expect((await seen[0]?.request.formData())?.get('email')).toBe('a@b.vn');
});

test.each<[method: string, headers: Record<string, string>, status: number]>([
  ['POST', sameOrigin, 200],
  ['POST', { Origin: origin }, 200],
  ['POST', { 'Sec-Fetch-Site': 'cross-site' }, 403],
  ['POST', {}, 403],
  [
    'POST',
    { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' },
    403,
  ],
  ['PUT', sameOrigin, 405],
  ['DELETE', sameOrigin, 405],
])('%s with %j answers %i before Remix', async (method, headers, status) => {
  const answer = await appFor().request(`${origin}/disbursements/new`, { method, headers });
  expect(answer.status).toBe(status);
  expect(seen).toHaveLength(status === 200 ? 1 : 0);
});

test('a refusal before Remix is a sentence in the reader’s language with the request id', async () => {
  const answer = await appFor().request(`${origin}/`, {
    method: 'POST',
    headers: { 'Accept-Language': 'en' },
  });
  const text = await answer.text();
  expect(text).toContain(String(answer.headers.get('X-Request-Id')));
  expect(answer.headers.get('Content-Type')).toContain('text/plain');
});

test.each([
  ['/disbursements/new', 2, 413],
  ['/imports/egp', 2, 200],
  ['/imports/egp', 21, 413],
])('a body for %s of %i MB answers %i', async (pathname, megabytes, status) => {
  const body = 'x'.repeat(megabytes * 1024 * 1024);
  const headers = { ...sameOrigin, 'Content-Length': String(body.length) };
  const answer = await appFor().request(`${origin}${pathname}`, { method: 'POST', headers, body });
  expect(answer.status).toBe(status);
});

test('a built file comes compressed as it was built and may be kept for ever', async () => {
  const answer = await appFor().request(`${origin}/assets/entry-abc123.js`, {
    headers: { 'Accept-Encoding': 'br, gzip' },
  });
  expect(await answer.text()).toBe('brotli');
  expect(answer.headers.get('Content-Encoding')).toBe('br');
  expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  expect(answer.headers.get('Vary')).toMatch(/Accept-Encoding/i);
  expect(seen).toHaveLength(0);
});

test('a public file without a hash in its name is asked for again within the hour', async () => {
  const answer = await appFor().request(`${origin}/favicon.svg`);
  expect(answer.headers.get('Cache-Control')).toBe('public, max-age=3600');
});

test.each(['/assets/../../package.json', '/assets/..%2f..%2fpackage.json', '/%2e%2e/package.json'])(
  '%s reaches no file',
  async (pathname) => {
    await appFor().request(`${origin}${pathname}`);
    expect(seen).toHaveLength(1);
  },
);

test.each([
  ['1', 'gzip'],
  ['0', null],
])('with TIENDO_COMPRESS=%s a long page is encoded as %s', async (compress, encoding) => {
  const respond: Respond = async () =>
    new Response('a'.repeat(4000), { headers: { 'Content-Type': 'text/html' } });
  const app = appFor({ respond, variables: { TIENDO_COMPRESS: compress } });
  const answer = await app.request(`${origin}/`, { headers: { 'Accept-Encoding': 'gzip' } });
  expect(answer.headers.get('Content-Encoding')).toBe(encoding);
});

test('every answer leaves one line without its query', async () => {
  await appFor().request(`${origin}/projects?q=secret`);
  expect(lines).toEqual([
    expect.objectContaining({
      level: 'info',
      msg: 'answered',
      method: 'GET',
      path: '/projects',
      status: 200,
      milliseconds: expect.any(Number),
      requestId: seen[0]?.context.requestId,
    }),
  ]);
});

test.each([
  ['SQLITE_FULL', 503],
  ['SQLITE_READONLY_DBMOVED', 503],
  ['53100', 503],
  ['SQLITE_CONSTRAINT', 500],
])('an error %s that nobody caught answers %i and says nothing of its inside', async (code, status) => {
  const respond: Respond = async () => {
    throw new Error('query failed', { cause: Object.assign(new Error('at /var/lib/secret'), { code }) });
  };
  const answer = await appFor({ respond }).request(`${origin}/`);
  const text = await answer.text();
  expect(answer.status).toBe(status);
  expect(text).not.toMatch(/secret|query failed/);
  expect(lines).toContainEqual(
    expect.objectContaining({ level: 'error', requestId: answer.headers.get('X-Request-Id') }),
  );
});

test('the server is alive while it runs, and ready while it can write', async () => {
  const app = appFor();
  expect(await (await app.request(`${origin}/healthz`)).json()).toEqual({ status: 'ok' });
  const answer = await app.request(`${origin}/readyz`);
  expect(await answer.json()).toEqual({
    status: 'ready',
    checks: { accepting: 'ok', write: 'ok', disk: 'ok' },
  });
});

test.each<[what: string, parts: Parameters<typeof appFor>[0], failed: string]>([
  ['it is stopping', { isStopping: true }, 'accepting'],
  ['the data directory is gone', { variables: { TIENDO_DATA: '/nonexistent' } }, 'disk'],
  ['nothing can be written', { writesFail: true }, 'write'],
])('the server is not ready when %s', async (_what, parts, failed) => {
  const answer = await appFor(parts).request(`${origin}/readyz`);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ status: 'notReady', checks: { [failed]: 'failed' } });
});

function appFor({
  respond = async () =>
    new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html; charset=utf-8' } }),
  variables = {},
  isStopping = false,
  writesFail = false,
}: {
  respond?: Respond;
  variables?: Record<string, string>;
  isStopping?: boolean;
  writesFail?: boolean;
} = {}) {
  const env = readEnv({ TIENDO_DATA: '.', TIENDO_TODAY: '2025-10-31', ...variables });
  const clock = createClock(env.today);
  const usable = writesFail ? { ...store, write: () => Promise.reject(new Error('disk full')) } : store;
  return createApp({
    store: usable,
    clock,
    env,
    log: createLog(env, { write: (line) => lines.push(JSON.parse(line)) }),
    respond: (request, context) => {
      seen.push({ request, context });
      return respond(request, context);
    },
    readiness: createReadiness({ store: usable, clock, env }, () => isStopping),
    clientDirectory: files,
  });
}
