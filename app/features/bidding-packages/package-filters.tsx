import { FilterBar } from '#app/components/filter-bar.tsx';
import { ProvinceField } from '#app/components/province-field.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { packageStatuses, standings } from '#app/domain/codelists.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { PackageSearch } from './schemas.ts';

type PackageFiltersProps = {
  search: PackageSearch;
  provinces: readonly { code: string; name: string }[];
};

/** Everything that narrows the list of all packages; each choice lives in the query string. */
export function PackageFilters({ search, provinces }: PackageFiltersProps) {
  const { t } = useWords();
  const { q, province, status, standing } = search;
  return (
    <FilterBar
      label={t('packages.list.filter')}
      keep={{ all: '1' }}
      isFiltered={q !== '' || province !== null || status !== null || standing !== null}
    >
      <TextField
        label={t('packages.list.search')}
        name="q"
        type="search"
        defaultValue={q}
        className="min-w-52 flex-2"
      />
      <ProvinceField provinces={provinces} value={province} without="any" className="min-w-32 flex-1" />
      <SelectField
        label={t('packages.list.status')}
        name="status"
        placeholder={t('packages.list.any')}
        defaultValue={status ?? ''}
        options={packageStatuses.map((code) => ({
          value: code,
          label: t(`codelists.packageStatuses.${code}`),
        }))}
        className="min-w-40 flex-1"
      />
      <SelectField
        label={t('packages.list.standing')}
        name="standing"
        placeholder={t('packages.list.any')}
        defaultValue={standing ?? ''}
        options={standings.map((code) => ({ value: code, label: t(`codelists.standings.${code}`) }))}
        className="min-w-36 flex-1"
      />
    </FilterBar>
  );
}
