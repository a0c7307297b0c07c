import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';

import { PageFrame, type Delivery } from './components/page-frame.tsx';
import { createI18n } from './i18n/i18n.ts';

const page = document.documentElement;
const i18n =
  page.lang === 'en'
    ? createI18n('en', (await import('./i18n/en.ts')).en)
    : createI18n('vi', (await import('./i18n/vi.ts')).vi);

await dataDecoded();
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <PageFrame i18n={i18n} delivery={deliveryOf(page)}>
        <RemixBrowser />
      </PageFrame>
    </StrictMode>,
  );
});

/**
 * Asked before React asks it, `RemixBrowser` begins to decode the page's data and throws what to wait for. If it suspended inside the
 * hydration, a key or a click that came meanwhile would end the hydration for good: React 18 throws "Root did not complete" (345).
 */
async function dataDecoded(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (waiting) {
    await waiting;
  }
}

function deliveryOf({ dataset }: HTMLElement): Delivery {
  const { theme, requestId = '' } = dataset;
  return { nonce: '', requestId, theme: theme === 'light' || theme === 'dark' ? theme : undefined };
}
