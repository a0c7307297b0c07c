import { z } from 'zod';

import { instant } from '#app/domain/day.ts';
import type { Instant } from '#app/domain/day.ts';

const at = z.string().transform((text): Instant => instant(text));

const chainReport = z.object({
  entries: z.number(),
  head: z.object({ seq: z.number(), hash: z.string() }).nullable(),
  firstBad: z
    .object({ seq: z.number(), reason: z.enum(['missing', 'previousHash', 'hash', 'head']) })
    .nullable(),
});

const wrongTotal = z.object({
  table: z.string(),
  key: z.string(),
  column: z.string(),
  kept: z.number().nullable(),
  expected: z.number(),
});

/** How a verification ended, as the installation keeps the last one; `found` null where it did not reach its end. */
export const KeptVerification = z.object({
  by: z.string(),
  startedAt: at,
  finishedAt: at,
  found: z
    .object({
      ok: z.boolean(),
      ledger: chainReport,
      audit: chainReport,
      totals: z.object({ checked: z.number(), wrongCount: z.number(), firstWrong: wrongTotal.nullable() }),
    })
    .nullable(),
});
export type KeptVerification = z.output<typeof KeptVerification>;
