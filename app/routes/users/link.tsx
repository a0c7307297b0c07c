import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { issueOneTimeLink } from '#app/features/users/issue-one-time-link.server.ts';
import { loadPerson } from '#app/features/users/load-person.server.ts';
import { PersonPage } from '#app/features/users/person-page.tsx';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { oneTimePath } from '#app/platform/paths.ts';

export const loader = guardLoader('user:administer', loadPerson);

/** The link is in this answer alone: it is stored nowhere, and a page loaded again cannot show it. */
export const action = guardAction('user:administer', async (context) => {
  const { param, url } = context;
  const form = await parseForm(z.object({}), context);
  if (form.refused) return form.refused;
  const issued = await attempt(form, () => issueOneTimeLink(context, param('userId')));
  if (issued.refused) return issued.refused;
  const { token, purpose, expiresAt } = issued.result;
  return { link: { address: new URL(oneTimePath(token), url.origin).href, purpose, expiresAt } };
});

export default function PersonLink() {
  const answer = useActionData<typeof action>();
  const loaded = useLoaderData<typeof loader>();
  if (answer !== undefined && 'link' in answer) return <PersonPage {...loaded} link={answer.link} />;
  return <PersonPage {...loaded} replies={{ link: answer?.reply }} />;
}
