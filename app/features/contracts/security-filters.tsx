import { FilterBar } from '#app/components/filter-bar.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { securityKinds } from '#app/domain/codelists.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { isFilteredBy } from './is-filtered-by.ts';
import type { SecuritySearch } from './schemas.ts';

type SecurityFiltersProps = { search: SecuritySearch; windows: readonly number[] };

/** Everything that narrows the calendar of securities; each choice lives in the query string. */
export function SecurityFilters({ search, windows }: SecurityFiltersProps) {
  const { t } = useWords();
  const { kind, within, mine } = search;
  return (
    <FilterBar label={t('contracts.calendar.filter')} isFiltered={isFilteredBy(search)}>
      <SelectField
        label={t('contracts.calendar.kind')}
        name="kind"
        placeholder={t('contracts.calendar.anyKind')}
        defaultValue={kind ?? ''}
        options={securityKinds.map((code) => ({ value: code, label: t(`codelists.securityKinds.${code}`) }))}
        className="min-w-48 flex-1"
      />
      <SelectField
        label={t('contracts.calendar.within')}
        name="within"
        placeholder={t('contracts.calendar.anyTime')}
        defaultValue={within === null ? '' : String(within)}
        options={windows.map((days) => ({
          value: String(days),
          label: t('contracts.calendar.days', { days: String(days) }),
        }))}
        className="min-w-44 flex-1"
      />
      <SelectField
        label={t('contracts.calendar.whose')}
        name="mine"
        placeholder={t('contracts.calendar.everybodys')}
        defaultValue={mine ? '1' : ''}
        options={[{ value: '1', label: t('contracts.calendar.mine') }]}
        className="min-w-44 flex-1"
      />
    </FilterBar>
  );
}
