import { FilterBar } from '#app/components/filter-bar.tsx';
import { ProvinceField } from '#app/components/province-field.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { disbursementKinds, fundingSources } from '#app/domain/codelists.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { LedgerFilters } from './schemas.ts';

type LedgerFilterBarProps = {
  filters: LedgerFilters;
  /** A province's code, or `all`. */
  province: string;
  provinces: readonly { code: string; name: string }[];
  /** The capital years to choose from, latest first. */
  years: readonly number[];
  isFiltered: boolean;
};

/** Everything that narrows the ledger; each choice lives in the query string. */
export function LedgerFilterBar({ filters, province, provinces, years, isFiltered }: LedgerFilterBarProps) {
  const { t } = useWords();
  return (
    <FilterBar
      label={t('disbursements.filters.label')}
      keep={filters.contract === null ? {} : { contract: filters.contract }}
      isFiltered={isFiltered}
    >
      <TextField
        label={t('disbursements.filters.voucher')}
        name="voucher"
        type="search"
        defaultValue={filters.voucher ?? ''}
        className="min-w-36 flex-1"
      />
      <TextField
        label={t('disbursements.filters.project')}
        name="project"
        type="search"
        defaultValue={filters.project ?? ''}
        className="min-w-28 flex-1"
      />
      <TextField
        label={t('disbursements.filters.package')}
        name="package"
        type="search"
        defaultValue={filters.package ?? ''}
        className="w-24"
      />
      <SelectField
        label={t('disbursements.filters.year')}
        name="year"
        placeholder={t('disbursements.filters.any')}
        defaultValue={filters.year === null ? '' : String(filters.year)}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
        className="min-w-24"
      />
      <SelectField
        label={t('disbursements.filters.source')}
        name="source"
        placeholder={t('disbursements.filters.any')}
        defaultValue={filters.source ?? ''}
        options={fundingSources.map((code) => ({
          value: code,
          label: t(`codelists.fundingSources.${code}`),
        }))}
        className="min-w-36 flex-1"
      />
      <SelectField
        label={t('disbursements.filters.kind')}
        name="kind"
        placeholder={t('disbursements.filters.any')}
        defaultValue={filters.kind ?? ''}
        options={disbursementKinds.map((code) => ({
          value: code,
          label: t(`codelists.disbursementKinds.${code}`),
        }))}
        className="min-w-36 flex-1"
      />
      <ProvinceField provinces={provinces} value={province} without="all" className="min-w-32 flex-1" />
    </FilterBar>
  );
}
