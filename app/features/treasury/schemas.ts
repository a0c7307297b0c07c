import { z } from 'zod';

import { treasuryFields } from '#app/domain/codelists.ts';
import { lineOf } from '#app/platform/form-values.ts';
import { orLeftOut } from '#app/platform/sheets/or-left-out.ts';

import { monthText } from '../period-closing/schemas.ts';

/** The Treasury's list as a file, with the province and the whole months that it is of. What is in it is looked at afterwards. */
export const UploadTreasuryList = z.object({
  provinceCode: lineOf(10),
  fromMonth: monthText,
  throughMonth: monthText,
  file: z.instanceof(File),
});
export type UploadTreasuryList = z.output<typeof UploadTreasuryList>;

/** What each column of the list says, in their order in the file. */
export const MapTreasuryList = z.object({ columns: z.array(orLeftOut(treasuryFields)).max(200) });
export type MapTreasuryList = z.output<typeof MapTreasuryList>;

/** How a list is read, as it is kept: fields by the labels of their columns. */
export const KeptTreasuryMapping = z.object({
  columns: z.record(z.string(), z.enum(treasuryFields).nullable()),
});

/** What a draft of a list keeps beside its rows. */
export const StatedMonths = z.object({
  provinceCode: z.string(),
  fromMonth: monthText,
  throughMonth: monthText,
});

export const ConfirmTreasuryList = z.object({});

export const WithdrawTreasuryList = z.object({ reason: lineOf(2000) });
export type WithdrawTreasuryList = z.output<typeof WithdrawTreasuryList>;

/** A page of a long table as the query string asks for it; what cannot be read falls back. */
export const TreasurySearch = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) });

/** A line of a list that is to be recorded, as the address of the voucher's form names it: the list, a dot, the line's row. */
export const TreasuryLineSearch = z.object({
  draft: z
    .string()
    .regex(/^[0-9a-f-]{36}\.\d{1,6}$/u)
    .nullable()
    .catch(null),
});
