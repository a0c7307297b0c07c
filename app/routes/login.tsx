import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { Threshold } from '#app/components/threshold.tsx';
import { SignInElsewhereForm } from '#app/features/identity-provider/sign-in-elsewhere-form.tsx';
import { SignInInput } from '#app/features/users/schemas.ts';
import { SignInForm } from '#app/features/users/sign-in-form.tsx';
import { signIn } from '#app/features/users/sign-in.server.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { wayInto } from '#app/platform/admission.server.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { safePath } from '#app/platform/safe-path.ts';
import { sessionTokenOf } from '#app/platform/session.server.ts';

/** Whoever is signed in already goes where they wanted to go. */
export const loader = guardLoader('public', ({ actor, env, url, t }) => {
  const next = safePath(url.searchParams.get('next'));
  if (actor !== null) throw redirect(next);
  return { title: t('users.signIn.title'), next, hasIdentityProvider: env.identityProvider !== null };
});

export const action = guardAction('public', async (context) => {
  const { request, url } = context;
  const form = await parseForm(SignInInput, context, { hide: ['password'] });
  if (form.refused) return form.refused;
  const signedIn = await attempt(form, () => signIn(context, form.value, sessionTokenOf(request)));
  if (signedIn.refused) return signedIn.refused;
  const way = wayInto(request, signedIn.result, url.searchParams.get('next'));
  return redirect(way.path, { headers: { 'Set-Cookie': way.cookie } });
});

export default function Login() {
  const { t } = useWords();
  const { next, hasIdentityProvider } = useLoaderData<typeof loader>();
  return (
    <Threshold title={t('users.signIn.title')} lead={t('shell.productSummary')}>
      <Card>
        <SignInForm reply={useActionData<typeof action>()?.reply} />
        {hasIdentityProvider ? (
          <div className="mt-4 grid gap-4 border-t pt-4">
            <p className="text-muted text-center text-sm">{t('singleSignOn.or')}</p>
            <SignInElsewhereForm next={next} />
          </div>
        ) : null}
      </Card>
      <p className="text-muted text-sm">{t('users.signIn.help')}</p>
    </Threshold>
  );
}
