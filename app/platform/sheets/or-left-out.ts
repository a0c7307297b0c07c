import { z } from 'zod';

/** What a form says of a column, or a sheet, that is not read. */
export const leftOut = 'none';

/** One of the codes as a form on columns sends it; null for what is left out. */
export const orLeftOut = <Code extends string>(codes: readonly Code[]) =>
  z
    .union([z.enum(codes), z.literal(leftOut)])
    .default(leftOut)
    .transform((code) => (code === leftOut ? null : code));
