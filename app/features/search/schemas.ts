import { z } from 'zod';

/** What somebody types to get somewhere (`?q=`); what cannot be read is nothing typed. */
export const JumpSearch = z.object({ q: z.string().trim().max(100).catch('') });
