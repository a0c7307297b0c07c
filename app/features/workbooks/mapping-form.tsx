import { getFormProps, useForm } from '@conform-to/react';
import type { FieldMetadata, SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { ColumnChoices } from '#app/components/column-choices.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { workbookFields, workbookSheets } from '#app/domain/codelists.ts';
import { formatCount } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { leftOut } from '#app/platform/sheets/or-left-out.ts';

import type { MappingStep } from './find-workbook-page.server.ts';
import { sheetFields } from './workbook-fields.ts';

type MappingFormProps = { action: string; step: MappingStep; reply: SubmissionResult<string[]> | undefined };
type Typed = { sheets: { holds: string; columns: string[] }[] };

/** The second step, where a column is not recognised: what each sheet holds, and what each of its columns is. */
export function MappingForm({ action, step, reply }: MappingFormProps) {
  const { t } = useWords();
  const [form, fields] = useForm<Typed>({
    id: 'mapping',
    lastResult: reply,
    defaultValue: {
      sheets: step.sheets.map(({ holds, columns }) => ({
        holds: holds ?? leftOut,
        columns: columns.map(({ field }) => field ?? leftOut),
      })),
    },
  });
  const errors = (form.errors ?? step.refusals).map((message) => ({ message }));
  const cards = fields.sheets.getFieldList();
  return (
    <Form method="post" action={action} {...getFormProps(form)} className="grid gap-4">
      <ErrorSummary errors={errors} />
      {step.sheets.map((sheet, index) => {
        const field = cards[index];
        return field === undefined ? null : <SheetCard key={field.name} sheet={sheet} field={field} />;
      })}
      <FormActions>
        <Button tone="primary">{t('workbooks.mapping.submit')}</Button>
      </FormActions>
    </Form>
  );
}

type SheetCardProps = {
  sheet: MappingStep['sheets'][number];
  field: FieldMetadata<Typed['sheets'][number], Typed>;
};

function SheetCard({ sheet: { name, holds, columns, rowCount }, field }: SheetCardProps) {
  const { t, locale } = useWords();
  const said = field.getFieldset();
  const fields = holds === null ? workbookFields : sheetFields[holds];
  const leaveOut = { value: leftOut, label: t('common.columns.leaveOut') };
  return (
    <Card
      title={name === '' ? t('workbooks.file') : t('workbooks.mapping.sheetTitle', { name })}
      subtitle={t('workbooks.mapping.rows', { rows: formatCount(rowCount, locale) })}
    >
      <FormGrid>
        <SelectField
          {...fieldProps(said.holds)}
          label={name === '' ? t('workbooks.mapping.unnamed') : t('workbooks.mapping.sheet', { name })}
          required
          placeholder={false}
          options={[
            ...workbookSheets.map((code) => ({ value: code, label: t(`codelists.workbookSheets.${code}`) })),
            leaveOut,
          ]}
        />
        <ColumnChoices
          columns={columns}
          choices={said.columns.getFieldList()}
          options={[
            ...fields.map((code) => ({ value: code, label: t(`codelists.workbookFields.${code}`) })),
            leaveOut,
          ]}
        />
      </FormGrid>
    </Card>
  );
}
