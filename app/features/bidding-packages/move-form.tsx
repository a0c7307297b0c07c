import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { DayField } from '#app/components/day-field.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { TextAreaField } from '#app/components/text-area-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import type { PackageStatus } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { nextStatuses } from '#app/domain/package-lifecycle.ts';
import { factsRequiredFor } from '#app/domain/package-transition.ts';
import { isReportable } from '#app/domain/progress-report.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { PackageHistory } from './find-package-history.server.ts';
import { EvidenceField } from './evidence-field.tsx';
import { NextStepFields } from './next-step-fields.tsx';
import { ProgressFields } from './progress-fields.tsx';
import { moveFieldNames } from './field-names.ts';
import type { MoveFields } from './schemas.ts';

type MoveFormProps = {
  action: string;
  history: PackageHistory;
  today: Day;
  /** The step that the link leading here names. */
  asked: PackageStatus | null;
  reply: SubmissionResult<string[]> | undefined;
};

/** Moves a package on: choose the step, state what it needs. */
export function MoveForm({ action, history, today, asked, reply }: MoveFormProps) {
  const { t } = useWords();
  const next = nextStatuses(history.status, history);
  const [form, fields] = useForm<MoveFields>({
    id: 'move',
    lastResult: reply,
    defaultValue: {
      to: asked ?? (next.length === 1 ? next[0] : undefined),
      on: today,
      contractNumber: history.contract?.number,
      signedOn: history.contract?.signedOn,
    },
  });
  if (next.length === 0) return <p className="text-muted">{t('packages.move.ended')}</p>;
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
          moveFieldNames.map((name) => fields[name]),
        )}
      />
      <input type="hidden" name="kind" value="transition" />
      <input type="hidden" name="version" value={history.version} />
      <NextStepFields
        next={next}
        history={history}
        today={today}
        fields={fields}
        contractNumber={history.contract?.number}
      />
      <FormGrid>
        <DayField {...fieldProps(fields.on)} label={t('packages.move.on')} required max={today} />
        <TextField
          {...fieldProps(fields.documentRef)}
          label={t('packages.move.documentRef')}
          autoComplete="off"
        />
      </FormGrid>
      {isReportable(history.status) ? <ProgressFields history={history} fields={fields} /> : null}
      <TextAreaField
        {...fieldProps(fields.note)}
        label={t('packages.move.note')}
        hint={next.some(needsReason) ? t('packages.move.noteHint') : undefined}
        rows={2}
        maxLength={2000}
      />
      <EvidenceField field={fields.evidence} proves="step" />
      <FormActions>
        <Button tone="primary">{t('packages.move.submit')}</Button>
      </FormActions>
    </Form>
  );
}

function needsReason(status: PackageStatus): boolean {
  return factsRequiredFor(status).includes('note');
}
