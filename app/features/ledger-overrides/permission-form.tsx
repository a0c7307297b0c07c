import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { MoneyField } from '#app/components/money-field.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { TextAreaField } from '#app/components/text-area-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { ledgerRules } from '#app/domain/override-rules.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { ledgerOverridesPath } from '#app/platform/paths.ts';

import type { Permittable } from './queries.server.ts';
import type { PermitVoucher } from './schemas.ts';

type PermissionFormProps = {
  permittable: Permittable;
  /** What a refused voucher asks for. */
  asked: { rule: string | null; contract: string | null; capital: string | null };
  reply: SubmissionResult<string[]> | undefined;
};

/** Permits somebody else to pass one ceiling once. Names whose ceiling it is; a field that the rule does not need is left as it is. */
export function PermissionForm({ permittable, asked, reply }: PermissionFormProps) {
  const { t } = useWords();
  const { project, contracts, lines } = permittable;
  const [form, fields] = useForm<Partial<Record<keyof PermitVoucher, string>>>({
    id: 'permission',
    lastResult: reply,
    defaultValue: { rule: asked.rule ?? '', contractId: asked.contract ?? '', capital: asked.capital ?? '' },
  });
  const { rule, contractId, capital, amount, documentNumber, reason } = fields;
  return (
    <Form method="post" action={ledgerOverridesPath(project.code)} {...getFormProps(form)}>
      <Card title={t('ledgerOverrides.form.title')}>
        <ErrorSummary
          errors={formErrors(form, [rule, contractId, capital, amount, documentNumber, reason])}
        />
        <p className="text-muted mb-3">{t('ledgerOverrides.form.allows')}</p>
        <FormGrid>
          <SelectField
            {...fieldProps(rule)}
            label={t('ledgerOverrides.rule')}
            required
            options={ledgerRules.map((code) => ({
              value: code,
              label: t(`codelists.overridableRules.${code}`),
            }))}
            className="sm:col-span-2"
          />
          <SelectField
            {...fieldProps(contractId)}
            label={t('ledgerOverrides.form.contract')}
            hint={t('ledgerOverrides.form.contractHint')}
            placeholder={t('common.none')}
            options={contracts.map(({ id, number, packageCode }) => ({
              value: id,
              label: `${packageCode} · ${number}`,
            }))}
          />
          <SelectField
            {...fieldProps(capital)}
            label={t('ledgerOverrides.form.capital')}
            hint={t('ledgerOverrides.form.capitalHint')}
            placeholder={t('common.none')}
            options={lines.map(({ capitalYear, fundingSource }) => ({
              value: `${capitalYear}.${fundingSource}`,
              label: t('ledgerOverrides.ofCapital', {
                year: capitalYear,
                source: t(`codelists.fundingSources.${fundingSource}`),
              }),
            }))}
          />
          <MoneyField
            {...fieldProps(amount)}
            label={t('ledgerOverrides.amount')}
            hint={t('ledgerOverrides.form.amountHint')}
            required
          />
          <TextField
            {...fieldProps(documentNumber)}
            label={t('ledgerOverrides.form.documentNumber')}
            required
            maxLength={100}
            autoComplete="off"
          />
        </FormGrid>
        <div className="mt-4">
          <TextAreaField
            {...fieldProps(reason)}
            label={t('ledgerOverrides.form.reason')}
            required
            rows={2}
            maxLength={2000}
          />
        </div>
        <FormActions>
          <Button tone="primary">{t('ledgerOverrides.form.submit')}</Button>
        </FormActions>
      </Card>
    </Form>
  );
}
