import { createInstance } from 'i18next';
import { expect, test } from 'vitest';

import { locales } from '#app/domain/codelists.ts';

import { en } from './en.ts';
import { translatorFor } from './i18n.server.ts';
import { vi } from './vi.ts';

const dictionaries = { vi, en };
const counts = [0, 1, 2, 5, 1234];

test.each(locales)(
  'in %s, every sentence is what i18next alone would say, also said again',
  async (locale) => {
    const alone = createInstance();
    await alone.init({
      lng: locale,
      resources: { [locale]: { translation: dictionaries[locale] } },
      interpolation: { escapeValue: false },
    });
    const t = translatorFor(locale);
    const keys = [...sentences(dictionaries[locale])];
    expect(keys.length).toBeGreaterThan(1000);
    for (const [key, names] of keys) {
      for (const count of counts) {
        const figures = { ...Object.fromEntries(names.map((name) => [name, 1.5 * count])), count };
        const given = names.length === 0 ? [key] : [key, figures];
        expect(Reflect.apply(t, undefined, given)).toBe(Reflect.apply(alone.t, undefined, given));
      }
    }
  },
);

/** Each key as it is asked for, without its plural's ending, and the names of its figures. */
function* sentences(dictionary: object, path = ''): Generator<[key: string, names: string[]]> {
  for (const [name, value] of Object.entries(dictionary)) {
    const key = `${path}${name}`;
    if (typeof value !== 'string') yield* sentences(value, `${key}.`);
    else
      yield [
        key.replace(/_(one|other)$/, ''),
        [...value.matchAll(/\{\{(\w+)/g)].map(([, figure = '']) => figure),
      ];
  }
}
