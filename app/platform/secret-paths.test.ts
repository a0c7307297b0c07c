import { expect, test } from 'vitest';

import { securityHeaders } from './headers.server.ts';
import { isSecretPath, pathForLog } from './secret-paths.ts';

test.each([
  ['/one-time/abc-DEF_123', '/one-time/[struck out]'],
  ['/one-time/abc-DEF_123.data', '/one-time/[struck out].data'],
])('the log has %s without what opens it (ASVS 16.2.5)', (path, logged) => {
  expect([isSecretPath(path), pathForLog(path)]).toEqual([true, logged]);
});

test.each(['/', '/one-time', '/projects/one-time/abc', '/users/abc'])('the log has %s as it is', (path) => {
  expect([isSecretPath(path), pathForLog(path)]).toEqual([false, path]);
});

test.each([
  [true, 'strict-origin'],
  [false, 'same-origin'],
])('no page learns from Referer what opens another (secret: %s)', (isSecret, policy) => {
  const headers = securityHeaders({
    nonce: 'n',
    isSecure: true,
    isSecret,
    isDownload: false,
    mode: 'production',
  });
  expect(headers['Referrer-Policy']).toBe(policy);
});
