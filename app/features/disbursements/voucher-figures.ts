import { type Locale } from '#app/domain/codelists.ts';
import { plainKinds, type PlainEntry, recoveryProposal } from '#app/domain/ledger.ts';
import { noMoney, type Vnd } from '#app/domain/money.ts';
import { parseMoney } from '#app/domain/money-text.ts';

import type { Payable } from './get-payable.server.ts';

/** The fields that decide what a voucher does, as typed so far. */
export type TypedFigures = { capital: string; kind: string; amount: string; recovered: string };

/** How much of the advance a payment of the amount typed should recover; null where nothing is outstanding or typed. */
export function proposedRecovery(
  { kind, amount }: TypedFigures,
  { contract, totals, recoverBy }: Payable['limits'],
  locale: Locale,
): Vnd | null {
  const gross = amountOf(amount, locale);
  if (kind !== 'payment' || contract === null || gross === null || totals.advanceOutstanding === 0)
    return null;
  return recoveryProposal({ gross, value: contract.value, recoverBy, totals });
}

/** The entry that the figures typed so far would make; null while they make none. */
export function typedEntry(typed: TypedFigures, locale: Locale): PlainEntry | null {
  const kind = plainKinds.find((plain) => plain === typed.kind);
  const amount = amountOf(typed.amount, locale);
  const recovered = typed.recovered.trim() === '' ? noMoney : amountOf(typed.recovered, locale);
  if (kind === undefined || amount === null || recovered === null) return null;
  return { kind, amount, recovered: kind === 'payment' ? recovered : noMoney };
}

function amountOf(text: string, locale: Locale): Vnd | null {
  const parsed = parseMoney(text, locale);
  return parsed.ok ? parsed.amount : null;
}
