import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { MoneyField } from '#app/components/money-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import { packageFieldNames } from './field-names.ts';
import type { PackageForm as KnownPackage } from './find-package-form.server.ts';
import { PackageFieldSet } from './package-field-set.tsx';
import type { PackageFields } from './schemas.ts';
import { typedPackage } from './typed-package.ts';

type PackageFormProps = {
  action: string;
  /** Null for a package that is being made. */
  known: KnownPackage | null;
  reply: SubmissionResult<string[]> | undefined;
};

/** What Law 22/2023 art. 39 wants said of a package; a new one also gets its code and its first price. */
export function PackageForm({ action, known, reply }: PackageFormProps) {
  const { t, locale } = useWords();
  const [form, fields] = useForm<PackageFields>({
    id: 'plan',
    lastResult: reply,
    defaultValue:
      known === null ? { part: 'inPlan', isIt: 'yes', isComplex: 'no' } : typedPackage(known, locale),
  });
  const { code, price } = fields;
  return (
    <Form method="post" action={action} {...getFormProps(form)} className="grid gap-4">
      <ErrorSummary
        errors={formErrors(form, [code, price, ...packageFieldNames.map((name) => fields[name])])}
      />
      <FormGrid>
        {known === null ? (
          <>
            <TextField
              {...fieldProps(code)}
              label={t('selectionPlan.fields.code')}
              hint={t('selectionPlan.form.codeHint')}
              required
              maxLength={60}
              autoComplete="off"
              spellCheck={false}
            />
            <MoneyField
              {...fieldProps(price)}
              label={t('selectionPlan.fields.price')}
              hint={t('selectionPlan.form.priceHint')}
            />
          </>
        ) : (
          <input type="hidden" name="version" value={known.version} />
        )}
        <PackageFieldSet fields={fields} />
      </FormGrid>
      <FormActions>
        <Button tone="primary">
          {t(known === null ? 'selectionPlan.form.create' : 'selectionPlan.form.save')}
        </Button>
      </FormActions>
    </Form>
  );
}
