import type { Definition } from '#app/components/definition-list.tsx';
import { legalReviewStatuses, type Locale } from '#app/domain/codelists.ts';
import { figureWords } from '#app/i18n/figure-words.ts';
import { formatDay } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';

import type { ThresholdRow } from './queries.server.ts';
import { limitFigure } from './threshold-table.tsx';

/** A limit's value in words. */
export function thresholdDefinitions(limit: ThresholdRow, t: Translate, locale: Locale): Definition[] {
  return [
    { term: t('rules.value'), description: figureWords(t, limitFigure(limit), locale) },
    { term: t('rules.basis'), description: limit.legalBasis },
    { term: t('rules.form.effectiveFrom'), description: formatDay(limit.effectiveFrom, locale) },
    { term: t('rules.review'), description: t(`codelists.legalReviewStatuses.${limit.reviewStatus}`) },
  ];
}

/** What was typed into the form, as it was typed. */
export function typedThreshold(typed: Readonly<Record<string, unknown>>, t: Translate): Definition[] {
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '');
  const review = legalReviewStatuses.find((code) => code === typed['reviewStatus']);
  return [
    { term: t('rules.value'), description: text('value') },
    { term: t('rules.basis'), description: text('legalBasis') },
    { term: t('rules.form.effectiveFrom'), description: text('effectiveFrom') },
    {
      term: t('rules.review'),
      description: review === undefined ? '' : t(`codelists.legalReviewStatuses.${review}`),
    },
    { term: t('rules.form.reason'), description: text('reason') },
  ];
}
