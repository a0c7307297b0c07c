import { redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { Threshold } from '#app/components/threshold.tsx';
import { CodeForm } from '#app/features/second-factor/code-form.tsx';
import { SecondFactorInput } from '#app/features/second-factor/schemas.ts';
import {
  findWaiting,
  signInWithSecondFactor,
} from '#app/features/second-factor/sign-in-with-second-factor.server.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { loginPath } from '#app/platform/paths.ts';
import { endedPendingCookie, pendingTokenOf } from '#app/platform/pending-sign-in.server.ts';
import { safePath } from '#app/platform/safe-path.ts';
import { sessionCookie, sessionTokenOf } from '#app/platform/session.server.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** For whoever has just shown a first factor; everybody else begins at the sign-in page. */
export const loader = guardLoader('public', async ({ store, clock, request, url, t }) => {
  const next = safePath(url.searchParams.get('next'));
  const token = pendingTokenOf(request, 'secondFactor');
  const waiting = await store.read((db) => findWaiting(db, token, clock.wall()));
  if (waiting === null) throw redirect(loginPath(next));
  return { title: t('secondFactor.signIn.title'), next };
});

export const action = guardAction('public', async (context) => {
  const { request, url } = context;
  const next = safePath(url.searchParams.get('next'));
  const tokens = {
    pendingToken: pendingTokenOf(request, 'secondFactor'),
    presentedToken: sessionTokenOf(request),
  };
  const form = await parseForm(SecondFactorInput, context, { hide: ['code'] });
  if (form.refused) return form.refused;
  const signedIn = await attempt(form, () => signInWithSecondFactor(context, form.value, tokens));
  if (signedIn.refused) return signedIn.refused;
  const { token, proof, codesLeft } = signedIn.result;
  const headers = new Headers([
    ['Set-Cookie', sessionCookie(request, token)],
    ['Set-Cookie', endedPendingCookie('secondFactor')],
  ]);
  return proof === 'recoveryCode'
    ? redirectWithToast(next, { key: 'secondFactor.codes.used', params: { left: codesLeft } }, headers)
    : redirect(next, { headers });
});

export default function LoginSecondFactor() {
  const { t } = useWords();
  const { next } = useLoaderData<typeof loader>();
  return (
    <Threshold title={t('secondFactor.signIn.title')} lead={t('secondFactor.signIn.lead')}>
      <Card>
        <CodeForm
          reply={useActionData<typeof action>()?.reply}
          takes="any"
          submit={t('secondFactor.signIn.submit')}
        />
      </Card>
      <p className="text-sm">
        <Link to={loginPath(next)} className="underline underline-offset-2">
          {t('secondFactor.signIn.startOver')}
        </Link>
      </p>
      <p className="text-muted text-sm">{t('secondFactor.signIn.help')}</p>
    </Threshold>
  );
}
