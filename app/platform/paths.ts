/** What stands behind the `?`; empty values are left out. */
export type Search = Readonly<Record<string, string | number | null | undefined | readonly string[]>>;

/** Where the reader was going; home needs no mention. */
type Next = string | null;

export const homePath = () => '/';
export const loginPath = (next?: Next) => withNext('/login', next);
export const loginSecondFactorPath = (next?: Next) => withNext('/login/second-factor', next);
export const loginSsoPath = (next?: Next) => withNext('/login/sso', next);
export const loginSsoCallbackPath = () => '/login/sso/callback';
export const logoutPath = () => '/logout';
export const setupPath = () => '/setup';
export const oneTimePath = (token: string) => `/one-time/${segment(token)}`;
export const preferencesPath = () => '/preferences';

export const secondFactorPath = (next?: Next) => withNext('/account/second-factor', next);
export const secondFactorConfirmationPath = (next?: Next) =>
  withNext('/account/second-factor/confirmation', next);
export const recoveryCodesPath = () => '/account/second-factor/recovery-codes';
export const secondFactorRemovalPath = () => '/account/second-factor/removal';

export const portfolioPath = (search?: Search) => withSearch('/portfolio', search);

export const projectsPath = (search?: Search) => withSearch('/projects', search);
export const projectPath = (projectCode: string, search?: Search) =>
  withSearch(`/projects/${segment(projectCode)}`, search);

export const newProjectPath = () => '/projects/new';
export const projectEditPath = (projectCode: string) => `${projectPath(projectCode)}/edit`;
export const projectDecisionsPath = (projectCode: string) => `${projectPath(projectCode)}/decisions`;

export const projectPlanPath = (projectCode: string, search?: Search) =>
  withSearch(`${projectPath(projectCode)}/plan`, search);

export const projectCurvesPath = (projectCode: string) => `${projectPath(projectCode)}/curves`;
export const projectCapitalPath = (projectCode: string) => `${projectPath(projectCode)}/capital`;
export const mediumTermPath = (projectCode: string) => `${projectCapitalPath(projectCode)}/medium-term`;
export const monthlyPlanPath = (projectCode: string, year: number, search?: Search) =>
  withSearch(`${projectCapitalPath(projectCode)}/${year}/plan`, search);

export const projectHistoryPath = (projectCode: string, search?: Search) =>
  withSearch(`${projectPath(projectCode)}/history`, search);

export const workbookPath = (projectCode: string) => `${projectPath(projectCode)}/workbook`;
export const workbookImportPath = (projectCode: string) => `${workbookPath(projectCode)}/import`;
export const workbookColumnsPath = (projectCode: string, draftId: string) =>
  `${workbookImportPath(projectCode)}/${segment(draftId)}`;
export const workbookPreviewPath = (projectCode: string, draftId: string) =>
  `${workbookColumnsPath(projectCode, draftId)}/preview`;
export const workbookProgressPath = (projectCode: string, draftId: string) =>
  `${workbookColumnsPath(projectCode, draftId)}/progress`;

export const packagesPath = (search?: Search) => withSearch('/packages', search);
export const packagePath = (projectCode: string, packageCode: string, search?: Search) =>
  withSearch(`${projectPath(projectCode)}/packages/${segment(packageCode)}`, search);
export const newPackagePath = (projectCode: string) => `${projectPath(projectCode)}/packages/new`;
export const packagePlanPath = (projectCode: string, packageCode: string) =>
  `${packagePath(projectCode, packageCode)}/plan`;
export const packagePriceChangesPath = (projectCode: string, packageCode: string) =>
  `${packagePath(projectCode, packageCode)}/price-changes`;
export const packageTransitionsPath = (projectCode: string, packageCode: string) =>
  `${packagePath(projectCode, packageCode)}/transitions`;
export const bidsPath = (projectCode: string, packageCode: string) =>
  `${packagePath(projectCode, packageCode)}/bids`;
