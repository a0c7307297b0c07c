import { useSearchParams } from '@remix-run/react';

import { FilterBar } from '#app/components/filter-bar.tsx';
import { FilterChips } from '#app/components/filter-chips.tsx';
import { queryWith } from '#app/components/query.ts';
import { ProvinceField } from '#app/components/province-field.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { projectGroups, projectSectors, type Standing, standings } from '#app/domain/codelists.ts';
import { standingRanks } from '#app/domain/standing.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { ProjectSearch } from './schemas.ts';

type ProjectFiltersProps = {
  search: ProjectSearch;
  counts: Readonly<Record<Standing, number>>;
  provinces: readonly { code: string; name: string }[];
};

/** Everything that narrows the list of projects; each choice lives in the query string. */
export function ProjectFilters({ search, counts, provinces }: ProjectFiltersProps) {
  const { t } = useWords();
  const { q, province, sector, group, standing, sort } = search;
  return (
    <>
      <FilterBar
        label={t('projects.filter')}
        keep={standing === null ? {} : { standing }}
        isFiltered={q !== '' || province !== null || sector !== null || group !== null || standing !== null}
      >
        <TextField
          label={t('projects.search')}
          name="q"
          type="search"
          defaultValue={q}
          className="min-w-52 flex-2"
        />
        <ProvinceField provinces={provinces} value={province} without="any" className="min-w-32 flex-1" />
        <SelectField
          label={t('projects.sector')}
          name="sector"
          placeholder={t('projects.any')}
          defaultValue={sector ?? ''}
          options={projectSectors.map((code) => ({
            value: code,
            label: t(`codelists.projectSectors.${code}`),
          }))}
          className="min-w-36 flex-1"
        />
        <SelectField
          label={t('projects.group')}
          name="group"
          placeholder={t('projects.any')}
          defaultValue={group ?? ''}
          options={projectGroups.map((code) => ({
            value: code,
            label: t(`codelists.projectGroups.${code}`),
          }))}
          className="min-w-24"
        />
        <SelectField
          label={t('projects.order')}
          name="sort"
          placeholder={false}
          defaultValue={sort}
          options={offeredSorts.map((key) => ({ value: key, label: t(`projects.sorts.${key}`) }))}
          className="min-w-40 flex-1"
        />
      </FilterBar>
      <StandingChips chosen={standing} counts={counts} />
    </>
  );
}

/** The orders worth naming; the others are a click on a column's head away. */
const offeredSorts = [
  'standing',
  'code',
  '-investment',
  'investment',
  'physical',
  'rate',
  '-delay',
  'finish',
] as const satisfies readonly ProjectSearch['sort'][];

function StandingChips({
  chosen,
  counts,
}: {
  chosen: Standing | null;
  counts: ProjectFiltersProps['counts'];
}) {
  const { t } = useWords();
  const [query] = useSearchParams();
  return (
    <FilterChips
      label={t('projects.byStanding')}
      chips={standingsInOrder
        .filter((standing) => counts[standing] > 0 || standing === chosen)
        .map((standing) => ({
          label: t(`codelists.standings.${standing}`),
          count: counts[standing],
          standing,
          href: queryWith(query, { standing: standing === chosen ? undefined : standing, page: undefined }),
          isChosen: standing === chosen,
        }))}
    />
  );
}

const standingsInOrder = standings.toSorted((a, b) => standingRanks[a] - standingRanks[b]);
