import { z } from 'zod';

import { passwordPolicies, roles } from '#app/domain/codelists.ts';

export const SecurityPolicyInput = z.object({
  passwordPolicy: z.enum(passwordPolicies),
  secondFactorFor: z.array(z.enum(roles)).default([]),
});
