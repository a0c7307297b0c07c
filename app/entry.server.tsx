import { type AppLoadContext, type EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type PipeableStream, renderToPipeableStream } from 'react-dom/server';

import { PageFrame, type Delivery } from './components/page-frame.tsx';
import { i18nFor } from './i18n/i18n.server.ts';
import { localeOf } from './i18n/locale.server.ts';
import { themeOf } from './platform/preferences.server.ts';

/** Renders the whole page before the first byte leaves, so that a failure still becomes a proper error page. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const locale = localeOf(request);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Language', locale);
  return new Promise((resolve, reject) => {
    const page = (
      <PageFrame i18n={i18nFor(locale)} delivery={deliveryOf(request, context)}>
        <RemixServer context={remixContext} url={request.url} nonce={context.cspNonce} />
      </PageFrame>
    );
    const { pipe } = renderToPipeableStream(page, {
      nonce: context.cspNonce,
      // After a failure this is called as well, and finds the stream destroyed.
      onAllReady: () => wholePage(pipe, { status, headers }).then(resolve, reject),
      onShellError: reject,
    });
  });
}

/** Logs what no guard foresaw, such as a component that failed to render. An unknown URL is the access log's matter. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  context.log.error(
    { requestId: context.requestId, pathname: new URL(request.url).pathname, err: error },
    'failed',
  );
}

async function wholePage(pipe: PipeableStream['pipe'], init: ResponseInit): Promise<Response> {
  return new Response(await buffer(pipe(new PassThrough())), init);
}

function deliveryOf(request: Request, { cspNonce, requestId }: AppLoadContext): Delivery {
  return { nonce: cspNonce, requestId, theme: themeOf(request) };
}
