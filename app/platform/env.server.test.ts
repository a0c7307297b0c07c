import path from 'node:path';

import { expect, test } from 'vitest';

import { EnvRefused, readEnv } from './env.server.ts';

const secret = Buffer.alloc(32, 7).toString('base64');
const previousSecret = Buffer.alloc(32, 6).toString('base64');
const singleSignOn = {
  TIENDO_OIDC_ISSUER: 'https://id.example.vn/realms/tinh',
  TIENDO_OIDC_CLIENT_ID: 'tiendo',
  TIENDO_OIDC_CLIENT_SECRET: 'the secret of tiendo',
};

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
    databaseOwnerUrl: undefined,
    backupDirectory: path.resolve('data/backups'),
    backupAt: { hour: 2, minute: 0 },
    metricsToken: null,
    requestsPerMinute: 300,
    secret: null,
    previousSecret: null,
    identityProvider: null,
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
    DATABASE_OWNER_URL: 'postgres://owner@127.0.0.1/tiendo',
    TIENDO_BACKUPS: '/srv/backups',
    TIENDO_BACKUP_AT: '23:30',
    TIENDO_METRICS_TOKEN: 'sixteen letters!',
    TIENDO_REQUESTS_PER_MINUTE: 'off',
    TIENDO_SECRET: secret,
    TIENDO_SECRET_PREVIOUS: previousSecret,
    ...singleSignOn,
    TIENDO_OIDC_ROLES_CLAIM: 'realm_access.roles',
    TIENDO_OIDC_ROLE_MAP: 'tiendo-pm=projectManager, tiendo-finance=financeOfficer',
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
    databaseOwnerUrl: 'postgres://owner@127.0.0.1/tiendo',
    backupDirectory: '/srv/backups',
    backupAt: { hour: 23, minute: 30 },
    metricsToken: 'sixteen letters!',
    requestsPerMinute: null,
    secret,
    previousSecret,
    identityProvider: {
      issuer: 'https://id.example.vn/realms/tinh',
      clientId: 'tiendo',
      clientSecret: 'the secret of tiendo',
      rolesClaim: 'realm_access.roles',
      roleMap: { 'tiendo-pm': 'projectManager', 'tiendo-finance': 'financeOfficer' },
    },
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
  [
    { TIENDO_OIDC_ISSUER: singleSignOn.TIENDO_OIDC_ISSUER },
    'TIENDO_OIDC_CLIENT_ID is not set, and single sign-on needs it.',
  ],
  [
    { TIENDO_OIDC_ROLE_MAP: 'tiendo-pm=projectManager' },
    'TIENDO_OIDC_ISSUER is not set, and single sign-on needs it.',
  ],
  [
    { ...singleSignOn, TIENDO_OIDC_ROLE_MAP: 'tiendo-pm=boss' },
    'TIENDO_OIDC_ROLE_MAP=tiendo-pm=boss cannot be used: “tiendo-pm=boss” is not like “tiendo-pm=projectManager”; the roles are projectManager, financeOfficer, committee, auditor, administrator.',
  ],
  [
    { ...singleSignOn, TIENDO_OIDC_ISSUER: 'http://id.example.vn' },
    'TIENDO_OIDC_ISSUER=http://id.example.vn cannot be used: begins with http://, which is allowed only for a provider on this very machine; use https://.',
  ],
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
  { TIENDO_BACKUP_AT: '24:00' },
  { TIENDO_REQUESTS_PER_MINUTE: '0' },
  { TIENDO_REQUESTS_PER_MINUTE: 'many' },
])('%j is refused and named', (variables) => {
  expect(() => readEnv(variables)).toThrow(new RegExp(`^${Object.keys(variables)[0]}=`));
});

test.each([
  ['production', undefined, path.resolve('data/backups')],
  ['development', undefined, null],
  ['test', undefined, null],
  ['development', '/srv/backups', '/srv/backups'],
  ['production', 'off', null],
])('in %s with TIENDO_BACKUPS=%s nightly backups go to %s', (NODE_ENV, TIENDO_BACKUPS, folder) => {
  expect(readEnv({ NODE_ENV, TIENDO_BACKUPS }).backupDirectory).toBe(folder);
});

test('a secret that cannot be used is named without being shown (ASVS 16.2.5)', () => {
  expect(() => readEnv({ TIENDO_METRICS_TOKEN: 'too-short' })).toThrow(
    new EnvRefused(
      'TIENDO_METRICS_TOKEN cannot be used: is too short to be a secret; take 16 characters or more.',
    ),
  );
});

test.each(['http://127.0.0.1:4150', 'http://localhost:4150', 'http://[::1]:4150'])(
  'an identity provider on this very machine may do without encryption: %s',
  (issuer) => {
    const env = readEnv({ ...singleSignOn, TIENDO_OIDC_ISSUER: issuer });
    expect(env.identityProvider?.issuer).toBe(issuer);
  },
);

test('ASVS 13.3.1: a secret that cannot be used is not printed with the refusal', () => {
  expect(() => readEnv({ TIENDO_SECRET: 'c2hvcnQ=' })).toThrow(
    new EnvRefused(
      'TIENDO_SECRET cannot be used: is not 32 random bytes in base64, as "openssl rand -base64 32" prints them.',
    ),
  );
});
