import { day, instant } from '#app/domain/day.ts';
import { aProgramme } from '../../factories.ts';
import { aMeasurement, anIndicator, aProjectFact, aSource } from '../../published-factories.ts';
import type { Writer } from '../../reader.ts';
import type { SourceKey } from './published.ts';
import { facts, indicators, programmes, sources } from './published.ts';
import { seedId } from './seed-id.ts';
import type { ProjectStory } from './story.ts';
import { million } from './story.ts';
import type { Surroundings } from './tell-project.ts';

export type Published = {
  readonly around: (story: ProjectStory) => Surroundings;
  /** Writes down what is stated about projects that are there by now. */
  readonly insertFacts: (tx: Writer, projectIds: ReadonlyMap<string, string>) => Promise<void>;
};

const publishedAt = instant('2021-01-04T01:00:00Z');
const sourceIds: Readonly<Record<SourceKey, string>> = {
  daklak: seedId('source:daklak', publishedAt),
  lamdong: seedId('source:lamdong', publishedAt),
};
const provinces = { DL: { code: '66', source: 'daklak' }, LD: { code: '68', source: 'lamdong' } } as const;

/** Writes down sources, programmes and indicators. */
export async function insertPublished(tx: Writer): Promise<Published> {
  await aSource(tx, { id: sourceIds.daklak, code: 'daklak', ...sources.daklak });
  await aSource(tx, { id: sourceIds.lamdong, code: 'lamdong', ...sources.lamdong });
  for (const { code, provinceCode, nameVi, nameEn, envelope, source } of programmes) {
    await aProgramme(tx, {
      id: programmeId(code),
      code,
      provinceCode,
      nameVi,
      nameEn,
      envelope: million(envelope),
      sourceId: sourceIds[source],
    });
  }
  for (const [position, indicator] of indicators.entries()) await insertIndicator(tx, indicator, position);
  return { around, insertFacts };
}

function around({ code, programme, commune }: ProjectStory): Surroundings {
  const { code: provinceCode, source } = code.startsWith('DL-') ? provinces.DL : provinces.LD;
  return {
    provinceCode,
    programmeId: programme === undefined ? null : programmeId(programme),
    communeCode: commune ?? null,
    sourceId: sourceIds[source],
    sourceIds,
  };
}

async function insertFacts(tx: Writer, projectIds: ReadonlyMap<string, string>): Promise<void> {
  for (const [position, [project, kind, textVi, textEn, statedOn]] of facts.entries()) {
    const projectId = projectIds.get(project);
    if (projectId === undefined) throw new Error(`a fact of ${project}, which has no story`);
    await aProjectFact(tx, {
      id: seedId(`fact:${project}:${textEn}`, publishedAt),
      projectId,
      kind,
      textVi,
      textEn,
      statedOn: statedOn === undefined ? null : day(statedOn),
      position,
      sourceId: project.startsWith('DL-') ? sourceIds.daklak : sourceIds.lamdong,
    });
  }
}

async function insertIndicator(
  tx: Writer,
  { source, target, targetOn, statedOn, measured, ...words }: (typeof indicators)[number],
  position: number,
): Promise<void> {
  const sourceId = sourceIds[source];
  const indicatorId = seedId(`indicator:${words.nameEn}`, publishedAt);
  await anIndicator(tx, {
    id: indicatorId,
    ...words,
    targetHundredths: target ?? null,
    targetOn: targetOn ?? null,
    statedOn: statedOn === undefined ? null : day(statedOn),
    position,
    sourceId,
  });
  for (const [valueHundredths, qualifier, measuredOn] of measured) {
    await aMeasurement(tx, {
      id: seedId(`measurement:${words.nameEn}:${valueHundredths}`, publishedAt),
      indicatorId,
      valueHundredths,
      qualifier,
      measuredOn: measuredOn === undefined ? null : day(measuredOn),
      sourceId,
    });
  }
}

function programmeId(code: string): string {
  return seedId(`programme:${code}`, publishedAt);
}
