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

function deliveryOf({ dataset }: HTMLElement): Delivery {
  const { theme, requestId = '' } = dataset;
  return { nonce: '', requestId, theme: theme === 'light' || theme === 'dark' ? theme : undefined };
}
