import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { type FormEvent, useState } from 'react';
import type { z } from 'zod';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { DayField } from '#app/components/day-field.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps, typedText } from '#app/components/field-props.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { MoneyField } from '#app/components/money-field.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import type { Locale } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { plainKinds } from '#app/domain/ledger.ts';
import { negateVnd, type Vnd } from '#app/domain/money.ts';
import { overridesOfRefusals } from '#app/domain/override-rules.ts';
import type { ViolationCode } from '#app/domain/violation.ts';
import { formatMoney, formatMoneyExact, formatShareWhole } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { ledgerOverridesPath } from '#app/platform/paths.ts';

import type { DraftLine } from '../treasury/queries.server.ts';

import type { CapitalLine, Payable } from './get-payable.server.ts';
import { RoomLeft } from './room-left.tsx';
import type { recordDisbursementInput } from './schemas.ts';
import { proposedRecovery, typedEntry, type TypedFigures } from './voucher-figures.ts';

type DisbursementFormProps = {
  /** Made anew for each voucher, so that a form sent twice makes one entry. */
  voucherId: string;
  payable: Payable;
  /** The line of the Treasury's list that is to be recorded, if one is. */
  line: DraftLine | null;
  today: Day;
  reply: SubmissionResult<string[]> | undefined;
  /** The rules that refused the voucher. */
  broken: readonly ViolationCode[];
};

/** A voucher for one contract or project, with what is left beside it while it is typed. Works as plain HTML too. */
export function DisbursementForm({ voucherId, payable, line, today, reply, broken }: DisbursementFormProps) {
  const { t, locale } = useWords();
  const { project, contract, lines, usualLine, limits } = payable;
  const [form, fields] = useForm<z.input<ReturnType<typeof recordDisbursementInput>>>({
    id: 'disbursement',
    lastResult: reply,
    defaultValue: {
      postedOn: today,
      capital: usualLine === null ? '' : capitalValue(usualLine),
      kind: 'payment',
      ...(line === null ? {} : voucherIn(line, locale)),
    },
  });
  const { amount, capital, kind, note, postedOn, recovered, voucherNumber } = fields;
  const { typed, proposal, read } = useTypedFigures(limits, {
    capital: typedText(capital) ?? '',
    kind: typedText(kind) ?? '',
    amount: typedText(amount) ?? '',
    recovered: typedText(recovered) ?? '',
  });
  const visible = [voucherNumber, postedOn, capital, kind, amount, recovered, note];
  return (
    <Form
      method="post"
      {...getFormProps(form)}
      onInput={read}
      className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_29rem]"
    >
      <Card>
        <ErrorSummary
          errors={[
            ...[fields.id, fields.projectId, fields.contractId, form].flatMap(({ errors = [] }) =>
              errors.map((message) => ({ message })),
            ),
            ...visible.flatMap(({ id, errors = [] }) => errors.map((message) => ({ message, fieldId: id }))),
          ]}
        />
        <WayPast broken={broken} payable={payable} capital={typed.capital} />
        <input type="hidden" name={fields.id.name} value={voucherId} />
        <input type="hidden" name={fields.projectId.name} value={project.id} />
        {contract === null ? null : <input type="hidden" name={fields.contractId.name} value={contract.id} />}
        <FormGrid>
          <TextField
            {...fieldProps(voucherNumber)}
            label={t('disbursements.form.voucherNumber')}
            hint={t('disbursements.form.voucherHint')}
            required
            autoComplete="off"
            spellCheck={false}
            autoFocus
          />
          <DayField {...fieldProps(postedOn)} label={t('disbursements.form.postedOn')} required max={today} />
          <SelectField
            {...fieldProps(capital)}
            label={t('disbursements.form.capital')}
            required
            placeholder={lines.length === 0 ? t('disbursements.form.noCapital') : false}
            options={lines.map((line) => ({
              value: capitalValue(line),
              label: t('disbursements.form.capitalChoice', {
                year: line.capitalYear,
                source: t(`codelists.fundingSources.${line.fundingSource}`),
                left: formatMoney(line.left, locale),
              }),
            }))}
          />
          <SelectField
            {...fieldProps(kind)}
            label={t('disbursements.form.kind')}
            required
            placeholder={false}
            options={kindsFor(payable).map((code) => ({
              value: code,
              label: t(`codelists.disbursementKinds.${code}`),
            }))}
          />
          <MoneyField
            {...fieldProps(amount)}
            label={t('disbursements.form.amount')}
            hint={t('disbursements.form.amountHint')}
            required
          />
          {limits.totals.advanceOutstanding > 0 && typed.kind === 'payment' ? (
            <MoneyField
              key={proposal}
              {...fieldProps(recovered)}
              defaultValue={typed.recovered}
              label={t('disbursements.form.recovered')}
              hint={t('disbursements.form.recoveredHint', {
                amount: formatMoneyExact(limits.totals.advanceOutstanding, locale),
                share: formatShareWhole(limits.recoverBy, locale),
              })}
            />
          ) : null}
          <TextField
            {...fieldProps(note)}
            label={t('disbursements.form.note')}
            maxLength={500}
            className="sm:col-span-2"
          />
        </FormGrid>
        <FormActions>
          <Button tone="primary" name={fields.next.name} value="another">
            {t('disbursements.form.submit')}
          </Button>
          <Button name={fields.next.name} value="entry">
            {t('disbursements.form.submitAndOpen')}
          </Button>
        </FormActions>
      </Card>
      <RoomLeft
        limits={limits}
        line={lines.find((line) => capitalValue(line) === typed.capital) ?? null}
        entry={typedEntry(typed, locale)}
      />
    </Form>
  );
}

