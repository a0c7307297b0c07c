// Apart from the schemas: what reads them tries `eval`, which the content policy forbids in the browser.

/** The fields that people fill in about a project, in the order of the form. */
export const projectFieldNames = [
  'nameVi',
  'nameEn',
  'sector',
  'status',
  'group',
  'approvedStartOn',
  'approvedFinishOn',
  'owner',
  'managingUnit',
  'objectiveVi',
  'objectiveEn',
] as const;
export type ProjectFieldName = (typeof projectFieldNames)[number];
