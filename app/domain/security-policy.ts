import { passwordPolicies, roles } from './codelists.ts';
import type { PasswordPolicy, Role } from './codelists.ts';

/** What an installation asks of whoever signs in. */
export type SecurityPolicy = {
  readonly passwordPolicy: PasswordPolicy;
  /** The roles that sign in with a second factor. */
  readonly secondFactorFor: readonly Role[];
};

/** Who can give out rights or post money proves themselves twice (ASVS 6.3.3), unless the administrator decides otherwise. */
export const defaultSecurityPolicy: SecurityPolicy = {
  passwordPolicy: 'asvs',
  secondFactorFor: ['administrator', 'financeOfficer'],
};

/** The settings' names in the database. */
export const securitySettingNames = ['passwordPolicy', 'secondFactorFor'] as const;
export type SecuritySettings = Partial<Record<(typeof securitySettingNames)[number], string>>;

/** The policy that stored settings make; whatever is missing or unknown is as by default. */
export function securityPolicyOf({ passwordPolicy, secondFactorFor }: SecuritySettings): SecurityPolicy {
  return {
    passwordPolicy:
      passwordPolicies.find((policy) => policy === passwordPolicy) ?? defaultSecurityPolicy.passwordPolicy,
    secondFactorFor:
      secondFactorFor === undefined
        ? defaultSecurityPolicy.secondFactorFor
        : roles.filter((role) => secondFactorFor.split(' ').includes(role)),
  };
}

/** The settings that stand for a policy; the inverse of `securityPolicyOf`. */
export function settingsOf({ passwordPolicy, secondFactorFor }: SecurityPolicy): Required<SecuritySettings> {
  return {
    passwordPolicy,
    secondFactorFor: roles.filter((role) => secondFactorFor.includes(role)).join(' '),
  };
}

/** The policy in one line, equal for equal policies: by it a form says which one its editor read. */
export function versionOf(policy: SecurityPolicy): string {
  const settings = settingsOf(policy);
  return securitySettingNames.map((name) => `${name}: ${settings[name]}`).join('; ');
}

/** Whether somebody with these roles signs in with a second factor. */
export function needsSecondFactor(policy: SecurityPolicy, held: readonly Role[]): boolean {
  return held.some((role) => policy.secondFactorFor.includes(role));
}
