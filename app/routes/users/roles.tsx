import { useActionData, useLoaderData } from '@remix-run/react';

import { grantRole } from '#app/features/users/grant-role.server.ts';
import { loadPerson } from '#app/features/users/load-person.server.ts';
import { PersonPage } from '#app/features/users/person-page.tsx';
import { GrantRoleInput } from '#app/features/users/schemas.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { userPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

export const loader = guardLoader('user:administer', loadPerson);

export const action = guardAction('user:administer', async (context) => {
  const { param, t } = context;
  const form = await parseForm(GrantRoleInput, context);
  if (form.refused) return form.refused;
  const granted = await attempt(form, () => grantRole(context, param('userId'), form.value));
  if (granted.refused) return granted.refused;
  return redirectWithToast(userPath(param('userId')), {
    key: 'users.person.roles.granted',
    params: { name: granted.result.name, role: t(`codelists.roles.${form.value.role}`) },
  });
});

export default function PersonRoles() {
  const reply = useActionData<typeof action>()?.reply;
  return <PersonPage {...useLoaderData<typeof loader>()} replies={{ role: reply }} />;
}
