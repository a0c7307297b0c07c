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
import { TextField } from '#app/components/text-field.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import type { ChangeSupplierInput } from './schemas.ts';
import { supplierVersion } from './supplier-version.ts';

type SupplierFormProps = {
  action: string;
  supplier: { name: string; taxCode: string | null };
  reply: SubmissionResult<string[]> | undefined;
};

/** A supplier's name and tax code, to be corrected. */
export function SupplierForm({ action, supplier, reply }: SupplierFormProps) {
  const { t } = useWords();
  const [form, fields] = useForm<z.input<typeof ChangeSupplierInput>>({
    id: 'supplier',
    lastResult: reply,
    defaultValue: { name: supplier.name, taxCode: supplier.taxCode ?? '' },
  });
  const { name, taxCode } = fields;
  return (
    <Form method="post" action={action} {...getFormProps(form)}>
      <ErrorSummary errors={formErrors(form, [name, taxCode])} />
      <input type="hidden" name="version" value={supplierVersion(supplier)} />
      <Card>
        <FormGrid>
          <TextField
            {...fieldProps(name)}
            label={t('suppliers.edit.name')}
            hint={t('suppliers.edit.nameHint')}
            required
            maxLength={300}
            autoComplete="off"
          />
          <TextField
            {...fieldProps(taxCode)}
            required={false}
            label={t('suppliers.edit.taxCode')}
            hint={t('suppliers.edit.taxCodeHint')}
            inputMode="numeric"
            maxLength={20}
            autoComplete="off"
          />
        </FormGrid>
        <FormActions>
          <Button tone="primary">{t('suppliers.edit.submit')}</Button>
        </FormActions>
      </Card>
    </Form>
  );
}