type Figures = { typed: TypedFigures; proposal: Vnd | null; isOwnRecovery: boolean };

/** Follows what is typed. Until the person states a recovery of their own, the proposed one stands in its field. */
function useTypedFigures(limits: Payable['limits'], initial: TypedFigures) {
  const { locale } = useWords();
  const [figures, setFigures] = useState<Figures>({
    typed: initial,
    proposal: null,
    isOwnRecovery: initial.recovered !== '',
  });
  const read = (event: FormEvent<HTMLFormElement>) => {
    const data = new FormData(event.currentTarget);
    const text = (name: keyof TypedFigures) => String(data.get(name) ?? figures.typed[name]);
    const typed = {
      capital: text('capital'),
      kind: text('kind'),
      amount: text('amount'),
      recovered: text('recovered'),
    };
    const isRecovery = event.target instanceof HTMLInputElement && event.target.name === 'recovered';
    if (figures.isOwnRecovery || isRecovery) {
      setFigures({ ...figures, typed, isOwnRecovery: true });
      return;
    }
    const proposal = proposedRecovery(typed, limits, locale);
    const recovered = proposal === null ? '' : formatMoneyExact(proposal, locale);
    setFigures({ typed: { ...typed, recovered }, proposal, isOwnRecovery: false });
  };
  return { ...figures, read };
}

/** What a line of the Treasury's list says of its voucher; the contract is left to whoever records it. */
function voucherIn({ voucherNumber, paidOn, amount, purpose }: DraftLine, locale: Locale) {
  return {
    voucherNumber,
    postedOn: paidOn,
    kind: amount < 0 ? ('paymentReturn' as const) : ('payment' as const),
    amount: formatMoneyExact(amount < 0 ? negateVnd(amount) : amount, locale),
    note: purpose ?? '',
  };
}

/** Advances need a contract to be advanced under. */
function kindsFor({ contract }: Payable) {
  return contract === null
    ? plainKinds.filter((kind) => kind === 'payment' || kind === 'paymentReturn')
    : plainKinds;
}

function capitalValue({ capitalYear, fundingSource }: CapitalLine): string {
  return `${capitalYear}.${fundingSource}`;
}

/** Where somebody else may let the voucher pass what refused it. */
function WayPast({
  broken,
  payable: { project, contract },
  capital,
}: Pick<DisbursementFormProps, 'broken' | 'payable'> & { capital: string }) {
  const { t } = useWords();
  const [rule] = broken.flatMap((code) => overridesOfRefusals.get(code) ?? []);
  if (rule === undefined) return null;
  return (
    <p className="mb-4">
      {t('ledgerOverrides.ask')}{' '}
      <Link to={ledgerOverridesPath(project.code, { rule, contract: contract?.id, capital })}>
        {t('ledgerOverrides.askLink')}
      </Link>
    </p>
  );
}
