import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { DayField } from '#app/components/day-field.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { TextField } from '#app/components/text-field.tsx';
import type { Day } from '#app/domain/day.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { ReleaseSecurityInput } from './schemas.ts';

type ReleaseFormProps = { action: string; today: Day; reply: SubmissionResult<string[]> | undefined };

/** When a security was given back. */
export function ReleaseForm({ action, today, reply }: ReleaseFormProps) {
  const { t } = useWords();
  const [form, fields] = useForm<z.input<typeof ReleaseSecurityInput>>({
    id: 'release',
    lastResult: reply,
    defaultValue: { releasedOn: today },
  });
  const { releasedOn, note } = fields;
  return (
    <Form method="post" action={action} {...getFormProps(form)}>
      <ErrorSummary errors={formErrors(form, [releasedOn, note])} />
      <Card
        title={t('contracts.securities.releaseTitle')}
        subtitle={t('contracts.securities.releaseExplained')}
      >
        <FormGrid>
          <DayField
            {...fieldProps(releasedOn)}
            label={t('contracts.securities.releaseOn')}
            required
            max={today}
          />
          <TextField
            {...fieldProps(note)}
            required={false}
            label={t('contracts.securities.releaseNote')}
            maxLength={500}
            autoComplete="off"
          />
        </FormGrid>
        <FormActions>
          <Button tone="primary">{t('contracts.securities.releaseSubmit')}</Button>
        </FormActions>
      </Card>
    </Form>
  );
}
