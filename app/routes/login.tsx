import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { Threshold } from '#app/components/threshold.tsx';
import { SignInInput } from '#app/features/users/schemas.ts';
import { SignInForm } from '#app/features/users/sign-in-form.tsx';
import { signIn } from '#app/features/users/sign-in.server.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { safePath } from '#app/platform/safe-path.ts';
import { sessionCookie, sessionTokenOf } from '#app/platform/session.server.ts';

/** Whoever is signed in already goes where they wanted to go. */
export const loader = guardLoader('public', ({ actor, url, t }) => {
  if (actor !== null) throw redirect(safePath(url.searchParams.get('next')));
  return { title: t('users.signIn.title') };
});

export const action = guardAction('public', async (context) => {
  const { request, url } = context;
  const form = await parseForm(SignInInput, context, { hide: ['password'] });
  if (form.refused) return form.refused;
  const signedIn = await attempt(form, () => signIn(context, form.value, sessionTokenOf(request)));
  if (signedIn.refused) return signedIn.refused;
  return redirect(safePath(url.searchParams.get('next')), {
    headers: { 'Set-Cookie': sessionCookie(request, signedIn.result) },
  });
});

export default function Login() {
  const { t } = useWords();
  return (
    <Threshold title={t('users.signIn.title')} lead={t('shell.productSummary')}>
      <Card>
        <SignInForm reply={useActionData<typeof action>()?.reply} />
      </Card>
      <p className="text-muted text-sm">{t('users.signIn.help')}</p>
    </Threshold>
  );
}
