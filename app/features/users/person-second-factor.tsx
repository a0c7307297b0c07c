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
import { userSecondFactorPath } from '#app/platform/paths.ts';

import type { ClearSecondFactorInput } from './schemas.ts';

type PersonSecondFactorProps = { userId: string; reply: SubmissionResult<string[]> | undefined };

/** Taking away the second factor of somebody who lost it; it wants a reason. */
export function PersonSecondFactor({ userId, reply }: PersonSecondFactorProps) {
  const { t } = useWords();
  const [form, { reason }] = useForm<z.input<typeof ClearSecondFactorInput>>({
    id: 'person-second-factor',
    lastResult: reply,
  });
  return (
    <Card title={t('users.person.unpair.title')} subtitle={t('users.person.unpair.subtitle')}>
      <Form method="post" action={userSecondFactorPath(userId)} {...getFormProps(form)}>
        <ErrorSummary errors={formErrors(form, [reason])} />
        <TextField
          {...fieldProps(reason)}
          label={t('users.person.unpair.reason')}
          required
          maxLength={500}
          autoComplete="off"
        />
        <FormActions>
          <Button tone="danger">{t('users.person.unpair.submit')}</Button>
        </FormActions>
      </Form>
    </Card>
  );
}
