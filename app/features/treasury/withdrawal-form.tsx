import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions } from '#app/components/form-layout.tsx';
import { TextAreaField } from '#app/components/text-area-field.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { treasuryWithdrawalPath } from '#app/platform/paths.ts';

import type { WithdrawTreasuryList } from './schemas.ts';

type WithdrawalFormProps = { listId: string; reply: SubmissionResult<string[]> | undefined };

/** Withdraws a list that was wrong, for a reason. */
export function WithdrawalForm({ listId, reply }: WithdrawalFormProps) {
  const { t } = useWords();
  const [form, { reason }] = useForm<WithdrawTreasuryList>({ id: 'withdrawal', lastResult: reply });
  return (
    <Form method="post" action={treasuryWithdrawalPath(listId)} {...getFormProps(form)} className="max-w-3xl">
      <Card>
        <ErrorSummary errors={formErrors(form, [reason])} />
        <TextAreaField
          {...fieldProps(reason)}
          label={t('treasury.withdrawal.reason')}
          required
          rows={2}
          maxLength={2000}
        />
        <FormActions>
          <Button tone="primary">{t('treasury.withdrawal.submit')}</Button>
        </FormActions>
      </Card>
    </Form>
  );
}
