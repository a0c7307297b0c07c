import { Link, useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';

import { locales } from '#app/domain/codelists.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { queryWith } from './query.ts';

type ShellFootProps = {
  person?: { name: string; role: string };
  /** Where a person finds their own account. */
  accountPath: string;
  /** Where the sign-out form posts. */
  signOutAction: string;
  theme: ReactNode;
};

/** Who is signed in, and how they like to read. */
export function ShellFoot({ person, accountPath, signOutAction, theme }: ShellFootProps) {
  const { t } = useWords();
  return (
    <div className="border-nav-current text-nav-muted flex flex-col gap-3 border-t px-2.5 pt-3 text-sm">
      <LanguageSwitch />
      {theme}
      {person ? (
        <form
          method="post"
          action={signOutAction}
          className="flex flex-wrap items-end justify-between gap-x-3"
        >
          <p className="min-w-0">
            <span className="sr-only">{t('shell.person.signedInAs')} </span>
            <Link
              to={accountPath}
              className="text-nav-ink block font-medium underline-offset-2 hover:underline"
            >
              {person.name}
            </Link>
            {person.role}
          </p>
          <button className="hover:text-nav-ink rounded-sm whitespace-nowrap underline underline-offset-2">
            {t('shell.person.signOut')}
          </button>
        </form>
      ) : null}
    </div>
  );
}

/** The same page in the other language. */
export function LanguageSwitch() {
  const { t, locale } = useWords();
  const [query] = useSearchParams();
  return (
    <p className="flex gap-3">
      <span className="sr-only">{t('shell.language.label')}</span>
      {locales.map((language) => (
        <a
          key={language}
          href={queryWith(query, { lang: language })}
          lang={language}
          hrefLang={language}
          aria-current={language === locale ? 'true' : undefined}
          className="underline-offset-4 hover:underline aria-[current=true]:underline"
        >
          {t(`codelists.locales.${language}`)}
        </a>
      ))}
    </p>
  );
}
