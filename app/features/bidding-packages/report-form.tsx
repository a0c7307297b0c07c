import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { DayField } from '#app/components/day-field.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { MoneyField } from '#app/components/money-field.tsx';
import { TextAreaField } from '#app/components/text-area-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import type { Day } from '#app/domain/day.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { EvidenceField } from './evidence-field.tsx';
import { DelayReasonField } from './progress-fields.tsx';
import { reportFieldNames } from './field-names.ts';
import type { ReportFields } from './schemas.ts';

type ReportFormProps = {
  action: string;
  version: number;
  today: Day;
  /** How late the package is expected to be; null where nobody can say. */
  delayDays: number | null;
  reply: SubmissionResult<string[]> | undefined;
};

/** Says how far a package has come, and why it is late if it is. */
export function ReportForm({ action, version, today, delayDays, reply }: ReportFormProps) {
  const { t } = useWords();
  const [form, fields] = useForm<ReportFields>({
    id: 'report',
    lastResult: reply,
    defaultValue: { on: today },
  });
  const { physical, on, delayReason, acceptedValue, note } = fields;
  return (
    <Form
      method="post"
      action={action}
      encType="multipart/form-data"
      {...getFormProps(form)}
      className="grid gap-4"
    >
      <ErrorSummary
        errors={formErrors(
          form,
          reportFieldNames.map((name) => fields[name]),
        )}
      />
      <input type="hidden" name="version" value={version} />
      <FormGrid>
        <TextField
          {...fieldProps(physical)}
          label={t('packages.report.physical')}
          required
          inputMode="decimal"
          autoComplete="off"
        />
        <DayField {...fieldProps(on)} label={t('packages.report.on')} required max={today} />
        <DelayReasonField field={delayReason} delayDays={delayDays} isAsked />
        <MoneyField
          {...fieldProps(acceptedValue)}
          label={t('packages.report.acceptedValue')}
          hint={t('packages.move.moneyHint')}
        />
      </FormGrid>
      <TextAreaField
        {...fieldProps(note)}
        label={t('packages.report.note')}
        hint={t('packages.report.noteHint')}
        rows={2}
        maxLength={2000}
      />
      <EvidenceField field={fields.evidence} proves="report" />
      <FormActions>
        <Button tone="primary">{t('packages.report.submit')}</Button>
      </FormActions>
    </Form>
  );
}
