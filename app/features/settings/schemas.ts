import { z } from 'zod';

import { passwordPolicies, roles } from '#app/domain/codelists.ts';

/** The form that changes the policy; `version` is the one that its editor read. */
export const SecurityPolicyInput = z.object({
  version: z.string().max(500),
  passwordPolicy: z.enum(passwordPolicies),
  secondFactorFor: z.array(z.enum(roles)).default([]),
});
export type ChangeSecurityPolicy = z.output<typeof SecurityPolicyInput>;
