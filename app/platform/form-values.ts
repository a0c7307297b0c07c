import { z } from 'zod';

import type { Locale } from '#app/domain/codelists.ts';
import { parseDay } from '#app/domain/day.ts';
import { parseMoney } from '#app/domain/money-text.ts';
import { parseShare } from '#app/domain/share-text.ts';

import { refuseValue } from './form-messages.ts';

/** A line of text, composed (NFC) as search and comparison expect it. */
export const lineOf = (longest: number) => z.string().trim().normalize().min(1).max(longest);

/** A day as the browser's day input submits it. */
export const dayText = z
  .string()
  .trim()
  .transform(
    (text, context) => parseDay(text) ?? refuseValue(context, { code: 'dayUnreadable', params: {} }),
  );

/** A share in percent as typed, in basis points. */
export const shareText = z
  .string()
  .trim()
  .transform(
    (text, context) => parseShare(text) ?? refuseValue(context, { code: 'shareUnreadable', params: {} }),
  );

/** An amount as people of this language write it, in whole đồng. */
export const moneyText = (locale: Locale) =>
  z
    .string()
    .trim()
    .transform((text, context) => {
      const parsed = parseMoney(text, locale);
      return parsed.ok ? parsed.amount : refuseValue(context, parsed.violation);
    });
