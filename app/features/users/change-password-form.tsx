import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';

import { Button } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { formErrors } from '#app/components/form-errors.ts';
import type { PasswordPolicy } from '#app/domain/codelists.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { CurrentPasswordField, NewPasswordFields } from './password-fields.tsx';
import type { ChangePasswordInput } from './schemas.ts';

type ChangePasswordFormProps = {
  policy: PasswordPolicy;
  email: string;
  reply: SubmissionResult<string[]> | undefined;
};

/** One's own password, the present one first. */
export function ChangePasswordForm({ policy, email, reply }: ChangePasswordFormProps) {
  const { t } = useWords();
  const [form, fields] = useForm<z.input<typeof ChangePasswordInput>>({
    id: 'change-password',
    lastResult: reply,
  });
  const { currentPassword, password, repeated } = fields;
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-4">
      <ErrorSummary errors={formErrors(form, [currentPassword, password, repeated])} />
      <CurrentPasswordField field={currentPassword} />
      <NewPasswordFields policy={policy} email={email} password={password} repeated={repeated} />
      <Button tone="primary">{t('account.password.submit')}</Button>
    </Form>
  );
}
