type CookieOptions = { maxAgeSeconds?: number; isSecure?: boolean; isReadableByScripts?: boolean };

/** The value of a cookie of this request, or null. */
export function readCookie(request: Request, name: string): string | null {
  const pairs = (request.headers.get('Cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}

/** A `Set-Cookie` value for the whole site. The value must be free of `;`, spaces and control characters. */
export function cookie(name: string, value: string, options: CookieOptions = {}): string {
  return [
    `${name}=${value}`,
    'Path=/',
    'SameSite=Lax',
    options.maxAgeSeconds === undefined ? null : `Max-Age=${options.maxAgeSeconds}`,
    options.isReadableByScripts === true ? null : 'HttpOnly',
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
