import {
  investmentDecisionKinds,
  projectGroups,
  projectSectors,
  projectStatuses,
} from '#app/domain/codelists.ts';
import type { Kit } from '../kit.ts';
import { checksOn } from './checks.ts';
import { provenance, recorded } from './columns.ts';
import type { definePlaces } from './places.ts';
import type { defineSources } from './sources.ts';
import type { defineUsers } from './users.ts';

type Refs = {
  places: ReturnType<typeof definePlaces>;
  sources: ReturnType<typeof defineSources>;
  users: ReturnType<typeof defineUsers>['users'];
};

export const defineProjects = (kit: Kit, { places, sources, users }: Refs) => {
  const organisations = kit.table('organisations', {
    id: kit.id().primaryKey(),
    name: kit.text().notNull(),
    foldedName: kit.text().notNull(),
    illustrative: kit.boolean().notNull().default(false),
  });

  const programmes = kit.table(
    'programmes',
    {
      id: kit.id().primaryKey(),
      code: kit.text().notNull().unique(),
      provinceCode: kit
        .text()
        .notNull()
        .references(() => places.code),
      nameVi: kit.text().notNull(),
      nameEn: kit.text().notNull(),
      /** The published envelope; its source words it as "more than". */
      envelope: kit.vnd(),
      ...provenance(kit, sources),
    },
    (t) => [...checksOn(kit, 'programmes', { money: [t.envelope] })],
  );

  const projects = kit.table(
    'projects',
    {
      id: kit.id().primaryKey(),
      code: kit.text().notNull().unique(),
      programmeId: kit.id().references(() => programmes.id),
      provinceCode: kit
        .text()
        .notNull()
        .references(() => places.code),
      communeCode: kit.text().references(() => places.code),
      ownerId: kit.id().references(() => organisations.id),
      managingUnitId: kit.id().references(() => organisations.id),
      group: kit.oneOf(projectGroups),
      /** Null where nobody says it: unknown. */
      sector: kit.oneOf(projectSectors),
      status: kit.oneOf(projectStatuses),
      nameVi: kit.text().notNull(),
      nameEn: kit.text().notNull(),
      /** Code and both names, folded for search. */
      foldedName: kit.text().notNull(),
      objectiveVi: kit.text(),
      objectiveEn: kit.text(),
      approvedStartOn: kit.day(),
      approvedFinishOn: kit.day(),
      version: kit.integer().notNull().default(1),
      ...provenance(kit, sources),
    },
    (t) => [
      ...checksOn(kit, 'projects', {
        days: [t.approvedStartOn, t.approvedFinishOn],
        codes: [
          [t.group, projectGroups],
          [t.sector, projectSectors],
          [t.status, projectStatuses],
        ],
      }),
      kit.index('projects_by_province').on(t.provinceCode, t.code),
      kit.index('projects_by_programme').on(t.programmeId),
      kit.index('projects_by_owner').on(t.ownerId),
    ],
  );

  const investmentDecisions = kit.table(
    'investment_decisions',
    {
      id: kit.id().primaryKey(),
      projectId: kit
        .id()
        .notNull()
        .references(() => projects.id),
      kind: kit.oneOf(investmentDecisionKinds).notNull(),
      number: kit.text().notNull(),
      decidedOn: kit.day().notNull(),
      totalInvestment: kit.vnd().notNull(),
      reason: kit.text(),
      ...provenance(kit, sources),
      ...recorded(kit, users),
    },
    (t) => [
      ...checksOn(kit, 'investment_decisions', {
        money: [t.totalInvestment],
        days: [t.decidedOn],
        codes: [[t.kind, investmentDecisionKinds]],
      }),
      kit.index('investment_decisions_by_project').on(t.projectId, t.decidedOn),
    ],
  );

  return { organisations, programmes, projects, investmentDecisions };
};
