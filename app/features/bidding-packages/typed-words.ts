import { delayReasons, packageStatuses } from '#app/domain/codelists.ts';
import type { Locale } from '#app/domain/codelists.ts';
import { parseDay } from '#app/domain/day.ts';
import { formatDay } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';

/** What somebody typed into these fields of a form, in words; fields left empty are left out. */
export function typedWords<Name extends string>(
  typed: Readonly<Record<string, unknown>>,
  names: readonly Name[],
  t: Translate,
  locale: Locale,
): { name: Name; words: string }[] {
  return names.flatMap((name) => {
    const value = typed[name];
    if (typeof value !== 'string' || value === '') return [];
    return [{ name, words: wordsFor(name, value, t, locale) }];
  });
}

function wordsFor(name: string, value: string, t: Translate, locale: Locale): string {
  const status = packageStatuses.find((code) => code === value);
  if (name === 'to' && status !== undefined) return t(`codelists.packageStatuses.${status}`);
  const reason = delayReasons.find((code) => code === value);
  if (name === 'delayReason' && reason !== undefined) return t(`codelists.delayReasons.${reason}`);
  const day = parseDay(value);
  return day === null ? value : formatDay(day, locale);
}
