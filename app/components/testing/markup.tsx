import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

import type { Locale } from '#app/domain/codelists.ts';
import { i18nFor } from '#app/i18n/i18n.server.ts';

import { PageFrame } from '../page-frame.tsx';

const delivery = { nonce: '', requestId: 'request-1', theme: undefined };

/** The HTML of a component as a page in this language shows it. */
export function markup(children: ReactNode, locale: Locale = 'vi'): string {
  return renderToStaticMarkup(
    <PageFrame i18n={i18nFor(locale)} delivery={delivery}>
      {children}
    </PageFrame>,
  );
}
