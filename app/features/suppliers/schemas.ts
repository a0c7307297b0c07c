import { z } from 'zod';

import { readTaxCode } from '#app/domain/tax-code.ts';
import { refuseValue } from '#app/platform/form-messages.ts';
import { lineOf } from '#app/platform/form-values.ts';

const page = z.coerce.number().int().min(1).max(10_000).catch(1);

/** The list of suppliers as its query string asks for it; what cannot be read falls back. */
export const SupplierSearch = z.object({ q: z.string().trim().max(100).catch(''), page });
export type SupplierSearch = z.output<typeof SupplierSearch>;

/** Which page of a supplier's contracts. */
export const SupplierContractsPage = z.object({ page });

const taxCodeText = z.string().transform((text, context) => {
  const read = readTaxCode(text);
  if (read.ok) return read.code;
  const code = read.why === 'checkDigit' ? 'taxCodeCheckDigit' : 'taxCodeUnreadable';
  return refuseValue(context, { code, params: {} });
});

/** A supplier's name and tax code; `version` is both as the form's editor read them. */
export const ChangeSupplierInput = z.object({
  version: z.string().max(500),
  name: lineOf(300),
  taxCode: taxCodeText.optional().transform((code) => code ?? null),
});
export type ChangeSupplier = z.output<typeof ChangeSupplierInput>;
