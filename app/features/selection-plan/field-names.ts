// Apart from the schemas: what reads them tries `eval`, which the content policy forbids in the browser.

/** The fields that people fill in about a package of the plan, in the order of the form. */
export const packageFieldNames = [
  'name',
  'part',
  'fundingSource',
  'category',
  'method',
  'procedure',
  'contractType',
  'selectionStart',
  'selectionDays',
  'executionDays',
  'purchaseOption',
  'isPrequalified',
  'isOnline',
  'isDomestic',
  'bidSupervision',
  'isComplex',
  'isIt',
] as const;
export type PackageFieldName = (typeof packageFieldNames)[number];

/** The fields of the form that changes a price. */
export const priceFieldNames = ['newPrice', 'decisionNumber', 'decidedOn', 'reason'] as const;

/** The fields of the form that records an approved plan. */
export const revisionFieldNames = ['number', 'decisionNumber', 'decidedOn', 'reason'] as const;
