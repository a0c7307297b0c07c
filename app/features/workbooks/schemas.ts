import { z } from 'zod';

import { workbookFields, workbookSheets } from '#app/domain/codelists.ts';
import { orLeftOut } from '#app/platform/sheets/or-left-out.ts';

/** A project's workbook, or one of its sheets as text. What is in it is looked at afterwards. */
export const UploadWorkbook = z.object({ file: z.instanceof(File) });

/** What each sheet of a file holds, and what each of its columns says, both in their order in the file. */
export const MapWorkbook = z.object({
  sheets: z
    .array(
      z.object({
        holds: orLeftOut(workbookSheets),
        columns: z.array(orLeftOut(workbookFields)).max(200).default([]),
      }),
    )
    .max(20),
});
export type MapWorkbook = z.output<typeof MapWorkbook>;

/** How a sheet is read, as it is kept: fields by the labels of their columns. */
export const KeptSheetMapping = z.object({
  holds: z.enum(workbookSheets).nullable(),
  columns: z.record(z.string(), z.enum(workbookFields).nullable()),
});

/** How the sheets of a draft are read, in the order of the file. */
export const KeptMapping = z.object({ sheets: z.array(KeptSheetMapping) });

export const ConfirmWorkbook = z.object({});

/** The preview as its query string asks for it; what cannot be read falls back. */
export const WorkbookSearch = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) });
