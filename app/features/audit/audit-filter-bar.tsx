import { useSearchParams } from '@remix-run/react';

import { DayField } from '#app/components/day-field.tsx';
import { FilterBar } from '#app/components/filter-bar.tsx';
import { queryWith } from '#app/components/query.ts';
import { SelectField } from '#app/components/select-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import type { FoundPerson } from './find-audit-part.server.ts';
import type { AuditFilters } from './schemas.ts';

type Option = { value: string; label: string };

type AuditFilterBarProps = {
  filters: AuditFilters;
  kinds: readonly Option[];
  events: readonly Option[];
  /** Whom the words of `person` may mean. */
  people: readonly FoundPerson[];
  isFiltered: boolean;
};

/** Everything that narrows the audit log; each choice lives in the query string. */
export function AuditFilterBar({ filters, kinds, events, people, isFiltered }: AuditFilterBarProps) {
  const { t } = useWords();
  return (
    <>
      <FilterBar label={t('audit.filters.label')} isFiltered={isFiltered}>
        <TextField
          label={t('audit.filters.person')}
          name="person"
          type="search"
          defaultValue={filters.person ?? ''}
          className="min-w-40 flex-1"
        />
        <TextField
          label={t('audit.filters.subject')}
          name="subject"
          type="search"
          placeholder={t('audit.filters.subjectHint')}
          defaultValue={filters.subject ?? ''}
          className="min-w-40 flex-1"
        />
        <SelectField
          label={t('audit.filters.kind')}
          name="kind"
          placeholder={t('audit.filters.any')}
          defaultValue={filters.kind ?? ''}
          options={kinds}
          className="min-w-32 flex-1"
        />
        <SelectField
          label={t('audit.filters.event')}
          name="event"
          placeholder={t('audit.filters.any')}
          defaultValue={filters.event ?? ''}
          options={events}
          className="min-w-40 flex-1"
        />
        <DayField label={t('audit.filters.from')} name="from" defaultValue={filters.from ?? ''} />
        <DayField label={t('audit.filters.to')} name="to" defaultValue={filters.to ?? ''} />
      </FilterBar>
      {people.length > 1 ? <PeopleChoice people={people} /> : null}
    </>
  );
}

function PeopleChoice({ people }: { people: readonly FoundPerson[] }) {
  const { t } = useWords();
  const [query] = useSearchParams();
  return (
    <div className="mb-4 text-sm">
      <p className="text-muted">{t('audit.filters.people')}</p>
      <ul className="flex flex-wrap gap-x-4">
        {people.map(({ id, name, email }) => (
          <li key={id}>
            <a
              href={queryWith(query, { person: email, before: undefined })}
              className="text-accent underline"
            >
              {name}
            </a>{' '}
            <span className="text-muted">{email}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
