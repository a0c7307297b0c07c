import { z } from 'zod';

import {
  contractTypes,
  fundingSources,
  type Locale,
  planParts,
  procurementCategories,
  procurementMethods,
  procurementProcedures,
} from '#app/domain/codelists.ts';
import { parsePlanStart } from '#app/domain/plan-start.ts';
import { refuseValue } from '#app/platform/form-messages.ts';
import { dayText, lineOf, moneyText, shareText } from '#app/platform/form-values.ts';

const mostDays = 3_650;

/** Days of selection or execution: ten years at most. */
const daysText = z
  .string()
  .trim()
  .transform((text, context) => {
    const days = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    const params = { least: { number: 1 }, most: { number: mostDays } };
    return days >= 1 && days <= mostDays ? days : refuseValue(context, { code: 'countOutOfRange', params });
  });

const startText = z
  .string()
  .trim()
  .transform(
    (text, context) => parsePlanStart(text) ?? refuseValue(context, { code: 'monthUnreadable', params: {} }),
  );

/** Yes, no, or not said. */
const yesOrNo = z
  .enum(['yes', 'no'])
  .nullable()
  .default(null)
  .transform((answer) => (answer === null ? null : answer === 'yes'));

const contentFields = {
  name: lineOf(300),
  part: z.enum(planParts),
  fundingSource: z.enum(fundingSources).nullable().default(null),
  category: z.enum(procurementCategories).nullable().default(null),
  method: z.enum(procurementMethods).nullable().default(null),
  procedure: z.enum(procurementProcedures).nullable().default(null),
  contractType: z.enum(contractTypes).nullable().default(null),
  selectionStart: startText.nullable().default(null),
  selectionDays: daysText.nullable().default(null),
  executionDays: daysText.nullable().default(null),
  purchaseOption: shareText.nullable().default(null),
  isPrequalified: yesOrNo,
  isOnline: yesOrNo,
  isDomestic: yesOrNo,
  bidSupervision: lineOf(300).nullable().default(null),
  isComplex: yesOrNo.transform((answer) => answer === true),
  isIt: yesOrNo.transform((answer) => answer !== false),
};

/** The form that edits what the plan says of a package; `version` is the package as its editor read it. */
export const EditPackageInput = z.object({ version: z.number().int(), ...contentFields });
export type EditPackage = z.output<typeof EditPackageInput>;

/** The form that makes a package. */
export const createPackageInput = (locale: Locale) =>
  z.object({
    code: z
      .string()
      .trim()
      .normalize()
      .min(1)
      .max(60)
      .transform((code) => code.toUpperCase()),
    price: moneyText(locale).nullable().default(null),
    ...contentFields,
  });
export type CreatePackage = z.output<ReturnType<typeof createPackageInput>>;
export type PackageFields = Partial<Record<keyof (CreatePackage & EditPackage), string>>;

/** The form that changes a package's price by a decision. */
export const changePriceInput = (locale: Locale) =>
  z.object({
    version: z.number().int(),
    newPrice: moneyText(locale),
    decisionNumber: lineOf(100),
    decidedOn: dayText,
    reason: lineOf(1000),
  });
export type ChangePrice = z.output<ReturnType<typeof changePriceInput>>;
export type PriceFields = Partial<Record<keyof ChangePrice, string>>;

/** The form that records an approved plan; `version` is all of the plan as its reader saw it. */
export const ApprovePlanInput = z.object({
  version: z.string().max(200),
  number: lineOf(60).nullable().default(null),
  decisionNumber: lineOf(100),
  decidedOn: dayText,
  reason: lineOf(1000).nullable().default(null),
});
export type ApprovePlan = z.output<typeof ApprovePlanInput>;
export type PlanRevisionFields = Partial<Record<keyof ApprovePlan, string>>;

/** Which revision of a plan is looked at; without one it is the plan as it stands. */
export const PlanSearch = z.object({
  revision: z.coerce.number().int().min(1).max(100_000).nullable().catch(null),
});
