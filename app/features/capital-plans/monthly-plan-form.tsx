import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { type FormEvent, useState } from 'react';

import { Button } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps, typedText } from '#app/components/field-props.ts';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions } from '#app/components/form-layout.tsx';
import { MoneyField } from '#app/components/money-field.tsx';
import type { Locale } from '#app/domain/codelists.ts';
import { subtractVnd, type Vnd, vnd } from '#app/domain/money.ts';
import { parseMoney } from '#app/domain/money-text.ts';
import { monthsOfCapital } from '#app/domain/monthly-plan.ts';
import { formatMoneyExact, formatMonthOfYear } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { monthFields } from './field-names.ts';

type MonthlyPlanFormProps = {
  action: string;
  year: number;
  /** The newest revision as the editor reads it, 0 before the first. */
  version: number;
  usable: Vnd;
  /** What stands in the months to begin with. */
  amounts: readonly Vnd[];
  reply: SubmissionResult<string[]> | undefined;
};

/** A row of 13 months with their sum against the year's capital, which follows while typing. Works as plain HTML too. */
export function MonthlyPlanForm({ action, year, version, usable, amounts, reply }: MonthlyPlanFormProps) {
  const { t, locale } = useWords();
  const [form, fields] = useForm<Record<string, string>>({
    id: 'months',
    lastResult: reply,
    defaultValue: Object.fromEntries(
      monthFields.map((name, index) => [name, textOf(amounts[index] ?? 0, locale)]),
    ),
  });
  const months = monthsOfCapital(year).flatMap((month, index) => {
    const field = fields[monthFields[index] ?? ''];
    return field === undefined ? [] : [{ month, field }];
  });
  const first = Object.fromEntries(months.map(({ field }) => [field.name, typedText(field) ?? '']));
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(first);
  const read = ({ target }: FormEvent<HTMLFormElement>) => {
    if (target instanceof HTMLInputElement) setTyped({ ...typed, [target.name]: target.value });
  };
  return (
    <Form method="post" action={action} {...getFormProps(form)} onInput={read} className="grid gap-4">
      <ErrorSummary
        errors={formErrors(
          form,
          months.map(({ field }) => field),
        )}
      />
      <input type="hidden" name="version" value={version} />
      <div className="grid grid-cols-1 items-start gap-x-4 gap-y-2 sm:grid-cols-3 lg:grid-cols-5 [&_.optional-mark]:hidden">
        {months.map(({ month, field }) => (
          <MoneyField
            key={month}
            {...fieldProps(field)}
            required={false}
            label={formatMonthOfYear(month, locale)}
          />
        ))}
      </div>
      <SumOfMonths planned={sumTyped(Object.values(typed), locale)} usable={usable} />
      <FormActions>
        <Button tone="primary">{t('capital.months.submit')}</Button>
      </FormActions>
    </Form>
  );
}

function SumOfMonths({ planned, usable }: { planned: Vnd | null; usable: Vnd }) {
  const { t, locale } = useWords();
  const room = planned === null ? null : subtractVnd(usable, planned);
  const isOver = room !== null && room < 0;
  const exact = (amount: Vnd | null) =>
    amount === null ? t('common.none') : formatMoneyExact(amount, locale);
  return (
    <output className="bg-sunken block rounded-md border px-4 py-2">
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-3">
        <Figure term={t('capital.months.planned')}>{exact(planned)}</Figure>
        <Figure term={t('capital.months.usable')}>{exact(usable)}</Figure>
        <Figure term={t(isOver ? 'capital.months.excess' : 'capital.months.room')} isWrong={isOver}>
          {exact(isOver ? vnd(-room) : room)}
        </Figure>
      </dl>
    </output>
  );
}

function Figure({ term, isWrong = false, children }: { term: string; isWrong?: boolean; children: string }) {
  return (
    <div>
      <dt className="text-muted text-sm">{term}</dt>
      <dd className={`font-semibold ${isWrong ? 'text-off-ink' : ''}`}>{children}</dd>
    </div>
  );
}

/** The sum of what can be read of the months; null where it is more than is kept as one amount. */
function sumTyped(texts: readonly string[], locale: Locale): Vnd | null {
  const sum = texts.reduce((total, text) => {
    const parsed = parseMoney(text, locale);
    return total + (parsed.ok ? parsed.amount : 0);
  }, 0);
  return Number.isSafeInteger(sum) ? vnd(sum) : null;
}

function textOf(amount: number, locale: Locale): string {
  return amount === 0 ? '' : formatMoneyExact(vnd(amount), locale);
}
