import { foldText } from '#app/domain/folded-text.ts';
import type { Violation } from '#app/domain/violation.ts';
import { organisationNamed } from '#db/organisation-named.server.ts';
import type { Writer } from '#db/reader.ts';
import type { Tables } from '#db/schema/schema.ts';

import type { EditProject } from './schemas.ts';

type ProjectRow = Tables['projects']['$inferSelect'];
type Typed = Omit<EditProject, 'version'>;

/** The columns that a form of a project fills in. */
export type ProjectContent = Pick<
  ProjectRow,
  | 'nameVi'
  | 'nameEn'
  | 'group'
  | 'sector'
  | 'status'
  | 'approvedStartOn'
  | 'approvedFinishOn'
  | 'ownerId'
  | 'managingUnitId'
  | 'objectiveVi'
  | 'objectiveEn'
>;

/** What was typed as the columns keep it; units that are not there yet are made. */
export async function contentOf(tx: Writer, typed: Typed): Promise<ProjectContent> {
  const { owner, managingUnit, nameEn, ...content } = typed;
  return {
    ...content,
    nameEn: nameEn ?? content.nameVi,
    ownerId: owner === null ? null : await organisationNamed(tx, owner),
    managingUnitId: managingUnit === null ? null : await organisationNamed(tx, managingUnit),
  };
}

/** What people search a project by. */
export function foldedNameOf(
  code: string,
  { nameVi, nameEn }: Pick<ProjectContent, 'nameVi' | 'nameEn'>,
): string {
  return foldText([...new Set([code, nameVi, nameEn])].join(' '));
}

/** A project's columns under the names that the audit log has for them. */
export function toldContent({ nameVi, status, ...content }: ProjectContent) {
  return { name: nameVi, projectStatus: status, ...content };
}

/** The approved time cannot end before it begins. */
export function checkPeriod({ approvedStartOn, approvedFinishOn }: Typed): readonly Violation[] {
  if (approvedStartOn === null || approvedFinishOn === null || approvedFinishOn >= approvedStartOn) return [];
  return [
    { code: 'finishBeforeStart', field: 'approvedFinishOn', params: { start: { day: approvedStartOn } } },
  ];
}
