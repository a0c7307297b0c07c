type Page = {
  nonce: string;
  isSecure: boolean;
  /** The page's address opens something: no other page may learn it. */
  isSecret: boolean;
  /** A file to be kept: whoever shows it all the same runs nothing of it. */
  isDownload: boolean;
  mode: 'development' | 'production' | 'test';
};

const oneYearSeconds = 365 * 24 * 3600;

/** The headers of every answer: what a page may load, run and be embedded in. */
export function securityHeaders({
  nonce,
  isSecure,
  isSecret,
  isDownload,
  mode,
}: Page): Record<string, string> {
  return {
    'Content-Security-Policy': isDownload
      ? "default-src 'none'; sandbox"
      : contentSecurityPolicy(nonce, mode),
    'X-Content-Type-Options': 'nosniff',
    // Not `no-referrer`: forms would then come from the origin "null", and be refused where browsers send no Sec-Fetch-Site.
    'Referrer-Policy': isSecret ? 'strict-origin' : 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(isSecure ? { 'Strict-Transport-Security': `max-age=${oneYearSeconds}; includeSubDomains` } : {}),
  };
}

// Vite's development client writes style elements and talks over a WebSocket.
function contentSecurityPolicy(nonce: string, mode: Page['mode']): string {
  const isDevelopment = mode === 'development';
  const directives = {
    'default-src': "'none'",
    'script-src': `'self' 'nonce-${nonce}'`,
    'style-src': isDevelopment ? "'self' 'unsafe-inline'" : "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': isDevelopment ? "'self' ws:" : "'self'",
    'object-src': "'none'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    'manifest-src': "'self'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
