import { type Locale, type WorkbookField, workbookFields } from '#app/domain/codelists.ts';
import type { Violation } from '#app/domain/violation.ts';
import { figureWords } from '#app/i18n/figure-words.ts';
import { formatDay } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { violationSentence } from '#app/i18n/violation-sentence.ts';

import { wordsFor } from './field-word.ts';
import type { RowPlan } from './row-plan.ts';

/** What the reader should know about a row: every change with what was and what will be, or every rule that it breaks, with the figures. */
export function rowRemarks(row: RowPlan, t: Translate, locale: Locale): readonly string[] {
  if (row.outcome === 'rejected')
    return row.violations.map((violation) => refusalWords(violation, t, locale));
  if (row.outcome !== 'changed') return [];
  return row.changes.map(({ field, from, to }) =>
    t('workbooks.preview.change', {
      field: t(`codelists.workbookFields.${field}`),
      from: wordsFor(field, from, t, locale),
      to: wordsFor(field, to, t, locale),
    }),
  );
}

/** A broken rule in a sentence, behind the name of its column. */
export function refusalWords(violation: Violation, t: Translate, locale: Locale): string {
  const sentence = violationSentence(t, violation, locale);
  const field: WorkbookField | undefined = workbookFields.find((known) => known === violation.field);
  if (field === undefined) return sentence;
  const words = { field: t(`codelists.workbookFields.${field}`), sentence };
  const { cell } = violation.params;
  return cell === undefined
    ? t('workbooks.preview.refusal', words)
    : t('workbooks.preview.refusalOfCell', { ...words, cell: figureWords(t, cell, locale) });
}

/** What a row is about. */
export function rowName({ code, on }: Pick<RowPlan, 'code' | 'on'>, t: Translate, locale: Locale): string {
  const named = code ?? t('workbooks.preview.unnamed');
  return on === null ? named : t('workbooks.preview.about', { code: named, on: formatDay(on, locale) });
}
