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
import { reachedBy } from '#app/domain/it-milestones.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { EvidenceField } from './evidence-field.tsx';
import { milestoneFieldNames } from './field-names.ts';
import type { PackageMilestone } from './find-milestones.server.ts';
import type { MilestoneFields } from './schemas.ts';

type MilestoneFormProps = {
  action: string;
  version: number;
  milestone: PackageMilestone;
  today: Day;
  reply: SubmissionResult<string[]> | undefined;
};

/** Says by when a milestone should be reached and, once it is, since when and by which document. */
export function MilestoneForm({ action, version, milestone, today, reply }: MilestoneFormProps) {
  const { t } = useWords();
  const { plannedOn, doneOn, documentRef } = milestone;
  const [form, fields] = useForm<MilestoneFields>({
    id: 'milestone',
    lastResult: reply,
    defaultValue: {
      plannedOn: plannedOn ?? undefined,
      doneOn: doneOn ?? undefined,
      documentRef: documentRef ?? undefined,
    },
  });
  const step = reachedBy(milestone.milestone);
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
          milestoneFieldNames.map((name) => fields[name]),
        )}
      />
      <input type="hidden" name="version" value={version} />
      <FormGrid>
        <DayField {...fieldProps(fields.plannedOn)} label={t('packages.milestones.plannedOn')} required />
        {step === null ? (
          <DayField
            {...fieldProps(fields.doneOn)}
            label={t('packages.milestones.doneOn')}
            hint={t('packages.milestones.doneHint')}
            max={today}
          />
        ) : null}
        <TextField
          {...fieldProps(fields.documentRef)}
          label={t('packages.milestones.documentRef')}
          hint={
            milestone.milestone === 'securityApproval' ? t('packages.milestones.approvalHint') : undefined
          }
          autoComplete="off"
        />
      </FormGrid>
      {step === null ? null : (
        <p className="text-muted">
          {t('packages.milestones.reachedBy', {
            status: t(`codelists.packageStatuses.${step}`),
          })}
        </p>
      )}
      {plannedOn === null ? null : (
        <TextAreaField
          {...fieldProps(fields.reason)}
          label={t('packages.milestones.reason')}
          hint={t('packages.milestones.reasonHint')}
          rows={2}
          maxLength={2000}
        />
      )}
      <EvidenceField field={fields.evidence} proves="step" />
      <FormActions>
        <Button tone="primary">{t('packages.milestones.submit')}</Button>
      </FormActions>
    </Form>
  );
}
