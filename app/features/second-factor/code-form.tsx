import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { z } from 'zod';

import { Button } from '#app/components/button.tsx';
import type { ButtonTone } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { TextField } from '#app/components/text-field.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import type { SecondFactorInput } from './schemas.ts';

type CodeFormProps = {
  reply: SubmissionResult<string[]> | undefined;
  /** `digits` is what the app shows; `any` may be a recovery code as well. */
  takes: 'digits' | 'any';
  submit: ReactNode;
  tone?: ButtonTone;
};

/** One code, and the button that sends it. */
export function CodeForm({ reply, takes, submit, tone = 'primary' }: CodeFormProps) {
  const { t } = useWords();
  const [form, { code }] = useForm<z.input<typeof SecondFactorInput>>({
    id: 'second-factor',
    lastResult: reply,
  });
  const isDigits = takes === 'digits';
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-4">
      <ErrorSummary
        errors={[
          ...(form.errors ?? []).map((message) => ({ message })),
          ...(code.errors ?? []).map((message) => ({ message, fieldId: code.id })),
        ]}
      />
      <TextField
        {...fieldProps(code)}
        label={isDigits ? t('secondFactor.code') : t('secondFactor.codeOrRecovery')}
        hint={isDigits ? t('secondFactor.codeHint') : t('secondFactor.codeOrRecoveryHint')}
        required
        inputMode={isDigits ? 'numeric' : 'text'}
        autoComplete="one-time-code"
        spellCheck={false}
        maxLength={100}
      />
      <Button tone={tone}>{submit}</Button>
    </Form>
  );
}