export const publicationsPath = (projectCode: string, packageCode: string) =>
  `${packagePath(projectCode, packageCode)}/publications`;
export const progressReportsPath = (projectCode: string, packageCode: string) =>
  `${packagePath(projectCode, packageCode)}/progress-reports`;
export const milestonePath = (projectCode: string, packageCode: string, milestone: string) =>
  `${packagePath(projectCode, packageCode)}/milestones/${segment(milestone)}`;
export const packageOverridesPath = (projectCode: string, packageCode: string) =>
  `${packagePath(projectCode, packageCode)}/overrides`;
export const newContractPath = (projectCode: string, packageCode: string) =>
  `${packagePath(projectCode, packageCode)}/contracts/new`;
export const contractPath = (projectCode: string, packageCode: string, contractId: string) =>
  `${packagePath(projectCode, packageCode)}/contracts/${segment(contractId)}`;
export const contractPartiesPath = (...address: Parameters<typeof contractPath>) =>
  `${contractPath(...address)}/parties`;
export const contractAmendmentsPath = (...address: Parameters<typeof contractPath>) =>
  `${contractPath(...address)}/amendments`;
export const contractSecuritiesPath = (...address: Parameters<typeof contractPath>) =>
  `${contractPath(...address)}/securities`;
export const securityExtensionPath = (address: Parameters<typeof contractPath>, securityId: string) =>
  `${contractSecuritiesPath(...address)}/${segment(securityId)}/extension`;
export const securityReleasePath = (address: Parameters<typeof contractPath>, securityId: string) =>
  `${contractSecuritiesPath(...address)}/${segment(securityId)}/release`;
export const newPackageDocumentPath = (projectCode: string, packageCode: string, search?: Search) =>
  withSearch(`${packagePath(projectCode, packageCode)}/documents/new`, search);
export const newProjectDocumentPath = (projectCode: string) => `${projectPath(projectCode)}/documents/new`;
export const documentPath = (projectCode: string, documentId: string) =>
  `${projectPath(projectCode)}/documents/${segment(documentId)}`;
export const documentVersionsPath = (projectCode: string, documentId: string) =>
  `${documentPath(projectCode, documentId)}/versions`;
export const documentFilePath = (projectCode: string, documentId: string, version: number) =>
  `${documentVersionsPath(projectCode, documentId)}/${version}`;
export const securitiesPath = (search?: Search) => withSearch('/securities', search);

export const timelinePath = (search?: Search) => withSearch('/timeline', search);
export const timelineBarsPath = (search?: Search) => withSearch('/timeline/bars', search);

export const disbursementsPath = (search?: Search) => withSearch('/disbursements', search);
export const newDisbursementPath = (search?: Search) => withSearch('/disbursements/new', search);
export const disbursementYearPath = (search?: Search) => withSearch('/disbursements/year', search);
export const advancesPath = (search?: Search) => withSearch('/disbursements/advances', search);
export const ceilingsPath = (search?: Search) => withSearch('/disbursements/ceilings', search);
export const closingsPath = (search?: Search) => withSearch('/disbursements/closings', search);
export const treasuryPath = (search?: Search) => withSearch('/disbursements/treasury', search);
export const treasuryFilePath = (fileId: string) => `${treasuryPath()}/files/${segment(fileId)}`;
export const treasuryPreviewPath = (fileId: string) => `${treasuryFilePath(fileId)}/preview`;
export const treasuryListPath = (listId: string) => `${treasuryPath()}/${segment(listId)}`;
export const treasuryWithdrawalPath = (listId: string) => `${treasuryListPath(listId)}/withdrawal`;
export const disbursementReportPath = (search?: Search) => withSearch('/disbursements/report', search);
export const disbursementReportFilePath = (search?: Search) =>
  withSearch('/disbursements/report.xlsx', search);
