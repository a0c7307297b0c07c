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
import { TextField } from '#app/components/text-field.tsx';
import { legalReviewStatuses, type Locale } from '#app/domain/codelists.ts';
import { formatCount } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { limitPath } from '#app/platform/paths.ts';

import type { ThresholdRow } from './queries.server.ts';
import type { ChangeThreshold } from './schemas.ts';

type Fields = Partial<Record<keyof ChangeThreshold, string>>;

const manners = ['correct', 'succeed'] as const;

/** Corrects a limit's value, or has another take its place from a day on. */
export function ThresholdForm({
  limit,
  reply,
}: {
  limit: ThresholdRow;
  reply: SubmissionResult<string[]> | undefined;
}) {
  const { t, locale } = useWords();
  const [form, fields] = useForm<Fields>({
    id: 'limit',
    lastResult: reply,
    defaultValue: {
      manner: 'correct',
      value: valueText(limit, locale),
      legalBasis: limit.legalBasis,
      effectiveFrom: limit.effectiveFrom,
      effectiveTo: limit.effectiveTo ?? '',
      reviewStatus: limit.reviewStatus,
    },
  });
  const { manner, value, legalBasis, effectiveFrom, effectiveTo, reviewStatus, reason } = fields;
  return (
    <Form method="post" action={limitPath(limit.id)} {...getFormProps(form)} className="grid gap-4">
      <ErrorSummary
        errors={formErrors(form, [
          manner,
          value,
          legalBasis,
          effectiveFrom,
          effectiveTo,
          reviewStatus,
          reason,
        ])}
      />
      <input type="hidden" name="version" value={limit.version} />
      <input type="hidden" name="unit" value={limit.unit} />
      <fieldset className="min-w-0">
        <legend className="mb-1 text-sm font-medium">{t('rules.form.manner')}</legend>
        {manners.map((code) => (
          <label key={code} className="flex gap-2 py-1.5">
            <input
              type="radio"
              name={manner.name}
              value={code}
              defaultChecked={code === (manner.initialValue ?? 'correct')}
              aria-describedby={`manner-${code}`}
              className="accent-accent mt-1 size-4 shrink-0"
            />
            <span className="min-w-0">
              {t(`rules.form.${code}`)}
              <span id={`manner-${code}`} className="text-muted block max-w-prose text-sm">
                {t(`rules.form.${code}Hint`)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <FormGrid>
        <TextField
          {...fieldProps(value)}
          label={t('rules.form.value', { unit: t(`codelists.limitUnits.${limit.unit}`) })}
          required
          autoComplete="off"
        />
        <SelectField
          {...fieldProps(reviewStatus)}
          label={t('rules.form.reviewStatus')}
          required
          placeholder={false}
          options={legalReviewStatuses.map((code) => ({
            value: code,
            label: t(`codelists.legalReviewStatuses.${code}`),
          }))}
        />
        <DayField {...fieldProps(effectiveFrom)} label={t('rules.form.effectiveFrom')} required />
        <DayField
          {...fieldProps(effectiveTo)}
          label={t('rules.form.effectiveTo')}
          hint={t('rules.form.effectiveToHint')}
        />
      </FormGrid>
      <TextField {...fieldProps(legalBasis)} label={t('rules.form.legalBasis')} required autoComplete="off" />
      <TextAreaField
        {...fieldProps(reason)}
        label={t('rules.form.reason')}
        hint={t('rules.form.after')}
        required
        rows={2}
        maxLength={2000}
      />
      <FormActions>
        <Button tone="primary">{t('rules.form.submit')}</Button>
      </FormActions>
    </Form>
  );
}

/** A value as its field takes it: shares in percent, amounts and counts as whole numbers. */
function valueText({ unit, value }: ThresholdRow, locale: Locale): string {
  if (unit === 'basisPoints') return String(value / 100).replace('.', locale === 'vi' ? ',' : '.');
  return unit === 'vnd' ? formatCount(value, locale) : String(value);
}
