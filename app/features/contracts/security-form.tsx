import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { SelectField } from '#app/components/select-field.tsx';
import { securityKinds } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { recordSecurityInput } from './schemas.ts';
import { SecurityTermsFields } from './security-terms-fields.tsx';

type SecurityFormProps = { action: string; today: Day; reply: SubmissionResult<string[]> | undefined };

/** A security that somebody gave for a contract. */
export function SecurityForm({ action, today, reply }: SecurityFormProps) {
  const { t } = useWords();
  const [form, fields] = useForm<z.input<ReturnType<typeof recordSecurityInput>>>({
    id: 'security',
    lastResult: reply,
    defaultValue: { issuedOn: today },
  });
  const { kind, number, issuer, amount, issuedOn, expiresOn } = fields;
  return (
    <Form method="post" action={action} {...getFormProps(form)}>
      <ErrorSummary errors={formErrors(form, [kind, number, issuer, amount, issuedOn, expiresOn])} />
      <Card title={t('contracts.securities.formTitle')}>
        <FormGrid>
          <SelectField
            {...fieldProps(kind)}
            label={t('contracts.securities.kind')}
            required
            options={securityKinds.map((code) => ({
              value: code,
              label: t(`codelists.securityKinds.${code}`),
            }))}
          />
          <SecurityTermsFields
            fields={fields}
            labels={{
              number: t('contracts.securities.number'),
              issuedOn: t('contracts.securities.issuedOn'),
            }}
            today={today}
          />
        </FormGrid>
        <FormActions>
          <Button tone="primary">{t('contracts.securities.submit')}</Button>
        </FormActions>
      </Card>
    </Form>
  );
}
