import * as codelists from '#app/domain/codelists.ts';

/** The kinds of record whose id an event may name. */
export type NamedKind =
  | 'user'
  | 'project'
  | 'package'
  | 'contract'
  | 'voucher'
  | 'supplier'
  | 'organisation'
  | 'place';

/** How a field's fact is to be read: a figure of its unit, how a verification ended, roles with where they are held, why an identity was refused, a code of a list, the id of a record, or text. */
export type FieldReading =
  | 'vnd'
  | 'day'
  | 'instant'
  | 'share'
  | 'count'
  | 'outcome'
  | 'roles'
  | 'identityRefusal'
  | 'text'
  | { readonly list: keyof typeof codelists }
  | { readonly named: NamedKind };

/** Every field that events name. Each has its label in both languages. */
export const eventFields = {
  // people
  email: 'text',
  name: 'text',
  role: { list: 'roles' },
  address: 'text',
  device: 'text',
  roles: 'roles',
  provinceCode: { named: 'place' },
  purpose: { list: 'oneTimeLinkPurposes' },
  expiresAt: 'instant',
  disabledAt: 'instant',
  session: 'text',
  ended: 'count',
  sessionsEnded: 'count',
  issuer: 'text',
  subject: 'text',
  refusal: 'identityRefusal',
  passwordPolicy: { list: 'passwordPolicies' },
  secondFactorFor: 'roles',
  // packages
  code: 'text',
  price: 'vnd',
  status: { list: 'packageStatuses' },
  round: 'count',
  step: 'count',
  on: 'day',
  documentRef: 'text',
  noticeNumber: 'text',
  noticeUrl: 'text',
  noticePublishedAt: 'instant',
  bidClosingAt: 'instant',
  openedOn: 'day',
  bids: 'count',
  eligible: 'count',
  bidders: 'text',
  publicationKind: { list: 'publicationKinds' },
  closingOn: 'day',
  supplierName: 'text',
  supplierId: { named: 'supplier' },
  awardPrice: 'vnd',
  decisionNumber: 'text',
  settlementValue: 'vnd',
  procuringEntityId: { named: 'organisation' },
  planPart: { list: 'planParts' },
  category: { list: 'procurementCategories' },
  method: { list: 'procurementMethods' },
  procedure: { list: 'procurementProcedures' },
  contractType: { list: 'contractTypes' },
  selectionStart: 'text',
  selectionDays: 'count',
  executionDays: 'count',
  purchaseOption: 'share',
  isPrequalified: 'text',
  isOnline: 'text',
  isDomestic: 'text',
  bidSupervision: 'text',
  isComplex: 'text',
  isIt: 'text',
  revision: 'count',
  planNumber: 'text',
  packageCount: 'count',
  decidedOn: 'day',
  // projects
  nameEn: 'text',
  group: { list: 'projectGroups' },
  sector: { list: 'projectSectors' },
  objectiveVi: 'text',
  objectiveEn: 'text',
  decisionKind: { list: 'investmentDecisionKinds' },
  ownerId: { named: 'organisation' },
  managingUnitId: { named: 'organisation' },
  placeCode: { named: 'place' },
  projectStatus: { list: 'projectStatuses' },
  approvedStartOn: 'day',
  approvedFinishOn: 'day',
  totalInvestment: 'vnd',
  unknown: 'count',
  currency: 'text',
  rate: 'text',
  unit: { list: 'amountUnits' },
  // progress
  physical: 'share',
  acceptedValue: 'vnd',
  delayReason: { list: 'delayReasons' },
  milestone: { list: 'scheduleItemRoles' },
  plannedOn: 'day',
  doneOn: 'day',
  // contracts
  contractNumber: 'text',
  contractValue: 'vnd',
  number: 'text',
  signedOn: 'day',
  value: 'vnd',
  finishOn: 'day',
  packageId: { named: 'package' },
  lot: 'text',
  scope: 'text',
  parties: 'text',
  securityKind: { list: 'securityKinds' },
  securityNumber: 'text',
  guarantor: 'text',
  securityAmount: 'vnd',
  issuedOn: 'day',
  expiresOn: 'day',
  releasedOn: 'day',
  rule: { list: 'overridableRules' },
  excessAllowed: 'vnd',
  documentNumber: 'text',
  permittedBy: 'text',
  through: 'day',
  entries: 'count',
  treasuryCash: 'vnd',
  unmatched: 'count',
  since: 'day',
  lines: 'count',
  total: 'vnd',
  ledgerHash: 'text',
  taxCode: 'text',
  riskRule: { list: 'riskRuleCodes' },
  assigneeId: { named: 'user' },
  // documents
  documentTitle: 'text',
  documentKind: { list: 'documentKinds' },
  version: 'count',
  // capital plans
  capitalAct: { list: 'capitalActs' },
  capitalAmount: 'vnd',
  giverId: { named: 'project' },
  receiverId: { named: 'project' },
  period: 'text',
  planRevision: 'count',
  planned: 'vnd',
  // vouchers
  seq: 'count',
  projectId: { named: 'project' },
  contractId: { named: 'contract' },
  voucherNumber: 'text',
  postedOn: 'day',
  capitalYear: 'text',
  fundingSource: { list: 'fundingSources' },
  kind: { list: 'disbursementKinds' },
  amount: 'vnd',
  recovered: 'vnd',
  cash: 'vnd',
  note: 'text',
  reversalId: { named: 'voucher' },
  // files and loading
  fileName: 'text',
  sha256: 'text',
  packages: 'text',
  created: 'count',
  changed: 'count',
  unchanged: 'count',
  rejected: 'count',
  projects: 'count',
  places: 'count',
  ruleParams: 'count',
  threshold: 'text',
  limit: 'count',
  legalBasis: 'text',
  effectiveFrom: 'day',
  effectiveTo: 'day',
  reviewStatus: { list: 'legalReviewStatuses' },
  // backups
  bytes: 'count',
  madeAt: 'instant',
  // verification
  outcome: 'outcome',
  ledgerEntries: 'count',
  ledgerHead: 'text',
  auditEvents: 'count',
  auditHead: 'text',
  wrongTotals: 'count',
} as const satisfies Readonly<Record<string, FieldReading>>;

export type EventField = keyof typeof eventFields;

/** A field that is known, or a phase's first or last day such as `executionStartOn`; null for one of another version. */
export type KnownField =
  | { readonly field: EventField; readonly phase: null; readonly reading: FieldReading }
  | {
      readonly field: 'phaseStartOn' | 'phaseFinishOn';
      readonly phase: codelists.ScheduleItemRole;
      readonly reading: 'day';
    };

/** What is known of a field by its name; null where it is a field of another version. */
export function knownField(name: string): KnownField | null {
  if (isEventField(name)) return { field: name, phase: null, reading: eventFields[name] };
  const [, role, end] = /^(\w+?)(StartOn|FinishOn)$/.exec(name) ?? [];
  const found = codelists.scheduleItemRoles.find((known) => known === role);
  if (found === undefined) return null;
  return { field: end === 'StartOn' ? 'phaseStartOn' : 'phaseFinishOn', phase: found, reading: 'day' };
}

function isEventField(name: string): name is EventField {
  return Object.hasOwn(eventFields, name);
}
