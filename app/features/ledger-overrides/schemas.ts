import { z } from 'zod';

import type { Locale, OverridableRule } from '#app/domain/codelists.ts';
import { ledgerRules } from '#app/domain/override-rules.ts';
import { capitalText } from '#app/features/disbursements/schemas.ts';
import { refuseValue } from '#app/platform/form-messages.ts';
import { lineOf, moneyText } from '#app/platform/form-values.ts';

const ruleText = z.string().transform((text, context): OverridableRule => {
  const known = ledgerRules.find((rule) => rule === text);
  return known ?? refuseValue(context, { code: 'invalid', params: {} });
});

/** A permission to let one voucher pass a ceiling: of a contract, of a year's capital, or of the whole project. */
export const permitVoucherInput = (locale: Locale) =>
  z.object({
    rule: ruleText,
    contractId: z.uuid().nullable().default(null),
    capital: capitalText.nullable().default(null),
    amount: moneyText(locale),
    documentNumber: lineOf(100),
    reason: lineOf(2000),
  });
export type PermitVoucher = z.output<ReturnType<typeof permitVoucherInput>>;

/** What a link to the page asks to be permitted; what cannot be read is left open. */
export const AskedPermission = z.object({
  rule: ruleText.nullable().catch(null),
  contract: z.uuid().nullable().catch(null),
  capital: z.string().max(40).nullable().catch(null),
});
