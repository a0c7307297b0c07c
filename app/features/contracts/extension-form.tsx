import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import type { Day } from '#app/domain/day.ts';
import { formatMoneyExact } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { extendSecurityInput } from './schemas.ts';
import type { SecurityAtHand } from './security-at-hand.server.ts';
import { SecurityTermsFields } from './security-terms-fields.tsx';

type ExtensionFormProps = {
  action: string;
  security: SecurityAtHand;
  today: Day;
  reply: SubmissionResult<string[]> | undefined;
};

/** What takes the place of a security: as it was, but for longer, until somebody says more. */
export function ExtensionForm({ action, security, today, reply }: ExtensionFormProps) {
  const { t, locale } = useWords();
  const [form, fields] = useForm<z.input<ReturnType<typeof extendSecurityInput>>>({
    id: 'extension',
    lastResult: reply,
    defaultValue: {
      number: security.number,
      issuer: security.issuer,
      amount: formatMoneyExact(security.amount, locale),
      issuedOn: today,
    },
  });
  const { number, issuer, amount, issuedOn, expiresOn } = fields;
  return (
    <Form method="post" action={action} {...getFormProps(form)}>
      <ErrorSummary errors={formErrors(form, [number, issuer, amount, issuedOn, expiresOn])} />
      <Card
        title={t('contracts.securities.extensionTitle')}
        subtitle={t('contracts.securities.extensionExplained')}
      >
        <FormGrid>
          <SecurityTermsFields
            fields={fields}
            labels={{
              number: t('contracts.securities.extendedNumber'),
              issuedOn: t('contracts.securities.extendedOn'),
            }}
            today={today}
          />
        </FormGrid>
        <FormActions>
          <Button tone="primary">{t('contracts.securities.extensionSubmit')}</Button>
        </FormActions>
      </Card>
    </Form>
  );
}
