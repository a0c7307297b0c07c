import { text } from 'node:stream/consumers';

import { type AppLoadContext, type EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';

import { PageFrame } from './components/page-frame.tsx';
import { i18nFor } from './i18n/i18n.server.ts';
import { localeOf } from './i18n/locale.server.ts';
import { themeOf } from './platform/preferences.server.ts';
import { pathForLog } from './platform/secret-paths.ts';
import { renderPage } from './platform/render-page.server.ts';

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { cspNonce, requestId }: AppLoadContext,
): Promise<Response> {
  const locale = localeOf(request);
  await readAhead(remixContext);
  const page = (
    <PageFrame i18n={i18nFor(locale)} delivery={{ nonce: cspNonce, requestId, theme: themeOf(request) }}>
      <RemixServer context={remixContext} url={request.url} nonce={cspNonce} />
    </PageFrame>
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Language', locale);
  return new Response(renderPage(page), { status, headers });
}

/** Reads to its end what the loaders returned, and lays it where Remix looks for what it has read: rendering then has nothing to wait for, and may be in one piece. */
async function readAhead({ serverHandoffStream, renderMeta }: EntryContext): Promise<void> {
  if (serverHandoffStream === undefined || renderMeta === undefined) return;
  const value = await text(serverHandoffStream);
  renderMeta.streamCache = { 0: Object.assign(Promise.resolve(), { result: { done: true, value } }) };
}

/** Logs what no guard foresaw, such as a component that failed to render. An unknown URL is the access log's matter. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  context.log.error(
    { requestId: context.requestId, pathname: pathForLog(new URL(request.url).pathname), err: error },
    'failed',
  );
}
