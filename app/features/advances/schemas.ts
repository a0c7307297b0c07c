import { z } from 'zod';

/** Which page of the outstanding advances is looked at; what cannot be read falls back. */
export const AdvanceSearch = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) });
