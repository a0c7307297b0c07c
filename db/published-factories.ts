import { v7 as uuidv7 } from 'uuid';

import { aPlace, aProject } from './factories.ts';
import type { Given, Row } from './made-row.ts';
import { nextNumber, only } from './made-row.ts';
import type { Writer } from './reader.ts';

export async function aSource(tx: Writer, given: Given<'sources'> = {}): Promise<Row<'sources'>> {
  const number = nextNumber();
  const row = { id: uuidv7(), code: `source-${number}`, title: `Source ${number}`, ...given };
  return only(await tx.insert(tx.t.sources).values(row).returning());
}

export async function aProjectFact(
  tx: Writer,
  given: Given<'projectFacts'> = {},
): Promise<Row<'projectFacts'>> {
  const projectId = given.projectId ?? (await aProject(tx)).id;
  const sourceId = given.sourceId ?? (await aSource(tx)).id;
  const row = {
    id: uuidv7(),
    kind: 'state' as const,
    textVi: 'Đang triển khai',
    textEn: 'Under way',
    position: nextNumber(),
    ...given,
    projectId,
    sourceId,
  };
  return only(await tx.insert(tx.t.projectFacts).values(row).returning());
}

/** A percentage with a target of 100. */
export async function anIndicator(tx: Writer, given: Given<'indicators'> = {}): Promise<Row<'indicators'>> {
  const placeCode = given.placeCode ?? (await aPlace(tx)).code;
  const sourceId = given.sourceId ?? (await aSource(tx)).id;
  const number = nextNumber();
  const row = {
    id: uuidv7(),
    nameVi: `Chỉ tiêu ${number}`,
    nameEn: `Indicator ${number}`,
    unitVi: '%',
    unitEn: '%',
    targetHundredths: 10_000,
    position: number,
    ...given,
    placeCode,
    sourceId,
  };
  return only(await tx.insert(tx.t.indicators).values(row).returning());
}

/** Exactly 90 of the indicator's unit, of no stated day. */
export async function aMeasurement(
  tx: Writer,
  given: Given<'indicatorMeasurements'> = {},
): Promise<Row<'indicatorMeasurements'>> {
  const indicatorId = given.indicatorId ?? (await anIndicator(tx)).id;
  const sourceId = given.sourceId ?? (await aSource(tx)).id;
  const row = {
    id: uuidv7(),
    valueHundredths: 9_000,
    qualifier: 'exactly' as const,
    ...given,
    indicatorId,
    sourceId,
  };
  return only(await tx.insert(tx.t.indicatorMeasurements).values(row).returning());
}
