import type { IncomingMessage } from 'node:http';

import { cookiesBoundToHost } from '../cookies.server.ts';
import type { Env } from '../env.server.ts';

const longestDevice = 200;

type Trust = Pick<Env, 'origin' | 'trustProxy'>;

/** The origin that the reader typed: the configured one, else what a trusted proxy says, else the request's own. */
export function originOf(request: Request, { origin, trustProxy }: Trust): string {
  if (origin !== null) return origin;
  const own = new URL(request.url);
  if (!trustProxy) return own.origin;
  const protocol = lastOf(request.headers.get('X-Forwarded-Proto')) ?? own.protocol.slice(0, -1);
  const forwarded = `${protocol}://${lastOf(request.headers.get('X-Forwarded-Host')) ?? own.host}`;
  return /^https?$/.test(protocol) && URL.canParse(forwarded) ? new URL(forwarded).origin : own.origin;
}

/** The caller's network address; the last hop of `X-Forwarded-For` where the proxy is trusted. */
export function addressOf(
  request: Request,
  incoming: IncomingMessage | undefined,
  { trustProxy }: Pick<Trust, 'trustProxy'>,
): string {
  const forwarded = trustProxy ? lastOf(request.headers.get('X-Forwarded-For')) : null;
  return forwarded ?? incoming?.socket.remoteAddress ?? 'unknown';
}

/** What the caller's browser calls itself, as much of it as tells devices apart. */
export function deviceOf(request: Request): string {
  return (request.headers.get('User-Agent') ?? '').slice(0, longestDevice);
}

/** The same request under the origin that the reader typed, so that whoever reads its URL sees that one; over https its cookies under our own names. */
export function seenAt(request: Request, origin: string): Request {
  const url = new URL(request.url);
  const isSecure = origin.startsWith('https:');
  if (url.origin === origin && !isSecure) return request;
  const { method, body, signal } = request;
  const headers = new Headers(request.headers);
  if (isSecure) headers.set('Cookie', cookiesBoundToHost(headers.get('Cookie')));
  const content = body === null ? {} : { body, duplex: 'half' as const };
  return new Request(`${origin}${url.pathname}${url.search}`, { method, headers, signal, ...content });
}

// A proxy appends what it saw itself; everything before was sent by the caller.
function lastOf(header: string | null): string | null {
  const last = header?.split(',').at(-1)?.trim();
  return last === undefined || last === '' ? null : last;
}
