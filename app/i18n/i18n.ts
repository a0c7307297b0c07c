import { createInstance, type i18n as I18n, type TFunction } from 'i18next';

import type { Locale } from '#app/domain/codelists.ts';

import type { Dictionary } from './dictionary.ts';

/** Says a thing in the reader's language: `t('errors.notFound.title')`. */
export type Translate = TFunction;

/** A ready i18next instance that speaks one language; nothing is loaded later. */
export function createI18n(locale: Locale, dictionary: Dictionary): I18n {
  const instance = createInstance();
  void instance.init({
    lng: locale,
    fallbackLng: locale,
    resources: { [locale]: { translation: dictionary } },
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false, bindI18n: '' },
  });
  return Object.assign(instance, { t: rememberPlainWords(instance.t) });
}

/** Most words have nothing to fill in and are always the same: looking one up takes a tenth of working it out. */
function rememberPlainWords(translate: Translate): Translate {
  const known = new Map<unknown, unknown>();
  return new Proxy(translate, {
    apply(target, self, given: unknown[]) {
      const [key, ...filledIn] = given;
      if (filledIn.length > 0) return Reflect.apply(target, self, given);
      if (!known.has(key)) known.set(key, Reflect.apply(target, self, given));
      return known.get(key);
    },
  });
}
