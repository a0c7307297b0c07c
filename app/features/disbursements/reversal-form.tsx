import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { DayField } from '#app/components/day-field.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { Money } from '#app/components/money.tsx';
import { TextField } from '#app/components/text-field.tsx';
import type { Day } from '#app/domain/day.ts';
import { negateVnd } from '#app/domain/money.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { FoundDisbursement } from './find-disbursement.server.ts';
import type { reverseDisbursementInput } from './schemas.ts';

type ReversalFormProps = {
  /** Made anew for each form, so that one sent twice makes one entry. */
  voucherId: string;
  entry: FoundDisbursement['entry'];
  today: Day;
  reply: SubmissionResult<string[]> | undefined;
};

/** The voucher that undoes an entry, with the amount it will record. */
export function ReversalForm({ voucherId, entry, today, reply }: ReversalFormProps) {
  const { t } = useWords();
  const [form, fields] = useForm<z.input<typeof reverseDisbursementInput>>({
    id: 'reversal',
    lastResult: reply,
    defaultValue: { postedOn: today },
  });
  const { id, note, postedOn, voucherNumber } = fields;
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-3xl">
      <Card>
        <ErrorSummary
          errors={[
            ...[form, id].flatMap(({ errors = [] }) => errors.map((message) => ({ message }))),
            ...[voucherNumber, postedOn, note].flatMap((field) =>
              (field.errors ?? []).map((message) => ({ message, fieldId: field.id })),
            ),
          ]}
        />
        <p className="mb-4">
          {t('disbursements.reversal.effect')}:{' '}
          <strong className="font-semibold">
            <Money amount={negateVnd(entry.cash)} unit="vnd" />
          </strong>
        </p>
        <input type="hidden" name={id.name} value={voucherId} />
        <FormGrid>
          <TextField
            {...fieldProps(voucherNumber)}
            label={t('disbursements.reversal.voucherNumber')}
            required
            autoComplete="off"
            spellCheck={false}
            autoFocus
          />
          <DayField
            {...fieldProps(postedOn)}
            label={t('disbursements.reversal.postedOn')}
            required
            max={today}
          />
          <TextField
            {...fieldProps(note)}
            label={t('disbursements.reversal.note')}
            hint={t('disbursements.reversal.noteHint')}
            required
            maxLength={500}
            className="sm:col-span-2"
          />
        </FormGrid>
        <FormActions>
          <Button tone="danger">{t('disbursements.reversal.submit')}</Button>
        </FormActions>
      </Card>
    </Form>
  );
}
