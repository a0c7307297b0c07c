import { z } from 'zod';

import { projectGroups, projectSectors, standings } from '#app/domain/codelists.ts';

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
