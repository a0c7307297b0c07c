import {
  contractTypes,
  delayReasons,
  fundingSources,
  packageStatuses,
  planParts,
  procurementCategories,
  procurementMethods,
  procurementProcedures,
  securityKinds,
  type WorkbookField,
  type WorkbookSheet,
} from '#app/domain/codelists.ts';

/** The lists that columns choose from. */
const lists = {
  planParts,
  fundingSources,
  procurementCategories,
  procurementMethods,
  procurementProcedures,
  contractTypes,
  packageStatuses,
  securityKinds,
  delayReasons,
} as const;
type List = keyof typeof lists;

/** What stands in the cells of a column. */
export type FieldKind =
  | 'line'
  | 'money'
  | 'day'
  | 'share'
  | 'days'
  | 'start'
  | 'answer'
  | 'parties'
  | { readonly list: List };

export const fieldKinds: Readonly<Record<WorkbookField, FieldKind>> = {
  packageCode: 'line',
  packageName: 'line',
  planPart: { list: 'planParts' },
  price: 'money',
  fundingSource: { list: 'fundingSources' },
  category: { list: 'procurementCategories' },
  method: { list: 'procurementMethods' },
  procedure: { list: 'procurementProcedures' },
  contractType: { list: 'contractTypes' },
  selectionStart: 'start',
  selectionDays: 'days',
  executionDays: 'days',
  purchaseOption: 'share',
  isPrequalified: 'answer',
  isOnline: 'answer',
  isDomestic: 'answer',
  bidSupervision: 'line',
  isComplex: 'answer',
  isIt: 'answer',
  status: { list: 'packageStatuses' },
  decisionNumber: 'line',
  decidedOn: 'day',
  priceReason: 'line',
  contractNumber: 'line',
  lot: 'line',
  signedOn: 'day',
  contractValue: 'money',
  finishOn: 'day',
  parties: 'parties',
  areNewSuppliers: 'answer',
  securityKind: { list: 'securityKinds' },
  securityNumber: 'line',
  issuer: 'line',
  securityAmount: 'money',
  issuedOn: 'day',
  expiresOn: 'day',
  replacesNumber: 'line',
  releasedOn: 'day',
  reportedOn: 'day',
  physical: 'share',
  acceptedValue: 'money',
  delayReason: { list: 'delayReasons' },
  note: 'line',
};

/** The columns of each sheet, in their order. */
export const sheetFields: Readonly<Record<WorkbookSheet, readonly WorkbookField[]>> = {
  packages: [
    'packageCode',
    'packageName',
    'planPart',
    'price',
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
    'status',
    'decisionNumber',
    'decidedOn',
    'priceReason',
  ],
  contracts: [
    'packageCode',
    'contractNumber',
    'lot',
    'signedOn',
    'contractValue',
    'finishOn',
    'parties',
    'areNewSuppliers',
  ],
  securities: [
    'contractNumber',
    'securityKind',
    'securityNumber',
    'issuer',
    'securityAmount',
    'issuedOn',
    'expiresOn',
    'replacesNumber',
    'releasedOn',
  ],
  progress: ['packageCode', 'reportedOn', 'physical', 'acceptedValue', 'delayReason', 'note'],
};

/** The columns without which nothing of a sheet can be read: by them a row is recognised. */
export const keyFields: Readonly<Record<WorkbookSheet, readonly WorkbookField[]>> = {
  packages: ['packageCode'],
  contracts: ['packageCode', 'contractNumber'],
  securities: ['contractNumber', 'securityKind', 'securityNumber'],
  progress: ['packageCode', 'reportedOn', 'physical'],
};

/** The codes of a list that a column has. */
export function codesOf(list: List): readonly string[] {
  return lists[list];
}
