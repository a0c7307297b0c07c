import { z } from 'zod';

const page = z.coerce.number().int().min(1).max(10_000).catch(1);

/** The list of suppliers as its query string asks for it; what cannot be read falls back. */
export const SupplierSearch = z.object({ q: z.string().trim().max(100).catch(''), page });
export type SupplierSearch = z.output<typeof SupplierSearch>;

/** Which page of a supplier's contracts. */
export const SupplierContractsPage = z.object({ page });
