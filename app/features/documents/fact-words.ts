import type { Locale } from '#app/domain/codelists.ts';
import type { Proven } from '#app/domain/document-rules.ts';
import { formatDay, formatShare } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';

import type { Fact } from './list-facts.server.ts';

type Speech = { readonly t: Translate; readonly locale: Locale };

/** What a record that a document proves is called. */
export function factWords(
  { t, locale }: Speech,
  { kind, on, name, status, physical, milestone }: Fact,
): string {
  const words = { name: name ?? '', day: formatDay(on, locale) };
  switch (kind) {
    case 'statusChange':
      return t('documents.facts.statusChange', {
        ...words,
        status: status === null ? '' : t(`codelists.packageStatuses.${status}`),
      });
    case 'progressReport':
      return t('documents.facts.progressReport', { ...words, physical: formatShare(physical ?? 0, locale) });
    case 'scheduleItem':
      return t('documents.facts.scheduleItem', {
        ...words,
        milestone: milestone === null ? '' : t(`codelists.scheduleItemRoles.${milestone}`),
      });
    case 'contract':
    case 'amendment':
    case 'security':
    case 'investmentDecision':
    case 'selectionPlan':
      return t(`documents.facts.${kind}`, words);
    default:
      return t(`codelists.documentSubjects.${kind}`);
  }
}

/** What a document proves, in words: the records that it names, or else the whole that it belongs to. */
export function provenWords(speech: Speech, proves: readonly Proven[], facts: readonly Fact[]): string[] {
  const { t } = speech;
  const named = facts.filter((fact) => proves.some(({ kind, id }) => kind === fact.kind && id === fact.id));
  if (named.length > 0) return named.map((fact) => factWords(speech, fact));
  const isPackage = proves.some(({ kind }) => kind === 'package');
  return [t(isPackage ? 'documents.wholePackage' : 'documents.wholeProject')];
}
