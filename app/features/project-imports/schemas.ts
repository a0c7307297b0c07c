import { z } from 'zod';

import { amountUnits, projectImportFields, writingHabits } from '#app/domain/codelists.ts';

const blankAsNull = (longest: number) =>
  z
    .string()
    .trim()
    .normalize()
    .max(longest)
    .nullish()
    .transform((text) => text || null);

/** Three letters, as ISO 4217 writes them. */
const Currency = blankAsNull(10).transform((code) => code?.toUpperCase() ?? null);

/** A list of projects as people keep it. What is in it is looked at afterwards. */
export const UploadProjectList = z.object({ file: z.instanceof(File) });

/** What each field is read from, and what is said of all rows: the form of the second step. */
export const MapProjectList = z.object({
  columns: z.partialRecord(z.enum(projectImportFields), blankAsNull(120)).default({}),
  keepOthers: z.boolean().default(false),
  currency: Currency,
  rate: blankAsNull(40),
  unit: z.enum(amountUnits),
  writing: z.enum(writingHabits),
  provinceCode: blankAsNull(10),
  unitName: blankAsNull(300),
});
export type MapProjectList = z.output<typeof MapProjectList>;

/** A mapping as a file of the command line or an earlier import has it: what it leaves out is guessed. */
export const StatedMappingFile = z.strictObject({
  columns: z.partialRecord(z.enum(projectImportFields), z.string().max(120).nullable()).optional(),
  keepOthers: z.boolean().optional(),
  currency: z.string().max(10).nullable().optional(),
  rate: z.string().max(40).nullable().optional(),
  unit: z.enum(amountUnits).optional(),
  writing: z.enum(writingHabits).optional(),
  provinceCode: z.string().max(10).nullable().optional(),
  unitName: z.string().max(300).nullable().optional(),
});

/** Whether to take the other rows when some are rejected. */
export const ConfirmProjectImport = z.object({ skipRejected: z.boolean().default(false) });

/** The preview as its query string asks for it; what cannot be read falls back. */
export const ProjectPreviewSearch = z.object({
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  unknown: z.coerce.number().int().min(1).max(10_000).catch(1),
});
