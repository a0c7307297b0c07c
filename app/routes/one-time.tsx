import { data } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { Threshold } from '#app/components/threshold.tsx';
import { readSecurityPolicy } from '#app/platform/security-policy.server.ts';
import { choosePassword } from '#app/features/users/choose-password.server.ts';
import { ChoosePasswordForm } from '#app/features/users/choose-password-form.tsx';
import { findOpenLink } from '#app/features/users/one-time-links.server.ts';
import { ChoosePasswordInput } from '#app/features/users/schemas.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { wayInto } from '#app/platform/admission.server.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { loginPath } from '#app/platform/paths.ts';
import { sessionTokenOf } from '#app/platform/session.server.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** A link that is used, expired or made up says the same: nobody learns which links there were. */
export const loader = guardLoader('public', async ({ store, clock, param, t }) => {
  const { link, passwordPolicy } = await store.read(async (db) => ({
    link: await findOpenLink(db, param('token'), clock.wall()),
    ...(await readSecurityPolicy(db)),
  }));
  if (link === null) return data({ title: t('users.oneTime.spentTitle'), link: null }, 404);
  const { purpose, name, email } = link;
  return { title: t(`users.oneTime.title.${purpose}`), link: { purpose, name, email, passwordPolicy } };
});

export const action = guardAction('public', async (context) => {
  const { request, param } = context;
  const form = await parseForm(ChoosePasswordInput, context, { hide: ['password', 'repeated'] });
  if (form.refused) return form.refused;
  const choice = { token: param('token'), password: form.value.password };
  const chosen = await attempt(form, () => choosePassword(context, choice, sessionTokenOf(request)));
  if (chosen.refused) return chosen.refused;
  const way = wayInto(request, chosen.result, null);
  return redirectWithToast(way.path, { key: 'users.oneTime.done' }, { 'Set-Cookie': way.cookie });
});

export default function OneTime() {
  const { t } = useWords();
  const { title, link } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  if (link === null) {
    return (
      <Threshold title={title} lead={t('violations.oneTimeLinkSpent')}>
        <Link to={loginPath()} className="underline underline-offset-2">
          {t('users.oneTime.toSignIn')}
        </Link>
      </Threshold>
    );
  }
  return (
    <Threshold title={title} lead={t('users.oneTime.lead', { name: link.name, email: link.email })}>
      <Card>
        <ChoosePasswordForm policy={link.passwordPolicy} email={link.email} reply={reply} />
      </Card>
    </Threshold>
  );
}
