import { z } from 'zod';

import {
  type Locale,
  projectGroups,
  projectSectors,
  projectStatuses,
  standings,
} from '#app/domain/codelists.ts';
import { dayText, lineOf, moneyText } from '#app/platform/form-values.ts';

/** What the list of projects can be ordered by. */
export const projectSorts = [
  'standing',
  'code',
  'investment',
  'physical',
  'rate',
  'delay',
  'finish',
] as const;
export type ProjectSort = (typeof projectSorts)[number];

/** The list of projects as its query string asks for it (`sort=-finish`: latest first); what cannot be read falls back. */
export const ProjectSearch = z.object({
  q: z.string().trim().max(100).catch(''),
  province: z.string().max(10).nullable().catch(null),
  sector: z.enum(projectSectors).nullable().catch(null),
  group: z.enum(projectGroups).nullable().catch(null),
  standing: z.enum(standings).nullable().catch(null),
  sort: z.templateLiteral([z.enum(['', '-']), z.enum(projectSorts)]).catch('standing'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type ProjectSearch = z.output<typeof ProjectSearch>;

/** The form that records a decision about the total investment. */
export const recordDecisionInput = (locale: Locale) =>
  z.object({
    kind: z.enum(['approval', 'adjustment']),
    number: lineOf(100),
    decidedOn: dayText,
    totalInvestment: moneyText(locale),
    reason: lineOf(1000).nullable().default(null),
  });
export type RecordDecision = z.output<ReturnType<typeof recordDecisionInput>>;
export type DecisionFields = Partial<Record<keyof RecordDecision, string>>;

const projectFields = {
  nameVi: lineOf(300),
  /** Left empty: the same as in Vietnamese. */
  nameEn: lineOf(300).nullable().default(null),
  group: z.enum(projectGroups).nullable().default(null),
  sector: z.enum(projectSectors).nullable().default(null),
  status: z.enum(projectStatuses).nullable().default(null),
  approvedStartOn: dayText.nullable().default(null),
  approvedFinishOn: dayText.nullable().default(null),
  /** Units by their names, however accented; one that is not there yet is made. */
  owner: lineOf(300).nullable().default(null),
  managingUnit: lineOf(300).nullable().default(null),
  objectiveVi: lineOf(2000).nullable().default(null),
  objectiveEn: lineOf(2000).nullable().default(null),
};

/** The form that edits a project; `version` is the project as its editor read it. */
export const EditProjectInput = z.object({ version: z.number().int(), ...projectFields });
export type EditProject = z.output<typeof EditProjectInput>;

/** The form that makes a project. */
export const CreateProjectInput = z.object({
  code: z
    .string()
    .trim()
    .normalize()
    .min(1)
    .max(60)
    .transform((code) => code.toUpperCase()),
  provinceCode: z.string().max(10),
  ...projectFields,
});
export type CreateProject = z.output<typeof CreateProjectInput>;
export type ProjectFields = Partial<Record<keyof (CreateProject & EditProject), string>>;
