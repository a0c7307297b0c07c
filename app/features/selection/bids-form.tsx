import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { DayField } from '#app/components/day-field.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { MoneyField } from '#app/components/money-field.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { TextAreaField } from '#app/components/text-area-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { bidOutcomes } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { Selection } from './queries.server.ts';

/** As many lines as stand ready; the server takes no more. */
const lines = 12;
const linesAtFirst = 5;

type BidLine = { bidderName?: string; price?: string; outcome?: string; reason?: string };
type BidsFields = { openedOn?: string; reason?: string; bids?: BidLine[] };

type BidsFormProps = {
  action: string;
  today: Day;
  opening: Selection['opening'];
  reply: SubmissionResult<string[]> | undefined;
};

/** What came in a round: a line a bidder, all of them on the page so that nothing depends on a script. */
export function BidsForm({ action, today, opening, reply }: BidsFormProps) {
  const { t } = useWords();
  const recorded = opening?.bids ?? [];
  const [form, fields] = useForm<BidsFields>({
    id: 'bids',
    lastResult: reply,
    defaultValue: {
      openedOn: opening?.openedOn ?? today,
      bids: Array.from({ length: lines }, (_, at) => lineOf(recorded[at])),
    },
  });
  const all = fields.bids.getFieldList().map((field) => field.getFieldset());
  const filled = Math.max(linesAtFirst, recorded.length + 1);
  const line = (bid: (typeof all)[number], at: number) => (
    <fieldset key={bid.bidderName.id} className="border-line rounded-md border p-3">
      <legend className="px-1 text-sm font-medium">{t('selection.form.line', { at: String(at + 1) })}</legend>
      <FormGrid>
        <TextField
          {...fieldProps(bid.bidderName)}
          label={t('selection.form.bidderName', { at: String(at + 1) })}
          autoComplete="off"
        />
        <MoneyField {...fieldProps(bid.price)} label={t('selection.form.price', { at: String(at + 1) })} />
        <SelectField
          {...fieldProps(bid.outcome)}
          label={t('selection.form.outcome', { at: String(at + 1) })}
          placeholder={false}
          options={bidOutcomes.map((value) => ({ value, label: t(`codelists.bidOutcomes.${value}`) }))}
        />
        <TextField {...fieldProps(bid.reason)} label={t('selection.form.reason', { at: String(at + 1) })} />
      </FormGrid>
    </fieldset>
  );
  return (
    <Form method="post" action={action} {...getFormProps(form)} className="grid gap-4">
      <ErrorSummary
        errors={formErrors(form, [
          fields.openedOn,
          fields.reason,
          ...all.flatMap(({ bidderName, price, outcome, reason }) => [bidderName, price, outcome, reason]),
        ])}
      />
      <DayField {...fieldProps(fields.openedOn)} label={t('selection.form.openedOn')} required max={today} />
      {opening === null ? null : (
        <TextAreaField
          {...fieldProps(fields.reason)}
          label={t('selection.form.revision')}
          hint={t('selection.form.revisionHint')}
          required
          rows={2}
          maxLength={2000}
        />
      )}
      <div>
        <h3 className="font-semibold">{t('selection.form.lines')}</h3>
        <p className="text-muted text-sm">{t('selection.form.linesHint')}</p>
      </div>
      {all.slice(0, filled).map(line)}
      {filled < lines ? (
        <details>
          <summary className="cursor-pointer py-1 font-medium">{t('selection.form.more')}</summary>
          <div className="mt-2 grid gap-4">{all.slice(filled).map((bid, at) => line(bid, filled + at))}</div>
        </details>
      ) : null}
      <FormActions>
        <Button tone="primary">{t('selection.form.submit')}</Button>
      </FormActions>
    </Form>
  );
}

function lineOf(bid: NonNullable<Selection['opening']>['bids'][number] | undefined): BidLine {
  return {
    bidderName: bid?.bidderName ?? '',
    price: bid?.price ? String(bid.price) : '',
    outcome: bid?.outcome ?? 'eligible',
    reason: bid?.reason ?? '',
  };
}
