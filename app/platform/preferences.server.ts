import type { Locale } from '#app/domain/codelists.ts';

import { cookie, forgottenCookie, isSecure, readCookie } from './cookies.server.ts';

const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const themeCookie = 'tiendo_theme';
const aYearInSeconds = 31_536_000;

/** The theme this reader chose; undefined follows their device. */
export function themeOf(request: Request): Theme | undefined {
  return knownTheme(readCookie(request, themeCookie));
}

/** A `Set-Cookie` value that remembers the theme; whatever is no theme goes back to following the device. */
export function rememberTheme(request: Request, chosen: unknown): string {
  const theme = knownTheme(chosen);
  return theme ? remember(request, themeCookie, theme) : forgottenCookie(themeCookie);
}

/** A `Set-Cookie` value that remembers the language. */
export function rememberLocale(request: Request, locale: Locale): string {
  return remember(request, 'tiendo_locale', locale);
}

function remember(request: Request, name: string, value: string): string {
  return cookie(name, value, { maxAgeSeconds: aYearInSeconds, isSecure: isSecure(request) });
}

function knownTheme(text: unknown): Theme | undefined {
  return themes.find((theme) => theme === text);
}
