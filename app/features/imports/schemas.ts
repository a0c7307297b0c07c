import { z } from 'zod';

/** A file for a project, by the project's code. What is in the file is looked at afterwards. */
export const UploadEgpFile = z.object({ project: z.string().trim().max(100), file: z.instanceof(File) });

/** Whether to take the other rows when some are rejected. */
export const ConfirmEgpImport = z.object({ skipRejected: z.boolean().default(false) });

/** The preview as its query string asks for it; what cannot be read falls back. */
export const DraftSearch = z.object({ page: z.coerce.number().int().min(1).max(1_000).catch(1) });
