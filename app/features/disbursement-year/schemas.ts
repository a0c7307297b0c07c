import { z } from 'zod';

/** Which year's capital is looked at, and which page of it; what cannot be read falls back. */
export const YearSearch = z.object({
  year: z.coerce.number().int().min(1990).max(2199).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
