const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that may change something comes from another site. The browser says so in `Sec-Fetch-Site`; one that does not must name
 * our own origin. `ownOrigin` is the address the reader typed.
 */
export function isCrossSite(request: Pick<Request, 'method' | 'headers'>, ownOrigin: string): boolean {
  if (safeMethods.has(request.method)) return false;
  const site = request.headers.get('Sec-Fetch-Site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  return request.headers.get('Origin') !== ownOrigin;
}
