import { z } from 'zod';

import { fundingSources, type Locale } from '#app/domain/codelists.ts';
import { dayText, lineOf, moneyText } from '#app/platform/form-values.ts';

import { CapitalYear } from '../capital-plans/schemas.ts';

/** What a decision does to a ceiling: the first one raises it from nothing. */
export const ceilingActs = ['increased', 'reduced'] as const;

/** The form that records a decision about a province's ceiling; `id` is made with the form, so that it makes one record however often it is sent. */
export const recordCeilingInput = (locale: Locale) =>
  z.object({
    id: z.uuid(),
    provinceCode: lineOf(10),
    act: z.enum(ceilingActs),
    capitalYear: CapitalYear,
    fundingSource: z.enum(fundingSources),
    /** Without a sign: the act has it. */
    amount: moneyText(locale),
    decisionNumber: lineOf(100),
    decidedOn: dayText,
  });
export type RecordCeiling = z.output<ReturnType<typeof recordCeilingInput>>;
export type CeilingFields = Partial<Record<keyof RecordCeiling, string>>;
