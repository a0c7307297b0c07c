import { useLoaderData } from '@remix-run/react';

import { isPermitted } from '#app/domain/permissions.ts';
import { HistoryPanel } from '#app/features/audit/history-panel.tsx';
import { listEventsOf } from '#app/features/audit/queries.server.ts';
import { loadPerson } from '#app/features/users/load-person.server.ts';
import { PersonPage } from '#app/features/users/person-page.tsx';
import { guardLoader } from '#app/platform/guard.server.ts';
import { auditPath } from '#app/platform/paths.ts';

/** One person, and what was done about them. */
export const loader = guardLoader('user:read', async (context) => {
  const { store, actor, t, locale } = context;
  const page = await loadPerson(context);
  const { id, email } = page.person;
  return {
    page,
    title: page.title,
    history: await store.read((db) => listEventsOf(db, { kind: 'user', id }, { actor, t, locale })),
    allPath: isPermitted(actor, 'audit:read') ? auditPath({ subject: email }) : null,
  };
});

export default function Person() {
  const { page, history, allPath } = useLoaderData<typeof loader>();
  return (
    <>
      <PersonPage {...page} />
      <div className="mt-4">
        <HistoryPanel history={history} allPath={allPath} />
      </div>
    </>
  );
}
