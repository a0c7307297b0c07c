import type { Person } from './people.ts';

/** What becomes of a request: `missing` where nobody may know whether it is there. */
export type Fate = 'welcome' | 'forbidden' | 'sent to sign in' | 'sent to set up' | 'missing';

/** Whom a route lets in. Written down a second time here, so that a guard that declares too much is found. */
export type Circle =
  | 'anyone'
  | 'firstFactor'
  | 'people'
  | 'eachTheirOwn'
  | 'readers'
  | 'managersHere'
  | 'officersHere'
  | 'managers'
  | 'committee'
  | 'officers'
  | 'uploader'
  | 'listUploader'
  | 'overseers'
  | 'auditors'
  | 'administrators'
  | 'administratorAlone';

/** Who may read the business data. */
export const readers: readonly Person[] = [
  'projectManager',
  'financeOfficer',
  'committee',
  'auditor',
  'otherManager',
  'otherOfficer',
];

/** Who is let in; everybody else that is signed in is refused. `managersHere` have the project of the examples, `managers` have any; `eachTheirOwn` is for people too, and shows the business to its readers alone. */
const circles: Readonly<Record<Circle, readonly Person[]>> = {
  anyone: [],
  firstFactor: [...readers, 'administrator', 'withoutRole', 'owing'],
  people: [...readers, 'administrator', 'withoutRole'],
  eachTheirOwn: [...readers, 'administrator', 'withoutRole'],
  readers,
  managers: ['projectManager', 'otherManager'],
  managersHere: ['projectManager'],
  committee: ['committee'],
  officers: ['financeOfficer', 'otherOfficer'],
  officersHere: ['financeOfficer'],
  uploader: ['projectManager'],
  listUploader: ['financeOfficer'],
  overseers: ['committee', 'auditor', 'administrator'],
  auditors: ['auditor'],
  administrators: ['administrator', 'auditor'],
  administratorAlone: ['administrator'],
};

/** Somebody whom each circle lets in. */
export const insiders: Readonly<Record<Exclude<Circle, 'anyone'>, Person>> = {
  firstFactor: 'projectManager',
  people: 'projectManager',
  eachTheirOwn: 'projectManager',
  readers: 'projectManager',
  managers: 'projectManager',
  managersHere: 'projectManager',
  committee: 'committee',
  uploader: 'projectManager',
  listUploader: 'financeOfficer',
  officers: 'financeOfficer',
  officersHere: 'financeOfficer',
  overseers: 'auditor',
  auditors: 'auditor',
  administrators: 'administrator',
  administratorAlone: 'administrator',
};

const signedOut: ReadonlySet<Person> = new Set(['stranger', 'disabled', 'expired']);

type Expectation = {
  loader?: Circle;
  action?: Circle;
  /** What the loader is asked about, where that is not in its path. */
  query?: string;
};

