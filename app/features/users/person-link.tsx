import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { userLinkPath } from '#app/platform/paths.ts';

import { linkHours } from './link-hours.ts';
import type { FoundPerson } from './queries.server.ts';

/** Makes the link with which somebody chooses a password. */
export function PersonLink({ person, errors }: { person: FoundPerson; errors: readonly string[] }) {
  const { t } = useWords();
  const purpose = person.hasPassword ? 'passwordReset' : 'invitation';
  return (
    <Card
      title={t('users.link.card')}
      subtitle={t(`users.link.explained.${purpose}`, { hours: linkHours[purpose] })}
    >
      <Form method="post" action={userLinkPath(person.id)}>
        <ErrorSummary errors={errors.map((message) => ({ message }))} />
        <Button>{t(`users.link.submit.${purpose}`)}</Button>
      </Form>
    </Card>
  );
}
