import { factKinds, figureQualifiers } from '#app/domain/codelists.ts';
import type { Kit } from '../kit.ts';
import { checksOn } from './checks.ts';
import type { definePlaces } from './places.ts';
import type { defineProjects } from './projects.ts';
import type { defineSources } from './sources.ts';

type Refs = {
  places: ReturnType<typeof definePlaces>;
  projects: ReturnType<typeof defineProjects>['projects'];
  sources: ReturnType<typeof defineSources>;
};

/** What a source states about a project, and the indicators it gives for a place; each shows from its own day on. */
export const definePublishedFacts = (kit: Kit, { places, projects, sources }: Refs) => {
  const projectFacts = kit.table(
    'project_facts',
    {
      id: kit.id().primaryKey(),
      projectId: kit
        .id()
        .notNull()
        .references(() => projects.id),
      kind: kit.oneOf(factKinds).notNull(),
      textVi: kit.text().notNull(),
      textEn: kit.text().notNull(),
      /** From this day on; null where the source gives no day. */
      statedOn: kit.day(),
      position: kit.integer().notNull(),
      sourceId: kit
        .id()
        .notNull()
        .references(() => sources.id),
    },
    (t) => [
      ...checksOn(kit, 'project_facts', { days: [t.statedOn], codes: [[t.kind, factKinds]] }),
      kit.index('project_facts_by_project').on(t.projectId, t.position),
    ],
  );

  const indicators = kit.table(
    'indicators',
    {
      id: kit.id().primaryKey(),
      placeCode: kit
        .text()
        .notNull()
        .references(() => places.code),
      nameVi: kit.text().notNull(),
      nameEn: kit.text().notNull(),
      unitVi: kit.text().notNull(),
      unitEn: kit.text().notNull(),
      /** Hundredths of the unit, so that 90.11 is kept exactly. */
      targetHundredths: kit.integer(),
      targetOn: kit.text(),
      /** From this day on; null where the source gives no day. */
      statedOn: kit.day(),
      position: kit.integer().notNull(),
      sourceId: kit
        .id()
        .notNull()
        .references(() => sources.id),
    },
    (t) => [
      ...checksOn(kit, 'indicators', { days: [t.statedOn] }),
      kit.index('indicators_by_place').on(t.placeCode, t.position),
    ],
  );

  const indicatorMeasurements = kit.table(
    'indicator_measurements',
    {
      id: kit.id().primaryKey(),
      indicatorId: kit
        .id()
        .notNull()
        .references(() => indicators.id),
      valueHundredths: kit.integer().notNull(),
      qualifier: kit.oneOf(figureQualifiers).notNull(),
      /** The day the figure is of; null where the source gives none. */
      measuredOn: kit.day(),
      sourceId: kit
        .id()
        .notNull()
        .references(() => sources.id),
    },
    (t) => [
      ...checksOn(kit, 'indicator_measurements', {
        days: [t.measuredOn],
        codes: [[t.qualifier, figureQualifiers]],
      }),
      kit.index('indicator_measurements_by_indicator').on(t.indicatorId, t.measuredOn),
    ],
  );

  return { projectFacts, indicators, indicatorMeasurements };
};
