import { isRouteErrorResponse, Link, useLocation } from '@remix-run/react';

import { useWords } from '#app/i18n/use-words.ts';

import { buttonClass } from './button.tsx';
import { ErrorPanel } from './error-panel.tsx';
import { useDelivery } from './page-frame.tsx';

/** The page in place of one that cannot be shown: what happened in plain words, and what to do next. */
export function RefusalPage({ error }: { error: unknown }) {
  const { t } = useWords();
  const delivery = useDelivery();
  const { pathname, search } = useLocation();
  const refusal = refusalOf(error);
  return (
    <ErrorPanel
      title={t(`errors.${refusal}.title`)}
      requestId={requestIdOf(error) ?? delivery.requestId}
      action={
        <>
          {worthAnotherTry.has(refusal) ? (
            <a href={`${pathname}${search}`} className={buttonClass('primary')}>
              {t('errors.reload')}
            </a>
          ) : null}
          <Link
            to="/"
            reloadDocument
            className={buttonClass(worthAnotherTry.has(refusal) ? 'plain' : 'primary')}
          >
            {t('errors.toStart')}
          </Link>
        </>
      }
    >
      {t(`errors.${refusal}.explanation`)}
    </ErrorPanel>
  );
}

const refusals = {
  400: 'badRequest',
  403: 'forbidden',
  404: 'notFound',
  405: 'notAllowed',
  409: 'conflict',
  413: 'tooLarge',
  422: 'brokenRule',
  429: 'tooMany',
  500: 'crash',
  503: 'unavailable',
} as const;
type Refusal = (typeof refusals)[keyof typeof refusals];

const worthAnotherTry: ReadonlySet<Refusal> = new Set(['conflict', 'crash', 'tooMany', 'unavailable']);

function refusalOf(error: unknown): Refusal {
  const statuses: Readonly<Record<number, Refusal>> = refusals;
  return (isRouteErrorResponse(error) ? statuses[error.status] : undefined) ?? 'crash';
}

function requestIdOf(error: unknown): string | undefined {
  const { data } = Object(error);
  return isRouteErrorResponse(error) && typeof data?.requestId === 'string' ? data.requestId : undefined;
}
