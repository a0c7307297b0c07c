import { z } from 'zod';

import { securityKinds } from '#app/domain/codelists.ts';
import type { Locale } from '#app/domain/codelists.ts';
import { dayText, lineOf, moneyText, shareText } from '#app/platform/form-values.ts';

const optionalLine = (longest: number) =>
  lineOf(longest)
    .optional()
    .transform((text) => text ?? null);
const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

/** Most suppliers that one contract has room for. */
export const mostParties = 12;

const TypedParty = z.object({
  name: lineOf(300),
  share: shareText.optional().transform((share) => share ?? null),
  /** Whoever types it knows of the supplier with a name like this, and means another. */
  isNew: ticked,
});
export type TypedParty = z.output<typeof TypedParty>;
const parties = z.array(TypedParty).min(1).max(mostParties);

/** A contract as signed, with its suppliers, the lead of a joint venture first. */
export const recordContractInput = (locale: Locale) =>
  z.object({
    number: lineOf(100),
    lot: optionalLine(200),
    signedOn: dayText,
    finishOn: dayText,
    value: moneyText(locale),
    parties,
  });
export type RecordContract = z.output<ReturnType<typeof recordContractInput>>;

/** Who carries a contract; `version` is who did as the form's editor read it. */
export const StatePartiesInput = z.object({ version: z.string().max(10_000), parties });
export type StateParties = z.output<typeof StatePartiesInput>;

/** An amendment; a value or an end that is left empty stays as it is. */
export const amendContractInput = (locale: Locale) =>
  z.object({
    number: lineOf(100),
    decisionNumber: optionalLine(100),
    signedOn: dayText,
    newValue: moneyText(locale)
      .optional()
      .transform((value) => value ?? null),
    newFinishOn: dayText.optional().transform((day) => day ?? null),
    scope: optionalLine(2000),
    reason: lineOf(2000),
  });
export type AmendContract = z.output<ReturnType<typeof amendContractInput>>;

/** A security for a contract. */
export const recordSecurityInput = (locale: Locale) =>
  z.object({
    kind: z.enum(securityKinds),
    number: lineOf(100),
    issuer: lineOf(300),
    amount: moneyText(locale),
    issuedOn: dayText,
    expiresOn: dayText,
  });
export type RecordSecurity = z.output<ReturnType<typeof recordSecurityInput>>;

/** What takes the place of a security: of its kind, for longer. */
export const extendSecurityInput = (locale: Locale) => recordSecurityInput(locale).omit({ kind: true });
export type ExtendSecurity = z.output<ReturnType<typeof extendSecurityInput>>;

export const ReleaseSecurityInput = z.object({ releasedOn: dayText, note: optionalLine(500) });
export type ReleaseSecurity = z.output<typeof ReleaseSecurityInput>;

/** A permission to pass the package price once. */
export const grantOverrideInput = (locale: Locale) =>
  z.object({ amount: moneyText(locale), documentNumber: lineOf(100), reason: lineOf(2000) });
export type GrantOverride = z.output<ReturnType<typeof grantOverrideInput>>;

/** Days ahead within which a security's expiry is looked for. */
export const expiryWindows = [30, 60, 90] as const;

/** The calendar of securities as its query string asks for it; what cannot be read falls back. */
export const SecuritySearch = z.object({
  kind: z.enum(securityKinds).nullable().catch(null),
  within: z.coerce.number().pipe(z.literal(expiryWindows)).nullable().catch(null),
  mine: z
    .literal('1')
    .optional()
    .catch(undefined)
    .transform((value) => value === '1'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type SecuritySearch = z.output<typeof SecuritySearch>;
