import { data, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { NotFound } from '#app/domain/not-found.ts';
import { FailedElsewhere } from '#app/features/identity-provider/failed-elsewhere.tsx';
import { finishSignInElsewhere } from '#app/features/identity-provider/finish-sign-in-elsewhere.server.ts';
import { wayInto } from '#app/platform/admission.server.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import { endedPendingCookie, pendingTokenOf } from '#app/platform/pending-sign-in.server.ts';
import { sessionTokenOf } from '#app/platform/session.server.ts';

/** Where the identity provider sends the browser back to. */
export const loader = guardLoader('public', async (context) => {
  const { env, request, url, t } = context;
  const { identityProvider } = env;
  if (identityProvider === null) throw new NotFound('identity provider');
  const finished = await finishSignInElsewhere(context, identityProvider, {
    search: url.search,
    pendingToken: pendingTokenOf(request, 'identityProvider'),
    presentedToken: sessionTokenOf(request),
  });
  const forget = endedPendingCookie('identityProvider');
  if (finished.failure !== null) {
    const status = finished.failure === 'unreachable' ? 503 : 403;
    const shown = { title: t('singleSignOn.failed.title'), failure: finished.failure };
    return data(shown, { status, headers: { 'Set-Cookie': forget } });
  }
  const way = wayInto(request, finished.admission, finished.next);
  throw redirect(way.path, {
    headers: [
      ['Set-Cookie', way.cookie],
      ['Set-Cookie', forget],
    ],
  });
});

export default function LoginSsoCallback() {
  return <FailedElsewhere failure={useLoaderData<typeof loader>().failure} />;
}
