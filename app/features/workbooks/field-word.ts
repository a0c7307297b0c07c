import type { Locale, WorkbookField } from '#app/domain/codelists.ts';
import { parseDay } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import { en } from '#app/i18n/en.ts';
import { figureWords } from '#app/i18n/figure-words.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { vi } from '#app/i18n/vi.ts';
import type { AuditFact } from '#db/audit.server.ts';

import type { FieldWord } from './row-plan.ts';
import { fieldKinds } from './workbook-fields.ts';

const dictionaries = { vi, en } as const;

/** A value of a field, to be put into words later; null where nothing is said. */
export function fieldWord(field: WorkbookField, value: AuditFact): FieldWord | null {
  const kind = fieldKinds[field];
  if (value === null) return null;
  if (typeof value === 'boolean') return { answer: value };
  if (typeof value === 'number') {
    if (kind === 'money') return { vnd: vnd(value) };
    if (kind === 'share') return { basisPoints: value };
    return kind === 'days' ? { days: value } : { number: value };
  }
  const text = String(value);
  if (typeof kind !== 'string') return { code: text };
  const day = kind === 'day' ? parseDay(text) : null;
  return day === null ? { text } : { day };
}

/** A value of a field in words. */
export function wordsFor(field: WorkbookField, word: FieldWord | null, t: Translate, locale: Locale): string {
  if (word === null) return t('common.none');
  if ('answer' in word) return t(word.answer ? 'selectionPlan.yes' : 'selectionPlan.no');
  return 'code' in word ? codeWord(field, word.code, locale) : figureWords(t, word, locale);
}

/** The word for a code of a field's list. */
export function codeWord(field: WorkbookField, code: string, locale: Locale): string {
  const kind = fieldKinds[field];
  if (typeof kind === 'string') return code;
  const words: Readonly<Record<string, string>> = dictionaries[locale].codelists[kind.list];
  return words[code] ?? code;
}
