import { z } from 'zod';

import { capitalActs, fundingSources, type Locale } from '#app/domain/codelists.ts';
import { periodOf } from '#app/domain/medium-term.ts';
import { noMoney } from '#app/domain/money.ts';
import { dayText, lineOf, moneyText } from '#app/platform/form-values.ts';

import { mediumTermActs, monthFields } from './field-names.ts';

/** A year that can have capital: that of a path or of a form. */
export const CapitalYear = z.coerce.number().int().min(2001).max(2198);

/** The form that records a decision about a year's capital; `id` is made with the form, so that it makes one record however often it is sent. */
export const recordCapitalInput = (locale: Locale) =>
  z.object({
    id: z.uuid(),
    act: z.enum(capitalActs),
    capitalYear: CapitalYear,
    fundingSource: z.enum(fundingSources),
    /** Without a sign: the act has it. */
    amount: moneyText(locale),
    decisionNumber: lineOf(100),
    decidedOn: dayText,
    /** The code or words of the name of the project that gets what this one gives. */
    otherProject: lineOf(300).nullable().default(null),
  });
export type RecordCapital = z.output<ReturnType<typeof recordCapitalInput>>;
export type CapitalFields = Partial<Record<keyof RecordCapital, string>>;

/** The form that records a decision about a medium-term plan. */
export const recordMediumTermInput = (locale: Locale) =>
  z.object({
    id: z.uuid(),
    act: z.enum(mediumTermActs),
    fromYear: CapitalYear.refine((year) => periodOf(year) === year),
    fundingSource: z.enum(fundingSources),
    amount: moneyText(locale),
    decisionNumber: lineOf(100),
    decidedOn: dayText,
  });
export type RecordMediumTerm = z.output<ReturnType<typeof recordMediumTermInput>>;
export type MediumTermFields = Partial<Record<keyof RecordMediumTerm, string>>;

/** The form that records a plan; `version` is the newest revision as its editor read it, 0 before the first. */
export const recordMonthsInput = (locale: Locale) =>
  z
    .object({ version: z.number().int() })
    .and(z.object(Object.fromEntries(monthFields.map((name) => [name, moneyText(locale).default(noMoney)]))))
    .transform((typed) => {
      const { version, ...months } = typed;
      return { version, amounts: monthFields.map((name) => months[name] ?? noMoney) };
    });
export type RecordMonths = z.output<ReturnType<typeof recordMonthsInput>>;

/** Which revision of a plan is looked at, and whether the form proposes a spread; what cannot be read falls back. */
export const MonthsSearch = z.object({
  revision: z.coerce.number().int().min(1).max(100_000).nullable().catch(null),
  propose: z.literal('milestones').nullable().catch(null),
});
