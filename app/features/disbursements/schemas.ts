import { z } from 'zod';

import { disbursementKinds, fundingSources, type Locale } from '#app/domain/codelists.ts';
import { plainKinds } from '#app/domain/ledger.ts';
import { noMoney } from '#app/domain/money.ts';
import { refuseValue } from '#app/platform/form-messages.ts';
import { dayText, lineOf, moneyText } from '#app/platform/form-values.ts';

/** What follows a recorded voucher: a form for the next one, or the entry. */
const nextSteps = ['another', 'entry'] as const;

/** A year and a source as one choice: `2025.provincialBudget`. */
export const capitalText = z.string().transform((text, context) => {
  const [year = '', sourceCode] = text.split('.');
  const fundingSource = fundingSources.find((source) => source === sourceCode);
  return /^20\d\d$/.test(year) && fundingSource !== undefined
    ? { capitalYear: Number(year), fundingSource }
    : refuseValue(context, { code: 'invalid', params: {} });
});

/** A Treasury voucher as typed. Without a contract it is a cost outside packages. */
export const recordDisbursementInput = (locale: Locale) =>
  z
    .object({
      id: z.uuid(),
      projectId: z.uuid(),
      contractId: z.uuid().nullable().default(null),
      voucherNumber: lineOf(50),
      postedOn: dayText,
      capital: capitalText,
      kind: z.enum(plainKinds),
      amount: moneyText(locale),
      recovered: moneyText(locale).default(noMoney),
      note: lineOf(500).nullable().default(null),
      next: z.enum(nextSteps).default('another'),
    })
    .transform(({ capital, ...voucher }) => ({ ...voucher, ...capital }));

export type RecordDisbursement = z.output<ReturnType<typeof recordDisbursementInput>>;

/** The voucher by which an entry is undone. */
export const reverseDisbursementInput = z.object({
  id: z.uuid(),
  voucherNumber: lineOf(50),
  postedOn: dayText,
  note: lineOf(500),
});
export type ReverseDisbursement = z.output<typeof reverseDisbursementInput>;

const code = z.string().normalize().trim().toUpperCase().min(1).max(50).nullable().catch(null);

/** What a voucher is recorded for, or the words to find it by. */
export const PayableSearch = z.object({
  contract: z.uuid().nullable().catch(null),
  project: code,
  q: lineOf(100).nullable().catch(null),
});

/** Which part of the ledger is looked at, as the query string says it; what cannot be read falls back to all of it. */
export const LedgerFilters = z.object({
  project: code,
  package: code,
  contract: z.uuid().nullable().catch(null),
  year: z.coerce.number().int().min(1990).max(2199).nullable().catch(null),
  source: z.enum(fundingSources).nullable().catch(null),
  kind: z.enum(disbursementKinds).nullable().catch(null),
  /** How the voucher number begins. */
  voucher: lineOf(50).nullable().catch(null),
});
export type LedgerFilters = z.output<typeof LedgerFilters>;
