import { data } from '@remix-run/node';
import type { HeadersFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { buttonClass } from '#app/components/button.tsx';
import { Threshold } from '#app/components/threshold.tsx';
import { NotFound } from '#app/domain/not-found.ts';
import { beginSignInElsewhere } from '#app/features/identity-provider/begin-sign-in-elsewhere.server.ts';
import { FailedElsewhere } from '#app/features/identity-provider/failed-elsewhere.tsx';
import { SignInElsewhereForm } from '#app/features/identity-provider/sign-in-elsewhere-form.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { pendingCookie } from '#app/platform/pending-sign-in.server.ts';
import { safePath } from '#app/platform/safe-path.ts';

/** Also runs behind the posted form, whose answer is this page: it must not lead away. */
export const loader = guardLoader('public', ({ env, url, t }) => {
  if (env.identityProvider === null) throw new NotFound('identity provider');
  return { title: t('singleSignOn.going.title'), next: safePath(url.searchParams.get('next')) };
});

/**
 * Sends the browser on to the identity provider. It is a page that goes on by itself, not a redirect: browsers hold redirects of a posted form
 * to `form-action`, and where a provider leads is not ours to know.
 */
export const action = guardAction('public', async (context) => {
  const { actor, env, request, url } = context;
  const { identityProvider } = env;
  if (identityProvider === null) throw new NotFound('identity provider');
  const next = safePath(url.searchParams.get('next'));
  const begun = await beginSignInElsewhere(context, identityProvider, {
    origin: url.origin,
    next,
    isAgain: actor !== null,
  });
  if (begun.failure !== null) return data({ failure: begun.failure, to: null }, 503);
  const { to, token } = begun;
  return data(
    { failure: null, to },
    { headers: { Refresh: `0;url=${to}`, 'Set-Cookie': pendingCookie(request, 'identityProvider', token) } },
  );
});

export const headers: HeadersFunction = ({ actionHeaders }) => {
  const to = actionHeaders?.get('Refresh') ?? null;
  return new Headers(to === null ? [] : [['Refresh', to]]);
};

export default function LoginSso() {
  const { t } = useWords();
  const { next } = useLoaderData<typeof loader>();
  const begun = useActionData<typeof action>();
  if (begun && begun.failure !== null) return <FailedElsewhere failure={begun.failure} />;
  return (
    <Threshold title={t('singleSignOn.going.title')} lead={t('singleSignOn.going.lead')}>
      {begun ? (
        <a href={begun.to} className={buttonClass('primary')}>
          {t('singleSignOn.going.submit')}
        </a>
      ) : (
        <SignInElsewhereForm next={next} />
      )}
    </Threshold>
  );
}
