import { z } from 'zod';

import type { Locale } from '#app/domain/codelists.ts';
import { parseDay } from '#app/domain/day.ts';
import { parseMoney } from '#app/domain/money-text.ts';

import { refuseValue } from './form-messages.ts';

/** A day as a day input submits it: `YYYY-MM-DD`. */
export const DayValue = z
  .string()
  .transform(
    (text, context) => parseDay(text) ?? refuseValue(context, { code: 'dayUnreadable', params: {} }),
  );

/** Đồng as typed in the reader's language: `1,25 tỷ`, `1.250.000.000`. */
export const moneyValue = (locale: Locale) =>
  z.string().transform((text, context) => {
    const read = parseMoney(text, locale);
    return read.ok ? read.amount : refuseValue(context, read.violation);
  });

/** One line of text, written one way: composed characters, no spaces at the ends. */
export const lineOf = (longest: number) => z.string().normalize('NFC').trim().min(1).max(longest);
