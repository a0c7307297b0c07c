import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions } from '#app/components/form-layout.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import type { AssignmentFields } from './schemas.ts';

type AssignmentCardProps = {
  action: string;
  version: string;
  assignee: string | null;
  /** It waits for the package's manager while nobody was given it. */
  isOfPackage: boolean;
  /** Null for who may not decide: then it is only told. */
  candidates: readonly { id: string; name: string }[] | null;
  reply: SubmissionResult<string[]> | undefined;
};

/** Who is asked to answer a flag, and for who decides the form that asks somebody. */
export function AssignmentCard({ assignee, candidates, ...form }: AssignmentCardProps) {
  const { t } = useWords();
  const told =
    assignee === null
      ? t(form.isOfPackage ? 'flags.assignment.nobody' : 'flags.assignment.nobodyAtAll')
      : t('flags.assignment.to', { name: assignee });
  return (
    <Card id="assignment" title={t('flags.assignment.title')}>
      <p>{told}</p>
      {candidates === null ? null : <AssignmentForm key={form.version} candidates={candidates} {...form} />}
    </Card>
  );
}

type AssignmentFormProps = Omit<AssignmentCardProps, 'assignee' | 'candidates'> & {
  candidates: readonly { id: string; name: string }[];
};

function AssignmentForm({ action, version, isOfPackage, candidates, reply }: AssignmentFormProps) {
  const { t } = useWords();
  const [form, fields] = useForm<AssignmentFields>({
    id: 'assign',
    lastResult: reply,
    defaultValue: { assigneeId: candidates.find(({ id }) => id === version)?.id },
  });
  const { assigneeId, reason } = fields;
  return (
    <Form method="post" action={action} {...getFormProps(form)} className="mt-3 grid gap-4">
      <ErrorSummary errors={formErrors(form, [assigneeId, reason])} />
      <input type="hidden" name="version" value={version} />
      <SelectField
        {...fieldProps(assigneeId)}
        label={t('flags.assignment.assigneeId')}
        placeholder={t(isOfPackage ? 'flags.assignment.manager' : 'flags.assignment.noOne')}
        options={candidates.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField {...fieldProps(reason)} label={t('flags.assignment.reason')} autoComplete="off" />
      <FormActions>
        <Button tone="primary">{t('flags.assignment.submit')}</Button>
      </FormActions>
    </Form>
  );
}
