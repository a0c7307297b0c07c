import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';

import { Button } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { TextField } from '#app/components/text-field.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import type { BeginSecondFactorInput } from './schemas.ts';

type BeginFormProps = { reply: SubmissionResult<string[]> | undefined; asksPassword: boolean };

/** The button that starts the set-up, with the password where it is asked again. */
export function BeginForm({ reply, asksPassword }: BeginFormProps) {
  const { t } = useWords();
  const [form, { currentPassword }] = useForm<z.input<typeof BeginSecondFactorInput>>({
    id: 'begin',
    lastResult: reply,
  });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-4">
      <ErrorSummary
        errors={[
          ...(form.errors ?? []).map((message) => ({ message })),
          ...(currentPassword.errors ?? []).map((message) => ({ message, fieldId: currentPassword.id })),
        ]}
      />
      {asksPassword ? (
        <TextField
          {...fieldProps(currentPassword)}
          label={t('secondFactor.begin.password')}
          hint={t('secondFactor.begin.passwordHint')}
          required
          type="password"
          autoComplete="current-password"
        />
      ) : null}
      <Button tone="primary">{t('secondFactor.begin.submit')}</Button>
    </Form>
  );
}
