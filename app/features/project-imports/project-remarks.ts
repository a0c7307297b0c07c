import type { Locale } from '#app/domain/codelists.ts';
import { figuresInWords } from '#app/i18n/figure-words.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { violationSentence } from '#app/i18n/violation-sentence.ts';

import type { ProjectRowPlan } from './project-import-plan.ts';

/** What the reader should know about a row: why it is rejected, or what is remarkable about it; and each value that stays unknown. */
export function projectRemarks(row: ProjectRowPlan, t: Translate, locale: Locale): readonly string[] {
  const about =
    row.outcome === 'rejected'
      ? row.violations.map((violation) => violationSentence(t, violation, locale))
      : row.notes.map(({ code, params }) =>
          t(`projectImports.notes.${code}`, figuresInWords(t, params, locale)),
        );
  const unknown = row.unknown.map(({ column, text }) =>
    t('projectImports.unknownIs', { column, text: shortened(text) }),
  );
  return [...about, ...unknown];
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
