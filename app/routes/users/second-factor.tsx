import { useActionData, useLoaderData } from '@remix-run/react';

import { clearSecondFactor } from '#app/features/users/clear-second-factor.server.ts';
import { loadPerson } from '#app/features/users/load-person.server.ts';
import { PersonPage } from '#app/features/users/person-page.tsx';
import { ClearSecondFactorInput } from '#app/features/users/schemas.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { userPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

export const loader = guardLoader('user:administer', loadPerson);

export const action = guardAction('user:administer', async (context) => {
  const { param } = context;
  const form = await parseForm(ClearSecondFactorInput, context);
  if (form.refused) return form.refused;
  const cleared = await attempt(form, () => clearSecondFactor(context, param('userId'), form.value));
  if (cleared.refused) return cleared.refused;
  const { name } = cleared.result;
  return redirectWithToast(userPath(param('userId')), { key: 'users.person.unpair.done', params: { name } });
});

export default function PersonSecondFactor() {
  const reply = useActionData<typeof action>()?.reply;
  return <PersonPage {...useLoaderData<typeof loader>()} replies={{ secondFactor: reply }} />;
}
