import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { Threshold } from '#app/components/threshold.tsx';
import { NotFound } from '#app/domain/not-found.ts';
import { passwordDays } from '#app/domain/password-policy.ts';
import { readSecurityPolicy } from '#app/platform/security-policy.server.ts';
import { ChangePasswordForm } from '#app/features/users/change-password-form.tsx';
import { changeOwnPassword } from '#app/features/users/change-own-password.server.ts';
import { findPerson } from '#app/features/users/queries.server.ts';
import { ChangePasswordInput } from '#app/features/users/schemas.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { accountPath, homePath, logoutPath } from '#app/platform/paths.ts';
import { sessionTokenOf } from '#app/platform/session.server.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** Stands outside the workspace: whoever must change their password can do nothing else. */
export const loader = guardLoader('passwordDue', async ({ store, actor, passwordIsDue, t }) =>
  store.read(async (db) => {
    const person = await findPerson(db, actor.userId);
    if (person === null || !person.hasPassword) throw new NotFound('password');
    const { passwordPolicy } = await readSecurityPolicy(db);
    return { title: t('account.password.title'), email: person.email, passwordPolicy, passwordIsDue };
  }),
);

export const action = guardAction('passwordDue', async (context) => {
  const { request, passwordIsDue } = context;
  const hide = ['currentPassword', 'password', 'repeated'];
  const form = await parseForm(ChangePasswordInput, context, { hide });
  if (form.refused) return form.refused;
  const changed = await attempt(form, () => changeOwnPassword(context, form.value, sessionTokenOf(request)));
  if (changed.refused) return changed.refused;
  return redirectWithToast(passwordIsDue ? homePath() : accountPath(), { key: 'account.password.done' });
});

export default function Password() {
  const { t } = useWords();
  const { email, passwordPolicy, passwordIsDue } = useLoaderData<typeof loader>();
  return (
    <Threshold
      title={t('account.password.title')}
      lead={passwordIsDue ? t('account.password.due', { days: passwordDays }) : t('account.password.lead')}
    >
      <Card>
        <ChangePasswordForm
          policy={passwordPolicy}
          email={email}
          reply={useActionData<typeof action>()?.reply}
        />
      </Card>
      <Form method="post" action={logoutPath()} reloadDocument className="flex items-baseline gap-3">
        {passwordIsDue ? null : (
          <Link to={accountPath()} className="underline underline-offset-2">
            {t('common.back')}
          </Link>
        )}
        <Button tone="quiet">{t('shell.person.signOut')}</Button>
      </Form>
    </Threshold>
  );
}
