import path from 'node:path';

import { expect, test } from 'vitest';

import { EnvRefused, readEnv } from './env.server.ts';

test('without any variable the server is a production one on the loopback address', () => {
  expect(readEnv({})).toEqual({
    mode: 'production',
    port: 3000,
    host: '127.0.0.1',
    trustProxy: false,
    databaseUrl: undefined,
    dataDirectory: path.resolve('data'),
    today: null,
    origin: null,
    securityContact: null,
    logLevel: 'info',
    compress: true,
  });
});

test('every variable is read', () => {
  const env = readEnv({
    NODE_ENV: 'development',
    PORT: '4100',
    HOST: '0.0.0.0',
    TRUST_PROXY: 'true',
    DATABASE_URL: 'postgres://tiendo@127.0.0.1/tiendo',
    TIENDO_DATA: '/var/lib/tiendo',
    TIENDO_TODAY: '2025-10-31',
    TIENDO_ORIGIN: 'https://tiendo.daklak.example/anything',
    TIENDO_SECURITY_CONTACT: 'mailto:security@tiendo.example',
    TIENDO_LOG_LEVEL: 'debug',
    TIENDO_COMPRESS: '0',
  });
  expect(env).toEqual({
    mode: 'development',
    port: 4100,
    host: '0.0.0.0',
    trustProxy: true,
    databaseUrl: 'postgres://tiendo@127.0.0.1/tiendo',
    dataDirectory: '/var/lib/tiendo',
    today: '2025-10-31',
    origin: 'https://tiendo.daklak.example',
    securityContact: 'mailto:security@tiendo.example',
    logLevel: 'debug',
    compress: false,
  });
});

test('an empty variable counts as none', () => {
  expect(readEnv({ PORT: '', TIENDO_TODAY: '' }).today).toBeNull();
});

test.each([
  [{ TIENDO_TODYA: '2025-10-31' }, 'TIENDO_TODYA is not a setting. Did you mean TIENDO_TODAY?'],
  [{ TIENDO_DATADIR: '/x' }, 'TIENDO_DATADIR is not a setting. Did you mean TIENDO_DATA?'],
  [{ TIENDO_TODAY: '31/10/2025' }, 'TIENDO_TODAY=31/10/2025 cannot be used: is not a day like 2025-10-31.'],
  [{ TIENDO_TODAY: '2025-02-30' }, 'TIENDO_TODAY=2025-02-30 cannot be used: is not a day like 2025-10-31.'],
])('%j is refused with a sentence', (variables, sentence) => {
  expect(() => readEnv(variables)).toThrow(new EnvRefused(sentence));
});

test.each([
  { PORT: '70000' },
  { PORT: 'http' },
  { DATABASE_URL: 'mysql://x' },
  { TIENDO_ORIGIN: 'ftp://x' },
  { TIENDO_SECURITY_CONTACT: 'security@tiendo.example' },
  { TIENDO_SECURITY_CONTACT: 'http://tiendo.example/report' },
  { TRUST_PROXY: 'maybe' },
])('%j is refused and named', (variables) => {
  expect(() => readEnv(variables)).toThrow(new RegExp(`^${Object.keys(variables)[0]}=`));
});
