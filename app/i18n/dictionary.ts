import type { vi } from './vi.ts';

/**
 * The shape a translation of `Words` must have: the same keys, and where Vietnamese needs one form (`…_other`) a second one for the
 * singular (`…_one`).
 */
export type Translated<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : Translated<Words[Key]>;
} & {
  readonly [Key in keyof Words as Key extends `${infer Base}_other` ? `${Base}_one` : never]: string;
};

/** All words of the product in one language. */
export type Dictionary = typeof vi | Translated<typeof vi>;
