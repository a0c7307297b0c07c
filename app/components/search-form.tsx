import { Form } from '@remix-run/react';

import { useWords } from '#app/i18n/use-words.ts';

import { Button } from './button.tsx';
import { controlClass } from './field.tsx';

type SearchFormProps = {
  /** What is searched: "Tìm dự án". */
  label: string;
  name?: string;
  value?: string;
  placeholder?: string;
  /** On a page that is there to be searched. */
  autoFocus?: boolean;
  /** What else the address keeps. */
  keep?: Readonly<Record<string, string>>;
};

/** One search box that submits `?q=`. */
export function SearchForm({ label, name = 'q', value, placeholder, autoFocus, keep = {} }: SearchFormProps) {
  const { t } = useWords();
  return (
    <search aria-label={label} className="print:hidden">
      <Form method="get" className="flex gap-2">
        {Object.entries(keep).map(([key, kept]) => (
          <input key={key} type="hidden" name={key} value={kept} />
        ))}
        <input
          type="search"
          name={name}
          defaultValue={value}
          aria-label={label}
          placeholder={placeholder ?? t('common.searchPlaceholder')}
          {...{ autoFocus }}
          className={controlClass}
        />
        <Button>{t('common.search')}</Button>
      </Form>
    </search>
  );
}
