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
import { createBackups } from '../backups.server.ts';
import { createClock } from '../clock.ts';
import { cookie, forgottenCookie } from '../cookies.server.ts';
import { readEnv } from '../env.server.ts';
import { createLog } from '../log.server.ts';
import { aVerifier } from '../testing/a-verifier.ts';
import { createApp } from './create-app.ts';
import type { Respond } from './create-app.ts';
import { createReadiness } from './readiness.ts';

const origin = 'http://tiendo.example';

let files: string;
let store: Store;
let seen: { request: Request; context: AppContext }[];

beforeAll(() => {
  mkdirSync('.cache', { recursive: true });
  files = mkdtempSync(path.join('.cache', 'client-'));
  mkdirSync(path.join(files, 'assets'));
  writeFileSync(path.join(files, 'assets', 'entry-abc123.js'), 'plain');
  writeFileSync(path.join(files, 'favicon.svg'), '<svg/>');
});

afterAll(() => rmSync(files, { recursive: true, force: true }));

beforeEach(async () => {
  seen = [];
  store = await openMemoryCopy();
  return () => store.close();
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

  test('S5: loads and runs nothing but what is ours, by name or by a nonce of its own (ASVS 3.4.3, 14.2.3)', async () => {
    const [directives, others] = [directivesOf(await ask()), directivesOf(await ask())];
    expect(directives).toMatchObject({
      'default-src': "'none'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'style-src': "'self'",
      'connect-src': "'self'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
    });
    expect(directives['script-src']).toMatch(/^'self' 'nonce-[\w+/]{22}=='$/);
    expect(directives['script-src']).not.toBe(others['script-src']);
    expect(Object.values(directives).join(' ')).not.toMatch(/unsafe|\*|https?:/);
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

/** What the answer's policy says of each kind of content. */
function directivesOf({ headers }: Response): Record<string, string> {
  const policy = headers.get('Content-Security-Policy') ?? '';
  return Object.fromEntries(
    policy.split('; ').map((part): [string, string] => {
      const [name = '', ...sources] = part.split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

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

test.each([
  '/.git/HEAD',
  '/.git/config',
  '/package.json',
  '/.env',
  '/data/tiendo.sqlite',
  '/assets/..%2f..%2fpackage.json',
])('no file %s is served (ASVS 5.3.2, 13.4.1)', async (pathname) => {
  await appFor().request(`${origin}${pathname}`);
  expect(seen).toHaveLength(1);
});

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

function appFor({
  respond = async () =>
    new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html; charset=utf-8' } }),
  variables = {},
}: { respond?: Respond; variables?: Record<string, string> } = {}) {
  const env = readEnv({ TIENDO_DATA: '.', TIENDO_LOG_LEVEL: 'silent', TIENDO_BACKUPS: 'off', ...variables });
  const clock = createClock(env.today);
  const log = createLog(env);
  const backups = createBackups({ store, clock, env, log });
  return createApp({
    store,
    clock,
    env,
    log,
    backups,
    verifier: aVerifier(store),
    routeOf: () => null,
    respond: (request, context) => {
      seen.push({ request, context });
      return respond(request, context);
    },
    readiness: createReadiness({ store, clock, env, backups }, () => false),
    clientDirectory: files,
  });
}
