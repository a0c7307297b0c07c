import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { FileField } from '#app/components/file-field.tsx';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions } from '#app/components/form-layout.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import type { Month } from '#app/domain/day.ts';
import { formatMonthOfYear } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { treasuryPath } from '#app/platform/paths.ts';

import type { UploadTreasuryList } from './schemas.ts';

type UploadFormProps = {
  provinceCode: string;
  /** Months that a list can be of, the newest first. */
  months: readonly Month[];
  /** The month that is to be closed next. */
  next: Month | null;
  reply: SubmissionResult<string[]> | undefined;
};

/** The first step: which file, and of which months. */
export function UploadForm({ provinceCode, months, next, reply }: UploadFormProps) {
  const { t, locale } = useWords();
  const [form, fields] = useForm<Partial<Record<keyof UploadTreasuryList, string>>>({
    id: 'upload',
    lastResult: reply,
    defaultValue: { fromMonth: next ?? months[0], throughMonth: next ?? months[0] },
  });
  const { fromMonth, throughMonth, file } = fields;
  const options = months.map((value) => ({ value, label: formatMonthOfYear(value, locale) }));
  return (
    <Form
      method="post"
      action={treasuryPath({ province: provinceCode })}
      encType="multipart/form-data"
      {...getFormProps(form)}
    >
      <Card title={t('treasury.upload.title')}>
        <ErrorSummary errors={formErrors(form, [fromMonth, throughMonth, file])} />
        <input type="hidden" name="provinceCode" value={provinceCode} />
        <div className="grid gap-4">
          <SelectField
            {...fieldProps(fromMonth)}
            label={t('treasury.upload.fromMonth')}
            required
            placeholder={false}
            options={options}
          />
          <SelectField
            {...fieldProps(throughMonth)}
            label={t('treasury.upload.throughMonth')}
            required
            placeholder={false}
            options={options}
          />
          <FileField
            {...fieldProps(file)}
            label={t('treasury.upload.file')}
            hint={t('treasury.upload.fileHint')}
            required
            accept=".xlsx,.xlsm,.csv,.tsv,.txt,text/csv"
          />
        </div>
        <FormActions>
          <Button tone="primary">{t('treasury.upload.submit')}</Button>
        </FormActions>
      </Card>
    </Form>
  );
}
