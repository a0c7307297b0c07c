import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { loadPerson } from '#app/features/users/load-person.server.ts';
import { PersonPage } from '#app/features/users/person-page.tsx';
import { revokeRole } from '#app/features/users/revoke-role.server.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { userPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

export const loader = guardLoader('user:administer', loadPerson);

/** Posting takes the role away. */
export const action = guardAction('user:administer', async (context) => {
  const { param } = context;
  const form = await parseForm(z.object({}), context);
  if (form.refused) return form.refused;
  const revoked = await attempt(form, () => revokeRole(context, param('userId'), param('assignmentId')));
  if (revoked.refused) return revoked.refused;
  return redirectWithToast(userPath(param('userId')), {
    key: 'users.person.roles.revoked',
    params: { name: revoked.result.name },
  });
});

export default function PersonRole() {
  const reply = useActionData<typeof action>()?.reply;
  return <PersonPage {...useLoaderData<typeof loader>()} replies={{ other: reply }} />;
}
