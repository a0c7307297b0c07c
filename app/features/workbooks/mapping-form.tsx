import { getFormProps, useForm } from '@conform-to/react';
import type { FieldMetadata, SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { workbookFields, workbookSheets } from '#app/domain/codelists.ts';
import { formatCount } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

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
        holds: holds ?? 'none',
        columns: columns.map(({ field }) => field ?? 'none'),
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
  const choices = said.columns.getFieldList();
  const fields = holds === null ? workbookFields : sheetFields[holds];
  const leaveOut = { value: 'none', label: t('workbooks.mapping.leaveOut') };
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
        {columns.map(({ label, isOpen, samples }, index) => {
          const choice = choices[index];
          if (choice === undefined) return null;
          return (
            <SelectField
              key={label}
              {...fieldProps(choice)}
              label={label}
              required
              placeholder={false}
              options={[
                ...fields.map((code) => ({ value: code, label: t(`codelists.workbookFields.${code}`) })),
                leaveOut,
              ]}
              hint={
                <span className="wrap-anywhere">
                  {isOpen ? `${t('workbooks.mapping.open')} ` : null}
                  {samples.join(' | ')}
                </span>
              }
            />
          );
        })}
      </FormGrid>
    </Card>
  );
}
