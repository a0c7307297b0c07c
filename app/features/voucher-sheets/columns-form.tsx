import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { ColumnChoices } from '#app/components/column-choices.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { voucherFields } from '#app/domain/codelists.ts';
import { formatCount } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { voucherColumnsPath } from '#app/platform/paths.ts';
import { leftOut } from '#app/platform/sheets/or-left-out.ts';

import type { VoucherColumns } from './find-voucher-pages.server.ts';

type ColumnsFormProps = {
  draftId: string;
  step: VoucherColumns;
  reply: SubmissionResult<string[]> | undefined;
};

/** The second step, where a column is not recognised: what each of them is. */
export function ColumnsForm({ draftId, step, reply }: ColumnsFormProps) {
  const { t, locale } = useWords();
  const { columns, refusals, fileName, rowCount } = step;
  const [form, fields] = useForm<{ columns: string[] }>({
    id: 'columns',
    lastResult: reply,
    defaultValue: { columns: columns.map(({ field }) => field ?? leftOut) },
  });
  const errors = (form.errors ?? refusals).map((message) => ({ message }));
  return (
    <Form method="post" action={voucherColumnsPath(draftId)} {...getFormProps(form)} className="grid gap-4">
      <ErrorSummary errors={errors} />
      <Card
        title={fileName}
        subtitle={t('voucherSheets.mapping.rows', { rows: formatCount(rowCount, locale) })}
      >
        <FormGrid>
          <ColumnChoices
            columns={columns}
            choices={fields.columns.getFieldList()}
            options={[
              ...voucherFields.map((code) => ({ value: code, label: t(`codelists.voucherFields.${code}`) })),
              { value: leftOut, label: t('common.columns.leaveOut') },
            ]}
          />
        </FormGrid>
      </Card>
      <FormActions>
        <Button tone="primary">{t('voucherSheets.mapping.submit')}</Button>
      </FormActions>
    </Form>
  );
}
