import latin400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url';
import latin600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url';
import vietnamese400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url';
import vietnamese600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url';
import { data, type LinksFunction } from '@remix-run/node';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useMatches,
  useRouteError,
} from '@remix-run/react';
import type { ReactNode } from 'react';

import { useDelivery } from './components/page-frame.tsx';
import { RefusalPage } from './components/refusal-page.tsx';
import { Toast, ToastOutlet } from './components/toast.tsx';
import { localeAskedFor } from './i18n/locale.server.ts';
import { useWords } from './i18n/use-words.ts';
import { guardLoader } from './platform/guard.server.ts';
import { rememberLocale } from './platform/preferences.server.ts';
import { takeToast } from './platform/toast.server.ts';
import styles from './styles.css?url';

/** What was done on the page before, told once; a language asked for in the URL is remembered. */
export const loader = guardLoader('public', ({ request, t }) => {
  const { toast, headers } = takeToast(request);
  const asked = localeAskedFor(request);
  if (asked) headers.append('Set-Cookie', rememberLocale(request, asked));
  return data({ toast: toast && { tone: toast.tone, text: t(toast.key, toast.params) } }, { headers });
});

export const links: LinksFunction = () => [
  ...[latin400, vietnamese400, latin600, vietnamese600].map((href) => ({
    rel: 'preload',
    as: 'font',
    type: 'font/woff2',
    crossOrigin: 'anonymous' as const,
    href,
  })),
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', type: 'image/svg+xml', href: '/favicon.svg' },
];

export function Layout({ children }: { children: ReactNode }) {
  const { locale } = useWords();
  const { nonce, theme, requestId } = useDelivery();
  return (
    <html lang={locale} data-theme={theme} data-request-id={requestId}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{usePageTitle()}</title>
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  const { toast } = useLoaderData<typeof loader>();
  return (
    <>
      <Outlet />
      <ToastOutlet>{toast ? <Toast tone={toast.tone}>{toast.text}</Toast> : null}</ToastOutlet>
    </>
  );
}

export function ErrorBoundary() {
  return (
    <main className="px-4 py-12 sm:py-20">
      <RefusalPage error={useRouteError()} />
    </main>
  );
}

/** A page names itself by the `title` that its loader returns. */
function usePageTitle(): string {
  const { t } = useWords();
  const named = useMatches().findLast(({ data: loaded }) => typeof Object(loaded).title === 'string');
  const product = t('shell.productName');
  return named ? `${Object(named.data).title} · ${product}` : product;
}
