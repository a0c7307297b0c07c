import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';

import { Button } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { TextField } from '#app/components/text-field.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import type { SignInInput } from './schemas.ts';

export function SignInForm({ reply }: { reply: SubmissionResult<string[]> | undefined }) {
  const { t } = useWords();
  const [form, fields] = useForm<z.input<typeof SignInInput>>({
    id: 'sign-in',
    lastResult: reply,
  });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-4">
      <ErrorSummary errors={(form.errors ?? []).map((message) => ({ message }))} />
      <TextField
        label={t('users.email')}
        {...fieldProps(fields.email)}
        required
        type="email"
        autoComplete="username"
        spellCheck={false}
        autoFocus
      />
      <TextField
        label={t('users.password')}
        {...fieldProps(fields.password)}
        required
        type="password"
        autoComplete="current-password"
      />
      <Button tone="primary">{t('users.signIn.submit')}</Button>
    </Form>
  );
}
