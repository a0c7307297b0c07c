import { passwordPolicies, roles } from '#app/domain/codelists.ts';
import type { PasswordPolicy, Role } from '#app/domain/codelists.ts';

/** A policy as a form has it; null where no policy about passwords is chosen. */
export type ChosenPolicy = {
  readonly passwordPolicy: PasswordPolicy | null;
  readonly secondFactorFor: readonly Role[];
};

/** What was chosen in a form that was sent; whatever it does not know is left out. */
export function typedPolicy(sent: Readonly<Record<string, unknown>>): ChosenPolicy {
  const ticked = new Set([sent.secondFactorFor].flat());
  return {
    passwordPolicy: passwordPolicies.find((policy) => policy === sent.passwordPolicy) ?? null,
    secondFactorFor: roles.filter((role) => ticked.has(role)),
  };
}
