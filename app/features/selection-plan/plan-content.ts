import { z } from 'zod';

import {
  contractTypes,
  fundingSources,
  procurementCategories,
  procurementMethods,
  procurementProcedures,
} from '#app/domain/codelists.ts';
import { month, parseDay } from '#app/domain/day.ts';
import type { PlanContent } from '#app/domain/selection-plan.ts';

const code = <Code extends string>(codes: readonly Code[]) => z.enum(codes).nullable().catch(null);
const count = z.number().int().nullable().catch(null);
const answer = z.boolean().nullable().catch(null);

/** The fields of art. 39 as a revision kept them; what a later version no longer knows is not said. */
const StoredContent = z.object({
  category: code(procurementCategories),
  fundingSource: code(fundingSources),
  method: code(procurementMethods),
  procedure: code(procurementProcedures),
  contractType: code(contractTypes),
  selectionStartMonth: z
    .string()
    .nullable()
    .catch(null)
    .transform((text) => (text === null || parseDay(`${text}-01`) === null ? null : month(text))),
  startsByQuarter: z.boolean().catch(false),
  selectionDays: count,
  executionDays: count,
  purchaseOption: count,
  isPrequalified: answer,
  isOnline: answer,
  isDomestic: answer,
  bidSupervision: z.string().nullable().catch(null),
  isComplex: z.boolean().catch(false),
});

/** Reads what a revision kept of a package. */
export function readContent(stored: Readonly<Record<string, unknown>>): PlanContent {
  return StoredContent.parse(stored);
}
