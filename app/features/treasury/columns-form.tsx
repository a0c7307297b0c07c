import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { ColumnChoices } from '#app/components/column-choices.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { treasuryFields } from '#app/domain/codelists.ts';
import { formatCount } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { leftOut } from '#app/platform/sheets/or-left-out.ts';

import type { TreasuryColumns } from './find-treasury-page.server.ts';

type ColumnsFormProps = {
  action: string;
  step: TreasuryColumns;
  reply: SubmissionResult<string[]> | undefined;
};

/** The second step, where a column is not recognised: what each of them is. */
export function ColumnsForm({ action, step, reply }: ColumnsFormProps) {
  const { t, locale } = useWords();
  const [form, fields] = useForm<{ columns: string[] }>({
    id: 'columns',
    lastResult: reply,
    defaultValue: { columns: step.columns.map(({ field }) => field ?? leftOut) },
  });
  const errors = (form.errors ?? step.refusals).map((message) => ({ message }));
  return (
    <Form method="post" action={action} {...getFormProps(form)}>
      <ErrorSummary errors={errors} />
      <Card
        title={t('treasury.columns.card')}
        subtitle={t('treasury.columns.rows', { rows: formatCount(step.rowCount, locale) })}
      >
        <FormGrid>
          <ColumnChoices
            columns={step.columns}
            choices={fields.columns.getFieldList()}
            options={[
              ...treasuryFields.map((code) => ({
                value: code,
                label: t(`codelists.treasuryFields.${code}`),
              })),
              { value: leftOut, label: t('common.columns.leaveOut') },
            ]}
          />
        </FormGrid>
        <FormActions>
          <Button tone="primary">{t('treasury.columns.submit')}</Button>
        </FormActions>
      </Card>
    </Form>
  );
}
