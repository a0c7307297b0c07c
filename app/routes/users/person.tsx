import { useLoaderData } from '@remix-run/react';

import { loadPerson } from '#app/features/users/load-person.server.ts';
import { PersonPage } from '#app/features/users/person-page.tsx';
import { guardLoader } from '#app/platform/guard.server.ts';

export const loader = guardLoader('user:read', loadPerson);

export default function Person() {
  return <PersonPage {...useLoaderData<typeof loader>()} />;
}
