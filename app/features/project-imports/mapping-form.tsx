import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { amountUnits, projectImportFields, writingHabits } from '#app/domain/codelists.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { ColumnFields } from './column-fields.tsx';
import type { MappingStep } from './find-project-list.server.ts';
import type { MapProjectList } from './schemas.ts';

type MappingFormProps = { step: MappingStep; reply: SubmissionResult<string[]> | undefined };

/** The second step: which column is what, and what is said of all rows. */
export function MappingForm({ step, reply }: MappingFormProps) {
  const { t } = useWords();
  const { mapping, provinces } = step;
  const [form, fields] = useForm<z.input<typeof MapProjectList>>({
    id: 'mapping',
    lastResult: reply,
    defaultValue: mapping,
  });
  const columnFields = fields.columns.getFieldset();
  const { currency, rate, unit, writing, provinceCode, unitName, keepOthers } = fields;
  const mapped = projectImportFields.map((field) => columnFields[field]);
  const stated = [currency, rate, unit, writing, provinceCode, unitName];
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-4">
      <ErrorSummary errors={formErrors(form, [...mapped, ...stated])} />
      <Card title={t('projectImports.mapping.fields')} subtitle={t('projectImports.mapping.explained')}>
        <FormGrid>
          <ColumnFields fields={columnFields} columns={step.columns} chosen={mapping.columns} />
        </FormGrid>
        <label className="mt-4 flex items-start gap-2">
          <input
            type="checkbox"
            name={keepOthers.name}
            defaultChecked={keepOthers.initialValue === 'on'}
            className="accent-accent mt-1 size-4"
          />
          {t('projectImports.mapping.keepOthers')}
        </label>
      </Card>
      <Card title={t('projectImports.mapping.amounts')}>
        <FormGrid>
          <TextField
            {...fieldProps(currency)}
            label={t('projectImports.mapping.currency')}
            hint={t('projectImports.mapping.currencyHint')}
            maxLength={10}
            autoComplete="off"
            spellCheck={false}
          />
          <TextField
            {...fieldProps(rate)}
            label={t('projectImports.mapping.rate')}
            hint={t('projectImports.mapping.rateHint')}
            inputMode="decimal"
            maxLength={40}
            autoComplete="off"
          />
          <SelectField
            {...fieldProps(unit)}
            label={t('projectImports.mapping.unit')}
            hint={t('projectImports.mapping.unitHint')}
            required
            placeholder={false}
            options={amountUnits.map((code) => ({ value: code, label: t(`codelists.amountUnits.${code}`) }))}
          />
          <SelectField
            {...fieldProps(writing)}
            label={t('projectImports.mapping.writing')}
            hint={t('projectImports.mapping.writingHint')}
            required
            placeholder={false}
            options={writingHabits.map((code) => ({
              value: code,
              label: t(`codelists.writingHabits.${code}`),
            }))}
          />
        </FormGrid>
      </Card>
      <Card title={t('projectImports.mapping.everyRow')}>
        <FormGrid>
          <SelectField
            {...fieldProps(provinceCode)}
            label={t('projectImports.mapping.province')}
            hint={t('projectImports.mapping.provinceHint')}
            placeholder={t('projectImports.mapping.noProvince')}
            options={provinces.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <TextField
            {...fieldProps(unitName)}
            label={t('projectImports.mapping.unitName')}
            hint={t('projectImports.mapping.unitNameHint')}
            maxLength={300}
          />
        </FormGrid>
      </Card>
      <FormActions>
        <Button tone="primary">{t('projectImports.mapping.submit')}</Button>
      </FormActions>
    </Form>
  );
}
