type CookieOptions = { maxAgeSeconds?: number; isSecure?: boolean };

// A browser takes a cookie of such a name from this very host alone, over an encrypted connection, for the whole site.
const prefix = '__Host-';

/** The value of a cookie of this request, or null. */
export function readCookie(request: Request, name: string): string | null {
  const pair = pairsOf(request.headers.get('Cookie')).find((one) => one.startsWith(`${name}=`));
  return pair?.slice(name.length + 1) ?? null;
}

/** A `Set-Cookie` value for the whole site, out of reach for scripts. The value must be free of `;`, spaces and control characters. */
export function cookie(name: string, value: string, options: CookieOptions = {}): string {
  return [
    `${name}=${value}`,
    'Path=/',
    'SameSite=Lax',
    options.maxAgeSeconds === undefined ? null : `Max-Age=${options.maxAgeSeconds}`,
    'HttpOnly',
    options.isSecure === true ? 'Secure' : null,
  ]
    .filter((part) => part !== null)
    .join('; ');
}

/** A `Set-Cookie` value that makes the browser forget the cookie. */
export function forgottenCookie(name: string): string {
  return cookie(name, '', { maxAgeSeconds: 0 });
}

/** Whether the reader's connection is encrypted; the server writes the address that the reader typed into the request. */
export function isSecure(request: Request): boolean {
  return new URL(request.url).protocol === 'https:';
}

/** A `Set-Cookie` value as it leaves over an encrypted connection, also where it forgets: `Secure`, under a name that only this host can set. */
export function boundToHost(setCookie: string): string {
  const named = setCookie.startsWith(prefix) ? setCookie : `${prefix}${setCookie}`;
  return /;\s*Secure\b/i.test(named) ? named : `${named}; Secure`;
}

/** The cookies of an encrypted request under our own names. One without the prefix may have been set by another host and is left out. */
export function cookiesBoundToHost(header: string | null): string {
  return pairsOf(header)
    .filter((pair) => pair.startsWith(prefix))
    .map((pair) => pair.slice(prefix.length))
    .join('; ');
}

function pairsOf(header: string | null): string[] {
  return (header ?? '').split(';').map((pair) => pair.trim());
}
