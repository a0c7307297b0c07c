import { useSearchParams } from '@remix-run/react';

import { FilterBar } from '#app/components/filter-bar.tsx';
import { FilterChips } from '#app/components/filter-chips.tsx';
import { queryWith } from '#app/components/query.ts';
import { ProvinceField } from '#app/components/province-field.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { flagStates, riskRuleCodes, severities } from '#app/domain/codelists.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { FlagFilters } from './schemas.ts';

type FlagFilterBarProps = {
  filters: FlagFilters;
  /** A province's code, or `all`. */
  province: string;
  provinces: readonly { code: string; name: string }[];
};

/** Flags or unanswered rules, and everything that narrows them; each choice lives in the query string. */
export function FlagFilterBar({ filters, province, provinces }: FlagFilterBarProps) {
  const { t } = useWords();
  const { view, rule, severity, state, assignee } = filters;
  return (
    <>
      <ViewChips chosen={view === 'flags' && assignee !== null ? 'mine' : view} />
      <FilterBar
        label={t('flags.filters.label')}
        keep={{ ...(view === 'flags' ? {} : { view }), ...(assignee === null ? {} : { assignee }) }}
        isFiltered={rule !== null || severity !== null || state !== 'open'}
      >
        <ProvinceField provinces={provinces} value={province} without="all" className="min-w-40 flex-1" />
        <SelectField
          label={t('flags.filters.rule')}
          name="rule"
          placeholder={t('flags.filters.any')}
          defaultValue={rule ?? ''}
          options={riskRuleCodes.map((code) => ({
            value: code,
            label: `${code} · ${t(`codelists.riskRuleCodes.${code}`)}`,
          }))}
          className="min-w-52 flex-2"
        />
        {view === 'unanswered' ? null : (
          <>
            <SelectField
              label={t('flags.filters.severity')}
              name="severity"
              placeholder={t('flags.filters.any')}
              defaultValue={severity ?? ''}
              options={severities.map((code) => ({ value: code, label: t(`codelists.severities.${code}`) }))}
              className="min-w-36 flex-1"
            />
            <SelectField
              label={t('flags.filters.state')}
              name="state"
              placeholder={false}
              defaultValue={state}
              options={flagStates.map((code) => ({ value: code, label: t(`codelists.flagStates.${code}`) }))}
              className="min-w-32 flex-1"
            />
          </>
        )}
      </FilterBar>
    </>
  );
}

function ViewChips({ chosen }: { chosen: FlagFilters['view'] | 'mine' }) {
  const { t } = useWords();
  const [query] = useSearchParams();
  return (
    <FilterChips
      label={t('flags.views.label')}
      chips={[
        {
          label: t('flags.views.flags'),
          href: queryWith(query, { view: undefined, assignee: undefined, after: undefined }),
          isChosen: chosen === 'flags',
        },
        {
          label: t('flags.views.mine'),
          href: queryWith(query, { view: undefined, assignee: 'me', province: 'all', after: undefined }),
          isChosen: chosen === 'mine',
        },
        {
          label: t('flags.views.unanswered'),
          standing: 'unknown',
          href: queryWith(query, { view: 'unanswered', assignee: undefined, after: undefined }),
          isChosen: chosen === 'unanswered',
        },
      ]}
    />
  );
}
