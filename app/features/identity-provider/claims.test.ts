import { expect, test } from 'vitest';

import { claimsOf } from './claims.ts';

const provider = {
  rolesClaim: 'roles',
  roleMap: { 'tiendo-pm': 'projectManager', 'tiendo-finance': 'financeOfficer', boss: 'committee' },
} as const;

test.each([
  [
    ['tiendo-finance', 'tiendo-pm', 'unknown'],
    ['projectManager', 'financeOfficer'],
  ],
  ['tiendo-pm tiendo-finance', ['projectManager', 'financeOfficer']],
  ['boss', ['committee']],
  [['__proto__', 'constructor', 'toString'], []],
  [[1, null, { boss: true }], []],
  [{ boss: true }, []],
  [undefined, []],
])('the roles claim %j makes the roles %j', (roles, expected) => {
  expect(claimsOf({ sub: 'a', roles }, provider).roles).toEqual(expected);
});

test('the roles may lie inside other claims', () => {
  const nested = { ...provider, rolesClaim: 'realm_access.roles' };
  expect(claimsOf({ sub: 'a', realm_access: { roles: ['boss'] } }, nested).roles).toEqual(['committee']);
  expect(claimsOf({ sub: 'a', 'realm_access.roles': ['boss'] }, nested).roles).toEqual(['committee']);
  expect(claimsOf({ sub: 'a', realm_access: null }, nested).roles).toEqual([]);
});

test.each([
  [{ email: ' An@Example.Test ', email_verified: true }, 'an@example.test'],
  [{ email: 'an@example.test', email_verified: false }, null],
  [{ email: 'an@example.test', email_verified: 'true' }, null],
  [{ email: 'an@example.test' }, null],
  [{ email_verified: true }, null],
])('%j gives the address %j', (said, email) => {
  expect(claimsOf({ sub: 'a', ...said }, provider).email).toBe(email);
});

test.each([
  [['pwd'], false],
  [['pwd', 'otp'], true],
  [['mfa'], true],
  [['hwk', 'user'], true],
  [['pwd', 'sms'], false],
  [undefined, false],
  ['mfa', true],
])('signing in there by %j shows a second factor: %j', (amr, usedSecondFactor) => {
  expect(claimsOf({ sub: 'a', amr }, provider).usedSecondFactor).toBe(usedSecondFactor);
});
