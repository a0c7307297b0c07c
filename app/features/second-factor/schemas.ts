import { z } from 'zod';

/** Any text passes for a code or a password here: what is wrong with it is nobody's business. */
export const SecondFactorInput = z.object({ code: z.string().trim().max(100) });

export const BeginSecondFactorInput = z.object({ currentPassword: z.string().max(1000).optional() });
