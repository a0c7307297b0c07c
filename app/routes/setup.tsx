import { useActionData, useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { Threshold } from '#app/components/threshold.tsx';
import { NotFound } from '#app/domain/not-found.ts';
import { SetUpInput } from '#app/features/users/schemas.ts';
import { setUpAdministrator } from '#app/features/users/set-up-administrator.server.ts';
import { SetUpForm } from '#app/features/users/set-up-form.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { homePath } from '#app/platform/paths.ts';
import { sessionCookie } from '#app/platform/session.server.ts';
import { isSetupTokenOpen } from '#app/platform/setup-token.server.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** There is no such page but for whoever holds the token printed at the first start. */
export const loader = guardLoader('public', async ({ store, clock, url, t }) => {
  const token = url.searchParams.get('token') ?? '';
  const isOpen = await store.read((db) => isSetupTokenOpen(db, token, clock.wall()));
  if (!isOpen) throw new NotFound('setup');
  return { token, title: t('users.setUp.title') };
});

export const action = guardAction('public', async (context) => {
  const form = await parseForm(SetUpInput, context, { hide: ['password'] });
  if (form.refused) return form.refused;
  const done = await attempt(form, () => setUpAdministrator(context, form.value));
  if (done.refused) return done.refused;
  const headers = { 'Set-Cookie': sessionCookie(context.request, done.result) };
  return redirectWithToast(homePath(), { key: 'users.setUp.done' }, headers);
});

export default function SetUp() {
  const { t } = useWords();
  const { token } = useLoaderData<typeof loader>();
  return (
    <Threshold title={t('users.setUp.title')} lead={t('users.setUp.explanation')}>
      <Card>
        <SetUpForm token={token} reply={useActionData<typeof action>()?.reply} />
      </Card>
    </Threshold>
  );
}
