import { expect, test } from 'vitest';

import { boundToHost, cookie, cookiesBoundToHost, forgottenCookie, readCookie } from './cookies.server.ts';

test('no script can read a cookie, and no other site sends one along with what it posts (ASVS 3.3.2, 3.3.4)', () => {
  expect(cookie('tiendo_session', 'abc', { maxAgeSeconds: 60 })).toBe(
    'tiendo_session=abc; Path=/; SameSite=Lax; Max-Age=60; HttpOnly',
  );
});

test.each([
  cookie('tiendo_session', 'abc', { maxAgeSeconds: 60, isSecure: true }),
  cookie('tiendo_toast', 'abc'),
  forgottenCookie('tiendo_session'),
])('over an encrypted connection %j is bound to this host and to encryption (ASVS 3.3.1, 3.3.3)', (made) => {
  const bound = boundToHost(made);
  expect(bound).toMatch(/^__Host-tiendo_\w+=[^;]*; Path=\/; /);
  expect(bound.match(/; Secure/g)).toHaveLength(1);
  expect(bound).not.toMatch(/Domain=/i);
  expect(boundToHost(bound)).toBe(bound);
});

test.each([
  ['__Host-tiendo_session=abc', 'abc'],
  ['tiendo_session=planted; __Host-tiendo_session=abc', 'abc'],
  ['tiendo_session=planted', null],
  ['x__Host-tiendo_session=planted', null],
  ['', null],
])('of the cookies %j of an encrypted request the session is %j (ASVS 3.3.3)', (sent, token) => {
  const Cookie = cookiesBoundToHost(sent);
  expect(readCookie(new Request('https://tiendo.example', { headers: { Cookie } }), 'tiendo_session')).toBe(
    token,
  );
});
