import { z } from 'zod';

import { disbursementKinds, fundingSources, type Locale } from '#app/domain/codelists.ts';
import { noMoney } from '#app/domain/money.ts';
import { dayText, lineOf, moneyText } from '#app/platform/form-values.ts';

/** What a person records; a reversal is made from the entry it mirrors. */
export const recordableKinds = disbursementKinds.filter((kind) => kind !== 'reversal');

/** What follows a recorded voucher: a form for the next one, or the entry. */
const nextSteps = ['another', 'entry'] as const;

/** A Treasury voucher as typed. Without a contract it is a cost outside packages. */
export const recordDisbursementInput = (locale: Locale) =>
  z.object({
    id: z.uuid(),
    projectId: z.uuid(),
    contractId: z.uuid().nullable().default(null),
    voucherNumber: lineOf(50),
    postedOn: dayText,
    capitalYear: z.number().int().min(2000).max(2199),
    fundingSource: z.enum(fundingSources),
    kind: z.enum(recordableKinds),
    amount: moneyText(locale),
    recovered: moneyText(locale).default(noMoney),
    note: lineOf(500).nullable().default(null),
    next: z.enum(nextSteps).default('another'),
  });

export type RecordDisbursement = z.output<ReturnType<typeof recordDisbursementInput>>;

/** The voucher by which an entry is undone. */
export const reverseDisbursementInput = z.object({
  id: z.uuid(),
  voucherNumber: lineOf(50),
  postedOn: dayText,
  note: lineOf(500),
});
export type ReverseDisbursement = z.output<typeof reverseDisbursementInput>;