export const ledgerCsvPath = (search?: Search) => withSearch('/disbursements/ledger.csv', search);
export const ledgerSheetPath = (search?: Search) => withSearch('/disbursements/ledger.xlsx', search);
export const voucherImportPath = () => '/disbursements/import';
export const voucherTemplatePath = () => '/disbursements/template.xlsx';
export const voucherColumnsPath = (draftId: string) => `${voucherImportPath()}/${segment(draftId)}`;
export const voucherPreviewPath = (draftId: string, search?: Search) =>
  withSearch(`${voucherColumnsPath(draftId)}/preview`, search);
export const voucherProgressPath = (draftId: string) => `${voucherColumnsPath(draftId)}/progress`;
export const ledgerOverridesPath = (projectCode: string, search?: Search) =>
  withSearch(`${projectPath(projectCode)}/overrides`, search);
export const disbursementPath = (entryId: string) => `/disbursements/${segment(entryId)}`;
export const disbursementReversalPath = (entryId: string) => `${disbursementPath(entryId)}/reversal`;

export const flagsPath = (search?: Search) => withSearch('/flags', search);
export const flagPath = (flagId: string) => `/flags/${segment(flagId)}`;

export const egpImportPath = () => '/imports/egp';
export const egpDraftPath = (draftId: string) => `${egpImportPath()}/${segment(draftId)}`;
export const searchPath = (search?: Search) => withSearch('/search', search);
export const suppliersPath = (search?: Search) => withSearch('/suppliers', search);
export const supplierPath = (supplierId: string, search?: Search) =>
  withSearch(`/suppliers/${segment(supplierId)}`, search);
export const supplierDetailsPath = (supplierId: string) => `${supplierPath(supplierId)}/details`;
export const projectImportPath = () => '/imports/projects';
export const projectListPath = (listId: string) => `${projectImportPath()}/${segment(listId)}`;
export const projectListPreviewPath = (listId: string) => `${projectListPath(listId)}/preview`;
export const permissionsPath = () => '/permissions';
export const usersPath = (search?: Search) => withSearch('/users', search);
export const newUserPath = () => '/users/new';
export const userPath = (userId: string) => `/users/${segment(userId)}`;
export const userRolesPath = (userId: string) => `${userPath(userId)}/roles`;
export const userRolePath = (userId: string, assignmentId: string) =>
  `${userRolesPath(userId)}/${segment(assignmentId)}`;
export const userStatusPath = (userId: string) => `${userPath(userId)}/status`;
export const userLinkPath = (userId: string) => `${userPath(userId)}/link`;
export const userSecondFactorPath = (userId: string) => `${userPath(userId)}/second-factor`;
export const userSessionsPath = (userId: string) => `${userPath(userId)}/sessions`;

export const accountPath = () => '/account';
export const accountSessionsPath = () => '/account/sessions';
export const passwordPath = () => '/account/password';
export const settingsPath = () => '/settings';
export const rulesPath = () => '/rules';
export const limitPath = (limitId: string) => `${rulesPath()}/${segment(limitId)}`;
export const backupsPath = () => '/backups';

export const auditPath = (search?: Search) => withSearch('/audit', search);
/** A list for a spreadsheet, as its page's query string filters it. */
export const exportPath = (list: 'projects' | 'packages' | 'suppliers' | 'securities', search?: Search) =>
  withSearch(`/exports/${list}`, search);
export const auditExportPath = (search?: Search) => withSearch('/audit/export', search);
export const auditVerifyPath = () => '/audit/verify';

/** `path` with its query string; a list gives its key once for each value. */
export function withSearch(path: string, search: Search = {}): string {
  const pairs = Object.entries(search).flatMap(([key, value]) =>
    [value ?? ''].flat().map((item): [string, string] => [key, String(item)]),
  );
  const query = new URLSearchParams(pairs.filter(([, value]) => value !== '')).toString();
  return query === '' ? path : `${path}?${query}`;
}

function withNext(path: string, next: Next | undefined): string {
  return withSearch(path, { next: next === '/' ? null : next });
}

function segment(text: string): string {
  return encodeURIComponent(text);
}
