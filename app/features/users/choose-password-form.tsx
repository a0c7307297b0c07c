import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';

import { Button } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { formErrors } from '#app/components/form-errors.ts';
import type { PasswordPolicy } from '#app/domain/codelists.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { NewPasswordFields } from './password-fields.tsx';
import type { ChoosePasswordInput } from './schemas.ts';

type ChoosePasswordFormProps = {
  policy: PasswordPolicy;
  email: string;
  reply: SubmissionResult<string[]> | undefined;
};

/** The first password, or a new one for whoever forgot theirs. */
export function ChoosePasswordForm({ policy, email, reply }: ChoosePasswordFormProps) {
  const { t } = useWords();
  const [form, fields] = useForm<z.input<typeof ChoosePasswordInput>>({
    id: 'choose-password',
    lastResult: reply,
  });
  const { password, repeated } = fields;
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-4">
      <ErrorSummary errors={formErrors(form, [password, repeated])} />
      <NewPasswordFields policy={policy} email={email} password={password} repeated={repeated} />
      <Button tone="primary">{t('users.oneTime.submit')}</Button>
    </Form>
  );
}
