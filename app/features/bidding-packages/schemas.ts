import { z } from 'zod';

import { delayReasons, packageStatuses, standings, transitionFacts } from '#app/domain/codelists.ts';
import type { Locale } from '#app/domain/codelists.ts';
import { factsRequiredFor } from '#app/domain/package-transition.ts';
import { dayText, lineOf, moneyText, shareText } from '#app/platform/form-values.ts';

/** The form that moves a package on or takes a change back; `version` is the package as its editor read it. */
export const movePackageOnInput = (locale: Locale) =>
  z.preprocess(
    withoutOtherFacts,
    z.object({
      version: z.number().int(),
      kind: z.enum(['transition', 'correction']),
      to: z.enum(packageStatuses),
      on: dayText,
      noticeNumber: lineOf(60).optional(),
      closingOn: dayText.optional(),
      supplierName: lineOf(300).optional(),
      /** Whoever types the name knows of the supplier with one like it, and means another. */
      isNewSupplier: z.literal('on').optional(),
      awardPrice: moneyText(locale).optional(),
      decisionNumber: lineOf(100).optional(),
      contractNumber: lineOf(100).optional(),
      signedOn: dayText.optional(),
      contractValue: moneyText(locale).optional(),
      finishOn: dayText.optional(),
      settlementValue: moneyText(locale).optional(),
      physical: shareText.optional(),
      delayReason: z.enum(delayReasons).optional(),
      documentRef: lineOf(200).optional(),
      note: lineOf(2000).optional(),
      returnTo: z.string().max(500).optional(),
    }),
  );
export type MovePackageOn = z.output<ReturnType<typeof movePackageOnInput>>;
/** The same fields as they are typed; files are read apart from them. */
export type MoveFields = Partial<Record<keyof MovePackageOn | 'evidence', string>>;

/** The form that reports a package's progress; `version` as in the form that moves it on. */
export const reportProgressInput = (locale: Locale) =>
  z.object({
    version: z.number().int(),
    on: dayText,
    physical: shareText,
    acceptedValue: moneyText(locale).optional(),
    delayReason: z.enum(delayReasons).optional(),
    note: lineOf(2000).optional(),
    returnTo: z.string().max(500).optional(),
  });
export type ReportProgress = z.output<ReturnType<typeof reportProgressInput>>;
export type ReportFields = Partial<Record<keyof ReportProgress | 'evidence', string>>;

/** The form of a milestone; `version` as in the form that moves its package on. */
export const recordMilestoneInput = z.object({
  version: z.number().int(),
  plannedOn: dayText,
  doneOn: dayText.optional(),
  documentRef: lineOf(200).optional(),
  reason: lineOf(2000).optional(),
});
export type RecordMilestone = z.output<typeof recordMilestoneInput>;
export type MilestoneFields = Partial<Record<keyof RecordMilestone | 'evidence', string>>;

/** The list of packages as its query string asks for it; what cannot be read falls back. */
export const PackageSearch = z.object({
  q: z.string().trim().max(100).catch(''),
  province: z.string().max(10).nullable().catch(null),
  status: z.enum(packageStatuses).nullable().catch(null),
  standing: z.enum(standings).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type PackageSearch = z.output<typeof PackageSearch>;

/** What was typed for a state that was not chosen in the end is nobody's mistake. */
function withoutOtherFacts(typed: unknown): unknown {
  if (typeof typed !== 'object' || typed === null || !('to' in typed)) return typed;
  const to = packageStatuses.find((status) => status === typed.to);
  const needed = to === undefined ? [] : factsRequiredFor(to);
  const others = transitionFacts.filter((fact) => fact !== 'note' && !needed.includes(fact));
  return Object.fromEntries(
    Object.entries(typed).filter(([name]) => !others.some((other) => other === name)),
  );
}
