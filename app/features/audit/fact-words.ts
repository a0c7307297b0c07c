import * as codelists from '#app/domain/codelists.ts';
import type { Locale } from '#app/domain/codelists.ts';
import { instant, parseDay } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import type { Term } from '#app/domain/term.ts';
import { formatCount, formatDay, formatInstant, formatMoneyExact, formatShare } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { wordFor } from '#app/i18n/term.ts';
import type { AuditFact } from '#db/audit.server.ts';

import { type FieldReading, knownField } from './event-fields.ts';

/** The names of the records that events mention, by id. */
export type RecordNames = ReadonlyMap<string, string>;

export type Speech = { readonly t: Translate; readonly locale: Locale; readonly names: RecordNames };

/** How a verification ended: it may also not have reached its end. */
export const verificationOutcomes = ['whole', 'broken', 'failed'] as const;

/** Why somebody who is known elsewhere was not let in. */
const identityRefusals = ['disabled', 'emailNotProven', 'emailTaken', 'noRole', 'mixedRoles'] as const;

/** What a field is called; a field of another version by the name that the log has for it. */
export function fieldLabel({ t }: Pick<Speech, 't'>, name: string): string {
  const known = knownField(name);
  if (known === null) return name;
  return known.phase === null
    ? t(`audit.fields.${known.field}`)
    : t(`audit.fields.${known.field}`, { phase: t(`codelists.scheduleItemRoles.${known.phase}`) });
}

/** A field's fact as the reader's language writes it; one that is not what the field promises as it stands. */
export function factWords(speech: Speech, name: string, fact: AuditFact): string {
  const reading = knownField(name)?.reading ?? 'text';
  if (fact === null || fact === '') return speech.t('common.none');
  if (Array.isArray(fact) && fact.length === 0) return speech.t('common.none');
  if (typeof fact === 'object') return fact.map((item) => oneWord(speech, reading, item)).join(', ');
  return oneWord(speech, reading, fact);
}

function oneWord(speech: Speech, reading: FieldReading, fact: string | number | boolean): string {
  const { t, locale, names } = speech;
  if (typeof fact === 'boolean') return t(fact ? 'audit.yes' : 'audit.no');
  if (typeof fact === 'number') return figure(reading, fact, locale);
  if (typeof reading === 'object' && 'named' in reading) return names.get(fact) ?? fact;
  if (typeof reading === 'object') return codeWord(t, reading.list, fact);
  if (reading === 'roles') return rolesInWords(t, fact);
  const refusal =
    reading === 'identityRefusal' ? identityRefusals.find((known) => known === fact) : undefined;
  if (refusal !== undefined) return t(`audit.identityRefusals.${refusal}`);
  const outcome = reading === 'outcome' ? verificationOutcomes.find((known) => known === fact) : undefined;
  if (outcome !== undefined) return t(`audit.outcomes.${outcome}`);
  const day = reading === 'day' ? parseDay(fact) : null;
  if (day !== null) return formatDay(day, locale);
  const isInstant = reading === 'instant' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(fact);
  return isInstant ? formatInstant(instant(fact), locale) : fact;
}

function figure(reading: FieldReading, fact: number, locale: Locale): string {
  if (reading === 'vnd' && Number.isSafeInteger(fact)) return formatMoneyExact(vnd(fact), locale);
  if (reading === 'share') return formatShare(fact, locale);
  return reading === 'count' ? formatCount(fact, locale) : String(fact);
}

/** A role with where it is held (`financeOfficer Ban QLDA`), or several roles. */
function rolesInWords(t: Translate, fact: string): string {
  const words = fact.split(' ');
  const spoken = words.map((word) => codeWord(t, 'roles', word));
  return spoken.join(words.every((word, index) => word !== spoken[index]) ? ', ' : ' ');
}

/** The word for a code; the code itself where the list no longer has it. */
function codeWord(t: Translate, list: string, code: string): string {
  const term = `${list}.${code}`;
  return isTerm(term, list, code) ? wordFor(t, term) : code;
}

function isTerm(term: string, list: string, code: string): term is Term {
  const lists: Readonly<Record<string, readonly string[]>> = codelists;
  return lists[list]?.includes(code) === true;
}
