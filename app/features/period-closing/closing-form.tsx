import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useState } from 'react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps, typedText } from '#app/components/field-props.ts';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions } from '#app/components/form-layout.tsx';
import { MoneyField } from '#app/components/money-field.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { TextAreaField } from '#app/components/text-area-field.tsx';
import type { Locale } from '#app/domain/codelists.ts';
import { formatMoney, formatMoneyExact, formatMonthOfYear } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { closingsPath } from '#app/platform/paths.ts';

import type { HeldMonth } from './find-open-months.server.ts';
import type { ClosePeriod } from './schemas.ts';
import type { ClosingProposal } from './treasury-check.ts';

type ClosingFormProps = {
  provinceCode: string;
  months: readonly HeldMonth[];
  /** Nothing was closed so far: the first closing takes all that is over. */
  isFirst: boolean;
  reply: SubmissionResult<string[]> | undefined;
};

/** Closes the ledger through a month, once the Treasury agrees or it is said why it does not. */
export function ClosingForm({ provinceCode, months, isFirst, reply }: ClosingFormProps) {
  const { t, locale } = useWords();
  const first = (isFirst ? months.at(-1) : months[0])?.month;
  const [form, fields] = useForm<Partial<Record<keyof ClosePeriod, string>>>({
    id: 'closing',
    lastResult: reply,
    defaultValue: { month: first },
  });
  const { month, treasuryCash, explanation } = fields;
  const [chosen, setChosen] = useState(typedText(month) ?? first);
  const proposal = months.find((one) => one.month === chosen)?.proposal ?? null;
  return (
    <Form
      method="post"
      action={closingsPath({ province: provinceCode })}
      preventScrollReset
      onChange={({ target }) => {
        if (target instanceof HTMLSelectElement) setChosen(target.value);
      }}
      {...getFormProps(form)}
    >
      <Card title={t('periods.form.title')}>
        <ErrorSummary errors={formErrors(form, [month, treasuryCash, explanation])} />
        <input type="hidden" name="provinceCode" value={provinceCode} />
        <div className="grid gap-4">
          <SelectField
            {...fieldProps(month)}
            label={t('periods.form.month')}
            hint={t('periods.form.monthHint')}
            required
            placeholder={false}
            options={months.toReversed().map(({ month: value, sinceClosing }) => ({
              value,
              label: t('periods.form.monthChoice', {
                month: formatMonthOfYear(value, locale),
                cash: formatMoney(sinceClosing, locale),
              }),
            }))}
          />
          {proposal === null ? null : <Proposal proposal={proposal} />}
          <MoneyField
            key={proposal?.total}
            {...fieldProps(treasuryCash)}
            defaultValue={typedText(treasuryCash) ?? totalText(proposal, locale)}
            label={t('periods.form.treasuryCash')}
            hint={t('periods.form.treasuryHint')}
            required
          />
          <TextAreaField
            {...fieldProps(explanation)}
            label={t('periods.form.explanation')}
            hint={t('periods.form.explanationHint')}
            rows={2}
            maxLength={2000}
          />
        </div>
        <p className="text-muted mt-4">{t('periods.form.final')}</p>
        <FormActions>
          <Button tone="primary">{t('periods.form.submit')}</Button>
        </FormActions>
      </Card>
    </Form>
  );
}

/** The sum of the Treasury's lists, and what of them is not matched. */
function Proposal({ proposal: { total, unmatched } }: { proposal: ClosingProposal }) {
  const { t, locale } = useWords();
  return (
    <p role="status">
      {total === null ? null : t('periods.form.listed', { total: formatMoneyExact(total, locale) })}{' '}
      {unmatched === 0 ? null : t('periods.form.unmatched', { count: unmatched })}
    </p>
  );
}

function totalText(proposal: ClosingProposal | null, locale: Locale): string | undefined {
  const total = proposal?.total ?? null;
  return total === null ? undefined : formatMoneyExact(total, locale);
}
