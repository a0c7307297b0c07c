import type { ShouldRevalidateFunction } from '@remix-run/react';
import { useActionData, useLoaderData } from '@remix-run/react';

import { disablePerson } from '#app/features/users/disable-person.server.ts';
import { enablePerson } from '#app/features/users/enable-person.server.ts';
import { loadPerson } from '#app/features/users/load-person.server.ts';
import { PersonPage } from '#app/features/users/person-page.tsx';
import { PersonStatusInput } from '#app/features/users/schemas.ts';
import { StaleStatus } from '#app/features/users/stale-status.tsx';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { userPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

const acts = {
  disabled: { run: disablePerson, done: 'users.person.disable.done' },
  enabled: { run: enablePerson, done: 'users.person.enable.done' },
} as const;

export const loader = guardLoader('user:administer', loadPerson);

export const action = guardAction('user:administer', async (context) => {
  const { param } = context;
  const form = await parseForm(PersonStatusInput, context);
  if (form.refused) return form.refused;
  const { run, done } = acts[form.value.status];
  const changed = await attempt(form, () => run(context, param('userId'), form.value));
  if (changed.refused) return changed.refused;
  const { name } = changed.result;
  return redirectWithToast(userPath(param('userId')), { key: done, params: { name } });
});

/** A refused form stands beside the person as they are now, not as they were when the form was opened. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export default function PersonStatus() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const isStale = Boolean(refused?.current);
  return (
    <>
      {isStale ? <StaleStatus person={loaded.person} typed={refused?.reply.initialValue ?? {}} /> : null}
      <PersonPage
        {...loaded}
        replies={{ status: isStale ? { ...refused?.reply, error: null } : refused?.reply }}
      />
    </>
  );
}
