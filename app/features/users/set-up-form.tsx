import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';

import { Button } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { TextField } from '#app/components/text-field.tsx';
import { leastPasswordLength } from '#app/domain/password-policy.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { SetUpInput } from './schemas.ts';

type SetUpFormProps = { token: string; reply: SubmissionResult<string[]> | undefined };

export function SetUpForm({ token, reply }: SetUpFormProps) {
  const { t } = useWords();
  const [form, fields] = useForm<z.input<typeof SetUpInput>>({
    id: 'set-up',
    lastResult: reply,
  });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-4">
      <ErrorSummary errors={(form.errors ?? []).map((message) => ({ message }))} />
      <input type="hidden" name="token" value={token} />
      <TextField label={t('users.name')} {...fieldProps(fields.name)} required autoComplete="name" />
      <TextField
        label={t('users.email')}
        {...fieldProps(fields.email)}
        required
        type="email"
        autoComplete="username"
        spellCheck={false}
      />
      <TextField
        label={t('users.password')}
        {...fieldProps(fields.password)}
        required
        hint={t('users.newPassword.hint.asvs', { least: leastPasswordLength })}
        type="password"
        autoComplete="new-password"
      />
      <Button tone="primary">{t('users.setUp.submit')}</Button>
    </Form>
  );
}
