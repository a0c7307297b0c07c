import { z } from 'zod';

import { voucherFields } from '#app/domain/codelists.ts';
import { orLeftOut } from '#app/platform/sheets/or-left-out.ts';

/** A sheet of vouchers. What is in it is looked at afterwards. */
export const UploadVouchers = z.object({ file: z.instanceof(File) });

/** What each column of the sheet says, in their order in the file. */
export const MapVouchers = z.object({ columns: z.array(orLeftOut(voucherFields)).max(200).default([]) });
export type MapVouchers = z.output<typeof MapVouchers>;

/** How a sheet is read, as it is kept: fields by the labels of their columns. */
export const KeptColumns = z.record(z.string(), z.enum(voucherFields).nullable());

export const ConfirmVouchers = z.object({});

/** The preview as its query string asks for it; what cannot be read falls back. */
export const VoucherSearch = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) });
