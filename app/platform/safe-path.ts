const anySite = 'https://site.invalid';

/** The path, query and fragment named by `text` when it lies on this site, else `fallback`. The only door for a redirect target out of a request. */
export function safePath(text: string | null | undefined, fallback = '/'): string {
  if (text === null || text === undefined || !looksLocal(text) || !URL.canParse(text, anySite))
    return fallback;
  const url = new URL(text, anySite);
  const path = `${url.pathname}${url.search}${url.hash}`;
  // Dot segments vanish in parsing: `/.//evil.example` becomes `//evil.example`.
  return url.origin === anySite && looksLocal(path) ? path : fallback;
}

function looksLocal(text: string): boolean {
  return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text);
}
