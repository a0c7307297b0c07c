// Apart from the schemas: what reads them tries `eval`, which the content policy forbids in the browser.

/** The fields that people fill in to move a package on, in the order of the form. */
export const moveFieldNames = [
  'to',
  'on',
  'noticeNumber',
  'closingOn',
  'supplierName',
  'awardPrice',
  'decisionNumber',
  'contractNumber',
  'signedOn',
  'contractValue',
  'finishOn',
  'settlementValue',
  'physical',
  'delayReason',
  'documentRef',
  'note',
  'evidence',
] as const;

/** The fields that people fill in to report progress, in the order of the form. */
export const reportFieldNames = [
  'physical',
  'on',
  'delayReason',
  'acceptedValue',
  'note',
  'evidence',
] as const;

/** The fields that people fill in about a milestone, in the order of the form. */
export const milestoneFieldNames = ['plannedOn', 'doneOn', 'documentRef', 'reason', 'evidence'] as const;
