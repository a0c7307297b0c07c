import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions } from '#app/components/form-layout.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { userStatusPath } from '#app/platform/paths.ts';

import type { FoundPerson } from './queries.server.ts';
import type { PersonStatusInput } from './schemas.ts';

type PersonStatusProps = {
  person: FoundPerson;
  isOneself: boolean;
  reply: SubmissionResult<string[]> | undefined;
};

/** Shutting somebody out, or letting them in again; either wants a reason. */
export function PersonStatus({ person, isOneself, reply }: PersonStatusProps) {
  const { t } = useWords();
  const isDisabled = person.disabledAt !== null;
  const status = isDisabled ? 'enabled' : 'disabled';
  // A reason to disable is none to enable.
  const isAnswered = reply?.initialValue?.status === status;
  const [form, fields] = useForm<z.input<typeof PersonStatusInput>>({
    id: 'person-status',
    lastResult: isAnswered ? reply : undefined,
  });
  const act = isDisabled ? 'enable' : 'disable';
  return (
    <Card title={t(`users.person.${act}.title`)} subtitle={t(`users.person.${act}.subtitle`)}>
      {isOneself ? (
        <p className="text-muted">{t('users.person.disable.oneself')}</p>
      ) : (
        <Form method="post" action={userStatusPath(person.id)} {...getFormProps(form)}>
          <ErrorSummary errors={formErrors(form, [fields.reason])} />
          <input type="hidden" name={fields.status.name} value={status} />
          <input type="hidden" name={fields.version.name} value={person.disabledAt ?? ''} />
          <TextField
            {...fieldProps(fields.reason)}
            label={t(`users.person.${act}.reason`)}
            required
            maxLength={500}
            autoComplete="off"
          />
          <FormActions>
            <Button tone={isDisabled ? 'plain' : 'danger'}>{t(`users.person.${act}.submit`)}</Button>
          </FormActions>
        </Form>
      )}
    </Card>
  );
}
