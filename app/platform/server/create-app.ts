import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';

import { translatorFor } from '#app/i18n/i18n.server.ts';
import { localeOf } from '#app/i18n/locale.server.ts';

import type { AppContext } from '../app-context.server.ts';
import { boundToHost } from '../cookies.server.ts';
import { isCrossSite } from '../cross-site.server.ts';
import { securityHeaders } from '../headers.server.ts';
import { bringsToken, createMetrics, type Metrics } from '../metrics.server.ts';
import { createPace, type Pace } from '../pace.server.ts';
import { logRefusal } from '../refusal-log.server.ts';
import { isStorageTrouble } from '../refusal.server.ts';
import { refusalStatuses } from '../refusals.ts';
import type { RefusalCode } from '../refusals.ts';
import { isSecretPath, pathForLog } from '../secret-paths.ts';
import { addressOf, deviceOf, originOf, seenAt } from './caller.ts';
import type { Readiness } from './readiness.ts';
import { securityText } from './security-text.ts';

/** Answers a request that is not for a file: Remix, or what a test puts in its place. */
export type Respond = (request: Request, context: AppContext) => Promise<Response>;

type Parts = Pick<AppContext, 'store' | 'clock' | 'env' | 'log' | 'backups' | 'verifier'> & {
  respond: Respond;
  readiness: () => Promise<Readiness>;
  /** The pattern of the URL table that an address matches; null for none. */
  routeOf: (pathname: string) => string | null;
  /** Where the built browser files lie, relative to the working directory; null while Vite serves them. */
  clientDirectory: string | null;
};

type Caller = {
  Variables: { requestId: string; cspNonce: string; origin: string };
  Bindings: { incoming?: IncomingMessage };
};

const methods = new Set(['GET', 'HEAD', 'POST']);
const largestFormBytes = 1024 * 1024;
const largestUploadBytes = 20 * 1024 * 1024;
/** Two of the largest documents, or five as they come; written to the disk piece by piece. */
const largestDocumentsBytes = 50 * 1024 * 1024;
/** Where forms take files of rows. */
const takesRows = /^(\/imports\/.+|\/projects\/[^/]+\/workbook\/import(\.data)?)$/;
/** Where forms take documents. */
const takesDocuments =
  /^\/projects\/[^/]+\/(.+\/)?(documents\/.+|milestones\/.+|transitions|progress-reports)(\.data)?$/;
const oneYearSeconds = 365 * 24 * 3600;

/** The web server without its socket: what every request passes before and after Remix. */
export function createApp(parts: Parts): Hono<Caller> {
  const { env, log, readiness, clientDirectory } = parts;
  const app = new Hono<Caller>();
  const metrics = env.metricsToken === null ? null : createMetrics(parts);
  app.use(identify(parts), logAnswer(parts, metrics), secure(parts));
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    const state = await readiness();
    return c.json(state, state.status === 'notReady' ? 503 : 200);
  });
  if (metrics !== null) app.get('/metrics', showMetrics(parts, metrics));
  const reportWeaknesses = securityText(parts);
  if (reportWeaknesses !== null) app.get('/.well-known/security.txt', (c) => c.text(reportWeaknesses));
  app.use(refuseEarly(parts));
  if (clientDirectory !== null) app.use(serveBuiltFiles(clientDirectory));
  if (env.compress) app.use(compress());
  const limitUpload = limitBody(parts, largestUploadBytes);
  const limitDocuments = limitBody(parts, largestDocumentsBytes);
  const limitForm = limitBody(parts, largestFormBytes);
  app.use((c, next) => {
    const { path } = c.req;
    if (takesRows.test(path)) return limitUpload(c, next);
    return (takesDocuments.test(path) ? limitDocuments : limitForm)(c, next);
  });
  const pace = createPace(parts.clock);
  app.all('*', (c) => respondThrough(parts, pace, c));
  app.onError((error, c) => {
    log.error({ requestId: c.get('requestId'), err: error }, 'failed');
    return refuseInWords(c, isStorageTrouble(error) ? 'unavailable' : 'crash');
  });
  return app;
}

function identify({ env }: Parts): MiddlewareHandler<Caller> {
  return async (c, next) => {
    const given = env.trustProxy ? c.req.header('X-Request-Id') : undefined;
    c.set('requestId', given !== undefined && /^[\w-]{8,64}$/.test(given) ? given : randomUUID());
    c.set('cspNonce', randomBytes(16).toString('base64'));
    c.set('origin', originOf(c.req.raw, env));
    await next();
  };
}