/** Every loader and action of the application, and whom it lets in. */
export const expectations: Readonly<Record<string, Expectation>> = {
  root: { loader: 'anyone' },
  'routes/login': { loader: 'anyone', action: 'anyone' },
  'routes/login/second-factor': { loader: 'anyone', action: 'anyone' },
  'routes/login/sso': { loader: 'anyone', action: 'anyone' },
  'routes/login/sso-callback': { loader: 'anyone' },
  'routes/account/second-factor/index': { loader: 'firstFactor', action: 'firstFactor' },
  'routes/account/second-factor/confirmation': { loader: 'firstFactor', action: 'firstFactor' },
  'routes/account/second-factor/recovery-codes': { loader: 'people', action: 'people' },
  'routes/account/second-factor/removal': { loader: 'people', action: 'people' },
  'routes/logout': { loader: 'anyone', action: 'anyone' },
  'routes/setup': { loader: 'anyone', action: 'anyone' },
  'routes/one-time': { loader: 'anyone', action: 'anyone' },
  'routes/account/index': { loader: 'people' },
  'routes/account/password': { loader: 'people', action: 'people' },
  'routes/account/sessions': { loader: 'people', action: 'people' },
  'routes/preferences': { loader: 'anyone', action: 'anyone' },
  'routes/home': { loader: 'people' },
  'routes/workspace': { loader: 'people' },
  'routes/portfolio': { loader: 'readers' },
  'routes/projects/index': { loader: 'readers' },
  'routes/projects/project': { loader: 'readers' },
  'routes/projects/new': { loader: 'managers', action: 'managers' },
  'routes/projects/edit': { loader: 'managersHere', action: 'managersHere' },
  'routes/projects/decisions': { loader: 'readers', action: 'managersHere' },
  'routes/projects/curves': { loader: 'readers' },
  'routes/projects/capital': { loader: 'readers', action: 'officersHere' },
  'routes/projects/medium-term': { loader: 'readers', action: 'officersHere' },
  'routes/projects/monthly-plan': { loader: 'readers', action: 'officersHere' },
  'routes/projects/plan': { loader: 'readers', action: 'managersHere' },
  'routes/projects/new-package': { loader: 'managersHere', action: 'managersHere' },
  'routes/projects/package-plan': { loader: 'managersHere', action: 'managersHere' },
  'routes/projects/price-changes': { loader: 'managersHere', action: 'managersHere' },
  'routes/projects/history': { loader: 'readers' },
  'routes/projects/package': { loader: 'readers' },
  'routes/projects/bids': { loader: 'managersHere', action: 'managersHere' },
  'routes/projects/publications': { loader: 'managersHere', action: 'managersHere' },
  'routes/projects/transitions': { loader: 'managersHere', action: 'managersHere' },
  'routes/projects/milestones': { loader: 'managersHere', action: 'managersHere' },
  'routes/projects/progress-reports': { loader: 'managersHere', action: 'managersHere' },
  'routes/contracts/overrides': { loader: 'committee', action: 'committee' },
  'routes/contracts/new': { loader: 'managersHere', action: 'managersHere' },
  'routes/contracts/contract': { loader: 'readers' },
  'routes/contracts/parties': { loader: 'managersHere', action: 'managersHere' },
  'routes/contracts/amendments': { loader: 'managersHere', action: 'managersHere' },
  'routes/contracts/securities': { loader: 'managersHere', action: 'managersHere' },
  'routes/contracts/extension': { loader: 'managersHere', action: 'managersHere' },
  'routes/contracts/release': { loader: 'managersHere', action: 'managersHere' },
  'routes/contracts/calendar': { loader: 'readers' },
  'routes/documents/new': { loader: 'managersHere', action: 'managersHere' },
  'routes/documents/new-of-project': { loader: 'managersHere', action: 'managersHere' },
  'routes/documents/document': { loader: 'readers' },
  'routes/documents/versions': { loader: 'managersHere', action: 'managersHere' },
  'routes/documents/file': { loader: 'readers' },
  'routes/packages': { loader: 'readers' },
  'routes/timeline/index': { loader: 'readers' },
  'routes/timeline/bars': { loader: 'readers' },
  'routes/imports/egp': { loader: 'managers', action: 'managersHere' },
  'routes/imports/egp-draft': { loader: 'uploader', action: 'uploader' },
  'routes/imports/projects': { loader: 'managers', action: 'managers' },
  'routes/imports/project-list': { loader: 'uploader', action: 'uploader' },
  'routes/imports/project-list-preview': { loader: 'uploader', action: 'uploader' },
  'routes/workbooks/workbook': { loader: 'readers' },
  'routes/workbooks/import': { loader: 'managersHere', action: 'managersHere' },
  'routes/workbooks/columns': { loader: 'uploader', action: 'uploader' },
  'routes/workbooks/preview': { loader: 'uploader', action: 'uploader' },
  'routes/workbooks/progress': { loader: 'managers' },
  'routes/disbursements/index': { loader: 'readers' },
  'routes/disbursements/new': {
    loader: 'officersHere',
    action: 'officersHere',
    query: 'project=DL-DTI',
  },
  'routes/disbursements/year': { loader: 'readers' },
  'routes/disbursements/advances': { loader: 'readers' },
  'routes/disbursements/ceilings': { loader: 'readers', action: 'committee' },
  'routes/disbursements/closings': { loader: 'readers', action: 'committee' },
  'routes/treasury/index': { loader: 'readers', action: 'officersHere' },
  'routes/treasury/columns': { loader: 'listUploader', action: 'listUploader' },
  'routes/treasury/preview': { loader: 'listUploader', action: 'listUploader' },
  'routes/treasury/list': { loader: 'readers' },
  'routes/treasury/withdrawal': { loader: 'officersHere', action: 'officersHere' },
  'routes/disbursements/report': { loader: 'readers', query: 'province=66&month=2025-09&at=1' },
  'routes/disbursements/report-file': { loader: 'readers', query: 'province=66&month=2025-09&at=1' },
  'routes/disbursements/overrides': { loader: 'readers', action: 'committee' },
  'routes/disbursements/entry': { loader: 'readers' },
  'routes/disbursements/reversal': { loader: 'officersHere', action: 'officersHere' },
  'routes/voucher-sheets/import': { loader: 'officers', action: 'officers' },
  'routes/voucher-sheets/columns': { loader: 'listUploader', action: 'listUploader' },
  'routes/voucher-sheets/preview': { loader: 'listUploader', action: 'listUploader' },
  'routes/voucher-sheets/progress': { loader: 'officers' },
  'routes/voucher-sheets/template': { loader: 'officers' },
  'routes/voucher-sheets/ledger-csv': { loader: 'readers' },
  'routes/voucher-sheets/ledger-xlsx': { loader: 'readers' },
  'routes/suppliers/index': { loader: 'readers' },
  'routes/suppliers/supplier': { loader: 'readers' },
  'routes/suppliers/details': { loader: 'managers', action: 'managers' },
  'routes/search': { loader: 'eachTheirOwn', query: 'q=a' },
  'routes/flags/index': { loader: 'readers' },
  'routes/flags/flag': { loader: 'readers', action: 'committee' },
  'routes/rules/index': { loader: 'overseers' },
  'routes/rules/limit': { loader: 'administratorAlone', action: 'administratorAlone' },
  'routes/audit/index': { loader: 'auditors' },
  'routes/audit/verify': { loader: 'auditors', action: 'auditors' },
  'routes/audit/export': { loader: 'auditors' },
  'routes/exports/list': { loader: 'readers' },
  'routes/users/index': { loader: 'administrators' },
  'routes/users/new': { loader: 'administratorAlone', action: 'administratorAlone' },
  'routes/users/person': { loader: 'administrators' },
  'routes/users/roles': { loader: 'administratorAlone', action: 'administratorAlone' },
  'routes/users/role': { loader: 'administratorAlone', action: 'administratorAlone' },
  'routes/users/status': { loader: 'administratorAlone', action: 'administratorAlone' },
  'routes/users/link': { loader: 'administratorAlone', action: 'administratorAlone' },
  'routes/users/second-factor': { loader: 'administratorAlone', action: 'administratorAlone' },
  'routes/users/sessions': { loader: 'administratorAlone', action: 'administratorAlone' },
  'routes/settings': { loader: 'administrators', action: 'administratorAlone' },
  'routes/backups': { loader: 'administrators', action: 'administratorAlone' },
  'routes/permissions': { loader: 'people' },
};

/** What must become of a person's request to a route of that circle. */
export function fateOf(person: Person, circle: Circle): Fate {
  if (circle === 'anyone') return 'welcome';
  if (signedOut.has(person)) return 'sent to sign in';
  if (circles[circle].includes(person)) return 'welcome';
  if (person === 'owing') return 'sent to set up';
  const isAnothers =
    (circle === 'uploader' && person === 'otherManager') ||
    (circle === 'listUploader' && person === 'otherOfficer');
  return isAnothers ? 'missing' : 'forbidden';
}
