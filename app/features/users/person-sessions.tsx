import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { userSessionsPath } from '#app/platform/paths.ts';
import type { ListedSession } from '#app/platform/session.server.ts';

import { deviceText, SessionTable } from './session-table.tsx';

type PersonSessionsProps = { userId: string; sessions: readonly ListedSession[]; mayAdminister: boolean };

/** Where somebody is signed in; administrators can end it. */
export function PersonSessions({ userId, sessions, mayAdminister }: PersonSessionsProps) {
  const { t } = useWords();
  const ending = (session: string, label: string, words: string) => (
    <Form method="post" action={userSessionsPath(userId)}>
      <input type="hidden" name="session" value={session} />
      <Button aria-label={label}>{words}</Button>
    </Form>
  );
  return (
    <Card
      id="sessions"
      title={t('users.sessions.title')}
      subtitle={t('users.sessions.subtitle')}
      aside={
        mayAdminister && sessions.length > 0
          ? ending('all', t('users.sessions.endAll'), t('users.sessions.endAll'))
          : undefined
      }
    >
      <SessionTable
        sessions={sessions}
        action={
          mayAdminister
            ? (session) =>
                ending(
                  session.id,
                  t('users.sessions.endNamed', {
                    device: deviceText(session, t),
                    address: session.address,
                  }),
                  t('users.sessions.end'),
                )
            : undefined
        }
      />
    </Card>
  );
}
