import type { Definition } from '#app/components/definition-list.tsx';
import { DefinitionList } from '#app/components/definition-list.tsx';
import { StaleNotice } from '#app/components/stale-notice.tsx';
import { parseDay } from '#app/domain/day.ts';
import { formatDay, formatMoneyExact } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { priceFieldNames } from './field-names.ts';
import type { PackageForm } from './find-package-form.server.ts';
import { packageDefinitions } from './value-words.ts';

type StaleProps = {
  known: PackageForm;
  /** The form as it was sent. */
  typed: Readonly<Record<string, unknown>>;
};

/** Both versions, when the package was changed while its fields were being typed. */
export function StalePackage({ known, typed }: StaleProps) {
  const { t, locale } = useWords();
  return (
    <StaleNotice
      title={t('selectionPlan.stale.package')}
      theirs={<DefinitionList items={[...usePriceNow(known), ...packageDefinitions(known, t, locale)]} />}
      mine={packageDefinitions(typed, t, locale)}
    />
  );
}

/** Both versions, when the package was changed while a new price was being typed. */
export function StalePrice({ known, typed }: StaleProps) {
  const { t, locale } = useWords();
  const [last] = known.priceChanges;
  const theirs: readonly Definition[] = [
    ...usePriceNow(known),
    ...(last === undefined
      ? []
      : [
          { term: t('selectionPlan.price.decisionNumber'), description: last.decisionNumber },
          { term: t('selectionPlan.price.decidedOn'), description: formatDay(last.decidedOn, locale) },
          { term: t('selectionPlan.price.reason'), description: last.reason },
        ]),
  ];
  const mine = priceFieldNames.flatMap((name) => {
    const value = typed[name];
    if (typeof value !== 'string' || value === '') return [];
    const day = parseDay(value);
    const term = name === 'newPrice' ? t('selectionPlan.price.new') : t(`selectionPlan.price.${name}`);
    return [{ term, description: day === null ? value : formatDay(day, locale) }];
  });
  return (
    <StaleNotice
      title={t('selectionPlan.stale.package')}
      theirs={<DefinitionList items={theirs} />}
      mine={mine}
    />
  );
}

function usePriceNow({ price }: PackageForm): readonly Definition[] {
  const { t, locale } = useWords();
  const description = price === null ? t('common.none') : formatMoneyExact(price, locale);
  return [{ term: t('selectionPlan.fields.price'), description }];
}
