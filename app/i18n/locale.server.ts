import { type Locale, locales } from '#app/domain/codelists.ts';

/** The reader's language: `?lang=`, else their cookie, else what their browser prefers, else Vietnamese. */
export function localeOf(request: Request): Locale {
  return (
    localeAskedFor(request) ??
    knownLocale(rememberedLocale(request.headers.get('Cookie') ?? '')) ??
    preferredLocale(request.headers.get('Accept-Language') ?? '') ??
    'vi'
  );
}

/** The language that the URL itself asks for, which is then remembered. */
export function localeAskedFor(request: Request): Locale | undefined {
  return knownLocale(new URL(request.url).searchParams.get('lang'));
}

function knownLocale(text: string | null | undefined): Locale | undefined {
  return locales.find((locale) => locale === text);
}

function rememberedLocale(cookies: string): string | undefined {
  // An answer given before Remix sees the cookie under the name that the browser has for it.
  return /(?:^|;\s*)(?:__Host-)?tiendo_locale=(\w+)/.exec(cookies)?.[1];
}

function preferredLocale(acceptLanguage: string): Locale | undefined {
  const byWeight = acceptLanguage
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
      return { language: tag.split('-')[0], weight: Number(weight) || 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of byWeight) {
    const known = knownLocale(language);
    if (known) return known;
  }
  return undefined;
}