function logAnswer({ log, env, routeOf }: Parts, metrics: Metrics | null): MiddlewareHandler<Caller> {
  return async (c, next) => {
    const started = performance.now();
    await next();
    const { method, path } = c.req;
    metrics?.observe({
      method: methods.has(method) ? method : 'other',
      route: ownRoute(path) ?? routeOf(path) ?? 'unmatched',
      status: c.res.status,
      seconds: (performance.now() - started) / 1000,
    });
    const level = path.startsWith('/assets/') || path === '/healthz' || path === '/readyz' ? 'debug' : 'info';
    log[level](
      {
        requestId: c.get('requestId'),
        method,
        path: pathForLog(path),
        status: c.res.status,
        milliseconds: Number((performance.now() - started).toFixed(1)),
        address: addressOf(c.req.raw, c.env?.incoming, env),
      },
      'answered',
    );
  };
}

/** What is answered before Remix is asked. */
function ownRoute(path: string): string | null {
  if (path.startsWith('/assets/')) return '/assets/*';
  return ['/healthz', '/readyz', '/metrics'].find((own) => own === path) ?? null;
}

function showMetrics(parts: Parts, metrics: Metrics): MiddlewareHandler<Caller> {
  const token = parts.env.metricsToken ?? '';
  return async (c) => {
    if (!bringsToken(c.req.header('Authorization'), token)) {
      logRefusal(callerOf(parts, c), { userId: null, status: 401, reason: 'not the token of the metrics' });
      return c.text('', 401, { 'WWW-Authenticate': 'Bearer' });
    }
    return c.body(await metrics.text(), 200, { 'Content-Type': metrics.contentType });
  };
}

function secure({ env }: Parts): MiddlewareHandler<Caller> {
  return async (c, next) => {
    await next();
    const isSecure = c.get('origin').startsWith('https:');
    const isSecret = isSecretPath(c.req.path);
    const isDownload = c.res.headers.get('Content-Disposition')?.startsWith('attachment') === true;
    const nonce = c.get('cspNonce');
    const headers = securityHeaders({ nonce, isSecure, isSecret, isDownload, mode: env.mode });
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    c.header('X-Request-Id', c.get('requestId'));
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
    if (isSecure) bindCookiesToHost(c);
  };
}

function bindCookiesToHost(c: Context): void {
  const cookies = c.res.headers.getSetCookie();
  if (cookies.length === 0) return;
  c.header('Set-Cookie', undefined);
  for (const cookie of cookies) c.header('Set-Cookie', boundToHost(cookie), { append: true });
}

function refuseEarly(parts: Parts): MiddlewareHandler<Caller> {
  return async (c, next) => {
    if (!methods.has(c.req.method)) return refuseAndLog(parts, c, 'notAllowed', 'no method of ours');
    if (isCrossSite(c.req.raw, c.get('origin')))
      return refuseAndLog(parts, c, 'forbidden', 'posted from another site');
    return next();
  };
}

function serveBuiltFiles(root: string): MiddlewareHandler<Caller> {
  const serve = serveStatic<Caller>({ root, precompressed: true });
  return async (c, next) => {
    const file = await serve(c, next);
    if (!(file instanceof Response)) return;
    const isHashed = c.req.path.startsWith('/assets/');
    file.headers.set(
      'Cache-Control',
      isHashed ? `public, max-age=${oneYearSeconds}, immutable` : 'public, max-age=3600',
    );
    return file;
  };
}

function limitBody(parts: Parts, maxSize: number): MiddlewareHandler<Caller> {
  return bodyLimit({ maxSize, onError: (c) => refuseAndLog(parts, c, 'tooLarge', 'too long a body') });
}

async function respondThrough(
  { respond, store, clock, env, log, backups, verifier }: Parts,
  pace: Pace,
  c: Context<Caller>,
): Promise<Response> {
  return respond(seenAt(c.req.raw, c.get('origin')), {
    store,
    clock,
    env,
    log,
    backups,
    verifier,
    pace,
    requestId: c.get('requestId'),
    cspNonce: c.get('cspNonce'),
    address: addressOf(c.req.raw, c.env?.incoming, env),
    device: deviceOf(c.req.raw),
  });
}

function refuseAndLog(parts: Parts, c: Context<Caller>, code: RefusalCode, reason: string): Response {
  logRefusal(callerOf(parts, c), { userId: null, status: refusalStatuses[code], reason });
  return refuseInWords(c, code);
}

function callerOf({ log, env }: Parts, c: Context<Caller>) {
  const { method, path } = c.req;
  const address = addressOf(c.req.raw, c.env?.incoming, env);
  return { log, requestId: c.get('requestId'), address, method, path };
}

/** A refusal in sentences, for answers given before or after Remix could draw a page. */
function refuseInWords(c: Context, code: RefusalCode): Response {
  const t = translatorFor(localeOf(c.req.raw));
  const requestId = String(c.get('requestId'));
  const lines = [
    t(`errors.${code}.title`),
    t(`errors.${code}.explanation`),
    t('errors.requestId', { id: requestId }),
  ];
  return c.text(`${lines.join('\n')}\n`, refusalStatuses[code]);
}
