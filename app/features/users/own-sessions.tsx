import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { formatInstant } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { accountSessionsPath } from '#app/platform/paths.ts';
import type { ListedSession } from '#app/platform/session.server.ts';

import { CurrentPasswordField } from './password-fields.tsx';
import type { EndOwnSessionsInput } from './schemas.ts';
import { deviceText, SessionTable } from './session-table.tsx';

type OwnSessionsProps = {
  sessions: readonly ListedSession[];
  hasPassword: boolean;
  reply: SubmissionResult<string[]> | undefined;
};

/** Where one is signed in, and the form that ends what one does not know; the password proves who asks. */
export function OwnSessions({ sessions, hasPassword, reply }: OwnSessionsProps) {
  const { t, locale } = useWords();
  const [form, fields] = useForm<z.input<typeof EndOwnSessionsInput>>({
    id: 'end-sessions',
    lastResult: reply,
    defaultValue: { session: 'others' },
  });
  const others = sessions.filter(({ isOwn }) => !isOwn);
  const { session, currentPassword } = fields;
  return (
    <Card id="sessions" title={t('users.sessions.title')} subtitle={t('users.sessions.subtitle')}>
      <SessionTable sessions={sessions} />
      {others.length === 0 ? null : (
        <Form
          method="post"
          action={accountSessionsPath()}
          {...getFormProps(form)}
          className="mt-4 max-w-3xl border-t pt-4"
        >
          <ErrorSummary errors={formErrors(form, [session, currentPassword])} />
          <FormGrid>
            <SelectField
              {...fieldProps(session)}
              label={t('users.sessions.which')}
              required
              placeholder={false}
              options={[
                { value: 'others', label: t('users.sessions.others') },
                ...others.map((other) => ({
                  value: other.id,
                  label: [deviceText(other, t), other.address, formatInstant(other.lastSeenAt, locale)].join(
                    ', ',
                  ),
                })),
              ]}
            />
            {hasPassword ? (
              <CurrentPasswordField field={currentPassword} hint={t('account.currentPasswordHint')} />
            ) : null}
          </FormGrid>
          <FormActions>
            <Button>{t('users.sessions.submit')}</Button>
          </FormActions>
        </Form>
      )}
    </Card>
  );
}
