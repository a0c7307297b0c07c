import { type Locale, locales } from '#app/domain/codelists.ts';

/** The reader's language: `?lang=`, else their cookie, else what their browser prefers, else Vietnamese. */
export function localeOf(request: Request): Locale {
  return (
    localeAskedFor(request) ??
    knownLocale(cookieOf(request, 'tiendo_locale')) ??
    preferredLocale(request.headers.get('Accept-Language') ?? '') ??
    'vi'
  );
}

/** The language that the URL itself asks for, which is then remembered. */
export function localeAskedFor(request: Request): Locale | undefined {
  return knownLocale(new URL(request.url).searchParams.get('lang'));
}

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The theme the reader chose; undefined follows their device. */
export function themeOf(request: Request): Theme | undefined {
  const chosen = cookieOf(request, 'tiendo_theme');
  return themes.find((theme) => theme === chosen);
}

function knownLocale(text: string | null | undefined): Locale | undefined {
  return locales.find((locale) => locale === text);
}

function cookieOf(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('Cookie') ?? '').split(/;\s*/);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
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
