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
import type { Day } from '#app/domain/day.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { revisionFieldNames } from './field-names.ts';
import type { PlanRevisionFields } from './schemas.ts';

type ApproveFormProps = {
  action: string;
  version: string;
  today: Day;
  /** Whether an approved plan is there already, so that this one changes it. */
  isRevision: boolean;
  reply: SubmissionResult<string[]> | undefined;
};

/** Records the decision that approves the plan as it stands on this page. */
export function ApproveForm({ action, version, today, isRevision, reply }: ApproveFormProps) {
  const { t } = useWords();
  const [form, fields] = useForm<PlanRevisionFields>({ id: 'approval', lastResult: reply });
  const { number, decisionNumber, decidedOn, reason } = fields;
  return (
    <Form method="post" action={action} {...getFormProps(form)} className="grid gap-4">
      <ErrorSummary
        errors={formErrors(
          form,
          revisionFieldNames.map((name) => fields[name]),
        )}
      />
      <input type="hidden" name="version" value={version} />
      <FormGrid>
        <TextField
          {...fieldProps(decisionNumber)}
          label={t('selectionPlan.approve.decisionNumber')}
          required
          maxLength={100}
          autoComplete="off"
        />
        <DayField
          {...fieldProps(decidedOn)}
          label={t('selectionPlan.approve.decidedOn')}
          required
          max={today}
        />
        <TextField
          {...fieldProps(number)}
          label={t('selectionPlan.approve.number')}
          hint={t('selectionPlan.approve.numberHint')}
          maxLength={60}
          autoComplete="off"
        />
      </FormGrid>
      <TextAreaField
        {...fieldProps(reason)}
        label={t('selectionPlan.approve.reason')}
        hint={isRevision ? t('selectionPlan.approve.reasonHint') : undefined}
        rows={2}
        maxLength={1000}
      />
      <FormActions>
        <Button tone="primary">{t('selectionPlan.approve.submit')}</Button>
      </FormActions>
    </Form>
  );
}
