import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { Store } from '#db/store.server.ts';
import { openMemoryCopy } from '#db/testing/stores.ts';

import type { AppContext } from '../app-context.server.ts';
import { createBackups } from '../backups.server.ts';
import { createClock } from '../clock.ts';
import { readEnv } from '../env.server.ts';
import { createLog } from '../log.server.ts';
import { aVerifier } from '../testing/a-verifier.ts';
import { createApp } from './create-app.ts';
import type { Respond } from './create-app.ts';
import { createReadiness } from './readiness.ts';
import { routesIn } from './built-routes.ts';

const origin = 'http://tiendo.example';
const sameOrigin = { 'Sec-Fetch-Site': 'same-origin' };
const token = 'a token of the test';

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

test.each<[what: string, path: string, init: RequestInit, status: number, reason: string]>([
  [
    'what another site posts',
    '/login',
    { method: 'POST', headers: { Origin: 'https://evil.example' } },
    403,
    'posted from another site',
  ],
  ['a method of nobody’s', '/login', { method: 'PUT', headers: sameOrigin }, 405, 'no method of ours'],
  [
    'a body that is too long',
    '/login',
    {
      method: 'POST',
      headers: { ...sameOrigin, 'Content-Length': String(2 ** 21) },
      body: 'x'.repeat(2 ** 21),
    },
    413,
    'too long a body',
  ],
  [
    'a guessed token',
    '/metrics',
    { headers: { Authorization: 'Bearer x' } },
    401,
    'not the token of the metrics',
  ],
])('%s is in the log as refused (ASVS 16.3.3)', async (_what, path, init, status, reason) => {
  await appFor({ variables: { TIENDO_METRICS_TOKEN: token } }).request(`${origin}${path}`, init);
  expect(lines).toContainEqual(
    expect.objectContaining({
      level: 'warn',
      msg: 'refused',
      requestId: expect.any(String),
      address: 'unknown',
      method: init.method ?? 'GET',
      path,
      status,
      reason,
    }),
  );
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
  ['/projects/DL-DTI/workbook/import', 2, 200],
  ['/projects/DL-DTI/workbook/import', 21, 413],
  ['/projects/DL-DTI/workbook/import/1/preview', 2, 413],
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
])(
  'an error %s that nobody caught answers %i and says nothing of its inside (ASVS 16.3.4, 16.5.1, 16.5.2)',
  async (code, status) => {
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
  },
);

test('the server is alive while it runs, and ready while it can write', async () => {
  const app = appFor();
  expect(await (await app.request(`${origin}/healthz`)).json()).toEqual({ status: 'ok' });
  const answer = await app.request(`${origin}/readyz`);
  expect(await answer.json()).toEqual({
    status: 'ready',
    checks: { accepting: 'ok', write: 'ok', disk: 'ok', backup: 'off' },
    backupAgeSeconds: null,
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

const withToken = { headers: { Authorization: `Bearer ${token}` } };

test('without its token there is no page of metrics', async () => {
  const answer = await appFor({ respond: async () => new Response('no such page', { status: 404 }) }).request(
    `${origin}/metrics`,
    withToken,
  );
  expect(answer.status).toBe(404);
});

test.each(['', 'Bearer something else', token, 'Bearer '])(
  'metrics are shown to nobody who brings "%s" (ASVS 13.4.5)',
  async (Authorization) => {
    const app = appFor({ variables: { TIENDO_METRICS_TOKEN: token } });
    const answer = await app.request(`${origin}/metrics`, { headers: { Authorization } });
    expect([answer.status, await answer.text()]).toEqual([401, '']);
  },
);

test('metrics count requests by the pattern of their route, never by their address', async () => {
  const app = appFor({ variables: { TIENDO_METRICS_TOKEN: token } });
  for (const path of [
    '/projects/DL-DTI?q=nguyen',
    '/projects/DL-X.data',
    '/login',
    '/who/knows',
    '/assets/none.js',
  ]) {
    await app.request(`${origin}${path}`);
  }
  await store.write(async (tx) => tx.insert(tx.t.settings).values({ name: 'a', value: '1' }));
  const text = await (await app.request(`${origin}/metrics`, withToken)).text();
  const counted = (route: string) =>
    new RegExp(`^tiendo_http_request_duration_seconds_count.*route="${route}".* (\\d+)$`, 'm').exec(
      text,
    )?.[1];
  expect(counted('/projects/:projectCode')).toBe('2');
  expect(counted('/login')).toBe('1');
  expect(counted('unmatched')).toBe('1');
  expect(counted('/assets/\\*')).toBe('1');
  expect(text).not.toMatch(/DL-DTI|nguyen|who/);
  expect(text).toMatch(/^tiendo_commits_total 1$/m);
  for (const name of [
    'write_queue_length 0',
    'ledger_entries 0',
    'open_sessions 0',
    'backup_age_seconds \\+Inf',
  ]) {
    expect(text).toMatch(new RegExp(`^tiendo_${name}$`, 'm'));
  }
  expect(text).toContain('process_resident_memory_bytes');
});

const page = (path: string) => ({ path, id: path, parentId: 'root', module: { default: () => null } });
const projectRoutes = {
  root: { id: 'root', path: '', module: { default: () => null } },
  login: page('login'),
  project: page('projects/:projectCode'),
};

function appFor({
  respond = async () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }),
  variables = {},
  isStopping = false,
  writesFail = false,
}: {
  respond?: Respond;
  variables?: Record<string, string>;
  isStopping?: boolean;
  writesFail?: boolean;
} = {}) {
  const env = readEnv({ TIENDO_DATA: '.', TIENDO_TODAY: '2025-10-31', TIENDO_BACKUPS: 'off', ...variables });
  const clock = createClock(env.today);
  const log = createLog(env, { write: (line) => lines.push(JSON.parse(line)) });
  const backups = createBackups({ store, clock, env, log });
  const usable = writesFail ? { ...store, write: () => Promise.reject(new Error('disk full')) } : store;
  return createApp({
    store: usable,
    clock,
    env,
    log,
    backups,
    routeOf: (pathname) => routesIn({ routes: projectRoutes })(pathname)?.path ?? null,
    respond: (request, context) => {
      seen.push({ request, context });
      return respond(request, context);
    },
    verifier: aVerifier(usable),
    readiness: createReadiness({ store: usable, clock, env, backups }, () => isStopping),
    clientDirectory: files,
  });
}
