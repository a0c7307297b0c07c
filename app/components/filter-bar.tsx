import { Form, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';

import { useWords } from '#app/i18n/use-words.ts';

import { Button, buttonClass } from './button.tsx';

type FilterBarProps = {
  /** What is filtered, for screen readers: "Lọc dự án". */
  label: string;
  /** Kept in the query string though the bar has no field for them, such as the sorting. */
  keep?: Readonly<Record<string, string>>;
  /** Something is filtered: offers the way back to everything. */
  isFiltered?: boolean;
  children: ReactNode;
};

/** Fields whose choice lives in the query string. */
export function FilterBar({ label, keep, isFiltered = false, children }: FilterBarProps) {
  const { t } = useWords();
  const { pathname } = useLocation();
  return (
    <search aria-label={label} className="print:hidden">
      <Form method="get" className="mb-4 flex flex-wrap items-end gap-3 [&_.optional-mark]:hidden">
        {Object.entries(keep ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <Button>{t('common.filter')}</Button>
        {isFiltered ? (
          <a href={pathname} className={buttonClass('quiet')}>
            {t('common.clearFilters')}
          </a>
        ) : null}
      </Form>
    </search>
  );
}
