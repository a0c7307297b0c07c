import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { DayField } from '#app/components/day-field.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { TextAreaField } from '#app/components/text-area-field.tsx';
import type { Day } from '#app/domain/day.ts';
import { earlierStatuses } from '#app/domain/package-lifecycle.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { PackageHistory } from './find-package-history.server.ts';
import type { MoveFields } from './schemas.ts';

type CorrectionFormProps = {
  action: string;
  history: PackageHistory;
  today: Day;
  reply: SubmissionResult<string[]> | undefined;
};

/** Takes a mistaken step back; folded away, because it is rare. */
export function CorrectionForm({ action, history, today, reply }: CorrectionFormProps) {
  const { t } = useWords();
  const earlier = earlierStatuses(history.status, history).toReversed();
  const [form, fields] = useForm<MoveFields>({
    id: 'correction',
    lastResult: reply,
    defaultValue: { to: earlier[0], on: today },
  });
  if (earlier.length === 0) return null;
  return (
    <details open={reply !== undefined} className="group mt-4 border-t pt-3">
      <summary className="text-muted hover:text-ink text-sm">
        <span aria-hidden className="mr-1.5 inline-block group-open:rotate-90">
          ›
        </span>
        {t('packages.correction.title')}
      </summary>
      <Form method="post" action={action} {...getFormProps(form)} className="mt-3 grid gap-4">
        <ErrorSummary errors={formErrors(form, [fields.to, fields.on, fields.note])} />
        <p className="text-muted text-sm">{t('packages.correction.explained')}</p>
        <input type="hidden" name="kind" value="correction" />
        <input type="hidden" name="version" value={history.version} />
        <FormGrid>
          <SelectField
            {...fieldProps(fields.to)}
            label={t('packages.correction.to')}
            required
            placeholder={false}
            options={earlier.map((code) => ({ value: code, label: t(`codelists.packageStatuses.${code}`) }))}
          />
          <DayField {...fieldProps(fields.on)} label={t('packages.correction.on')} required max={today} />
        </FormGrid>
        <TextAreaField
          {...fieldProps(fields.note)}
          label={t('packages.correction.reason')}
          required
          rows={2}
          maxLength={2000}
        />
        <FormActions>
          <Button tone="danger">{t('packages.correction.submit')}</Button>
        </FormActions>
      </Form>
    </details>
  );
}
