import { useActionData, useLoaderData } from '@remix-run/react';

import { endSessions } from '#app/features/users/end-sessions.server.ts';
import { loadPerson } from '#app/features/users/load-person.server.ts';
import { PersonPage } from '#app/features/users/person-page.tsx';
import { EndSessionsInput } from '#app/features/users/schemas.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { userPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

export const loader = guardLoader('user:administer', loadPerson);

export const action = guardAction('user:administer', async (context) => {
  const { param } = context;
  const form = await parseForm(EndSessionsInput, context);
  if (form.refused) return form.refused;
  const ended = await attempt(form, () => endSessions(context, param('userId'), form.value));
  if (ended.refused) return ended.refused;
  return redirectWithToast(userPath(param('userId')), {
    key: 'users.sessions.ended',
    params: { sessions: ended.result },
  });
});

export default function PersonSessions() {
  const reply = useActionData<typeof action>()?.reply;
  return <PersonPage {...useLoaderData<typeof loader>()} replies={{ other: reply }} />;
}
