import { useActionData, useLoaderData } from '@remix-run/react';

import { AccountPage } from '#app/features/users/account-page.tsx';
import { endOwnSessions } from '#app/features/users/end-own-sessions.server.ts';
import { loadAccount } from '#app/features/users/load-account.server.ts';
import { EndOwnSessionsInput } from '#app/features/users/schemas.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { accountPath } from '#app/platform/paths.ts';
import { sessionTokenOf } from '#app/platform/session.server.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

export const loader = guardLoader('signedIn', loadAccount);

export const action = guardAction('signedIn', async (context) => {
  const form = await parseForm(EndOwnSessionsInput, context, { hide: ['currentPassword'] });
  if (form.refused) return form.refused;
  const ended = await attempt(form, () =>
    endOwnSessions(context, form.value, sessionTokenOf(context.request)),
  );
  if (ended.refused) return ended.refused;
  return redirectWithToast(accountPath(), {
    key: 'users.sessions.ended',
    params: { sessions: ended.result },
  });
});

export default function AccountSessions() {
  return <AccountPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()?.reply} />;
}
