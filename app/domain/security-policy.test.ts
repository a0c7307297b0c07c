import fc from 'fast-check';
import { expect, test } from 'vitest';

import { passwordPolicies, roles } from './codelists.ts';
import {
  defaultSecurityPolicy,
  needsSecondFactor,
  securityPolicyOf,
  settingsOf,
  versionOf,
} from './security-policy.ts';

const policies = fc.record({
  passwordPolicy: fc.constantFrom(...passwordPolicies),
  secondFactorFor: fc.subarray([...roles]),
});

test('without settings, administrators and finance officers need a second factor', () => {
  expect(securityPolicyOf({})).toEqual(defaultSecurityPolicy);
  expect(roles.filter((role) => needsSecondFactor(defaultSecurityPolicy, [role]))).toEqual([
    'financeOfficer',
    'administrator',
  ]);
});

test('a setting that nobody knows falls back to the default', () => {
  expect(securityPolicyOf({ passwordPolicy: 'none', secondFactorFor: 'janitor auditor' })).toEqual({
    passwordPolicy: 'asvs',
    secondFactorFor: ['auditor'],
  });
});

test('a policy is what its settings say', () => {
  fc.assert(
    fc.property(policies, (policy) => {
      expect(securityPolicyOf(settingsOf(policy))).toEqual(policy);
    }),
  );
});

test('two policies have one version when they are the same, and only then', () => {
  fc.assert(
    fc.property(policies, policies, (one, other) => {
      expect(versionOf(one) === versionOf(other)).toBe(
        JSON.stringify(settingsOf(one)) === JSON.stringify(settingsOf(other)),
      );
    }),
  );
});
