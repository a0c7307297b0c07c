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
  // i18next's own makes a formatter for each set of figures, and keeps them all.
  const numbers = new Intl.NumberFormat(locale);
  instance.services.formatter?.add('number', (value) => numbers.format(value));
  return Object.assign(instance, { t: rememberSentences(instance) });
}

type Figures = Readonly<Record<string, unknown>>;

/** Finding a sentence takes most of i18next's time: it looks each up once, in its plural form if it has one, and fills in the figures that change. */
function rememberSentences({ t: translate, language, services }: I18n): Translate {
  const { interpolator, pluralResolver } = services;
  const known = new Map<string, string>();
  const find = (key: string, figures: Figures = {}): string => {
    const form = figures.count === undefined ? '' : pluralResolver.getSuffix(language, figures.count);
    const found = known.get(key + form);
    if (found !== undefined) return found;
    const sentence = Reflect.apply(translate, undefined, [key, { ...figures, skipInterpolation: true }]);
    known.set(key + form, sentence);
    return sentence;
  };
  return new Proxy(translate, {
    apply(_target, _self, [key, figures]: [string, Figures?]) {
      const sentence = find(key, figures);
      return figures === undefined
        ? sentence
        : interpolator.interpolate(sentence, figures, language, figures);
    },
  });
}
