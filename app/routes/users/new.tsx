import { useActionData, useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { FormActions } from '#app/components/form-layout.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { InviteForm } from '#app/features/users/invite-form.tsx';
import { invitePerson } from '#app/features/users/invite-person.server.ts';
import { IssuedLink } from '#app/features/users/issued-link.tsx';
import { listProvinces, listScopes } from '#app/features/users/queries.server.ts';
import { InvitePersonInput } from '#app/features/users/schemas.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { newUserPath, oneTimePath, userPath, usersPath } from '#app/platform/paths.ts';

export const loader = guardLoader('user:administer', async ({ store, t }) =>
  store.read(async (db) => ({
    title: t('users.invite.title'),
    provinces: await listProvinces(db),
    scopes: await listScopes(db),
  })),
);

/** The link is in this answer alone: it is stored nowhere, and a page loaded again cannot show it. */
export const action = guardAction('user:administer', async (context) => {
  const form = await parseForm(InvitePersonInput, context);
  if (form.refused) return form.refused;
  const invited = await attempt(form, () => invitePerson(context, form.value));
  if (invited.refused) return invited.refused;
  const { token, purpose, expiresAt, userId } = invited.result;
  const address = new URL(oneTimePath(token), context.url.origin).href;
  return { userId, name: form.value.name, link: { address, purpose, expiresAt } };
});

export default function NewUser() {
  const { t } = useWords();
  const { provinces, scopes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const invited = answer !== undefined && 'link' in answer ? answer : null;
  const reply = answer !== undefined && 'reply' in answer ? answer.reply : undefined;
  return (
    <>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('users.person.crumb'), to: usersPath() }]} />}
        title={invited ? t('users.invite.done', { name: invited.name }) : t('users.invite.title')}
        subtitle={t('users.invite.subtitle')}
      />
      {invited ? (
        <div className="max-w-3xl">
          <IssuedLink link={invited.link} name={invited.name} />
          <FormActions>
            <LinkButton to={userPath(invited.userId)}>{t('users.invite.toPerson')}</LinkButton>
            <LinkButton to={newUserPath()} reloadDocument>
              {t('users.invite.another')}
            </LinkButton>
          </FormActions>
        </div>
      ) : (
        <InviteForm provinces={provinces} scopes={scopes} reply={reply} />
      )}
    </>
  );
}
