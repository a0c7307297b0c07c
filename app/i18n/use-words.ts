import { useContext } from 'react';
import { I18nContext } from 'react-i18next';

import { type Locale, locales } from '#app/domain/codelists.ts';

import type { Translate } from './i18n.ts';

/** The page's words. A page never changes its language without being loaded anew, so this needs none of `useTranslation`'s listeners. */
export function useWords(): { t: Translate; locale: Locale } {
  const { i18n } = useContext(I18nContext);
  return { t: i18n.t, locale: useLocaleOf(i18n.language) };
}

/** The page's language. */
export function useLocale(): Locale {
  return useLocaleOf(useContext(I18nContext).i18n.language);
}

function useLocaleOf(language: string): Locale {
  return locales.find((locale) => locale === language) ?? 'vi';
}
