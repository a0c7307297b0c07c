import type { i18n as I18n } from 'i18next';

import type { Locale } from '#app/domain/codelists.ts';

import { en } from './en.ts';
import { createI18n, type Translate } from './i18n.ts';
import { vi } from './vi.ts';

const instances: Record<Locale, I18n> = { vi: createI18n('vi', vi), en: createI18n('en', en) };

export function i18nFor(locale: Locale): I18n {
  return instances[locale];
}

export function translatorFor(locale: Locale): Translate {
  return instances[locale].t;
}
