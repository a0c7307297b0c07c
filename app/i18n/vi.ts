import { account } from './vi/account.ts';
import { advances } from './vi/advances.ts';
import { audit } from './vi/audit.ts';
import { backups } from './vi/backups.ts';
import { capital } from './vi/capital.ts';
import { ceilings } from './vi/ceilings.ts';
import { clearings } from './vi/clearings.ts';
import { codelists } from './vi/codelists.ts';
import { common } from './vi/common.ts';
import { errors } from './vi/errors.ts';
import { exports } from './vi/exports.ts';
import { contracts } from './vi/contracts.ts';
import { disbursementReports } from './vi/disbursement-reports.ts';
import { disbursementYear } from './vi/disbursement-year.ts';
import { disbursements } from './vi/disbursements.ts';
import { documents } from './vi/documents.ts';
import { flags } from './vi/flags.ts';
import { imports } from './vi/imports.ts';
import { keyboard } from './vi/keyboard.ts';
import { packages } from './vi/packages.ts';
import { ledgerOverrides } from './vi/ledger-overrides.ts';
import { periods } from './vi/periods.ts';
import { permissions } from './vi/permissions.ts';
import { portfolio } from './vi/portfolio.ts';
import { progressCurves } from './vi/progress-curves.ts';
import { projectImports } from './vi/project-imports.ts';
import { projects } from './vi/projects.ts';
import { rules } from './vi/rules.ts';
import { selection } from './vi/selection.ts';
import { settings } from './vi/settings.ts';
import { search } from './vi/search.ts';
import { secondFactor } from './vi/second-factor.ts';
import { selectionPlan } from './vi/selection-plan.ts';
import { shell } from './vi/shell.ts';
import { singleSignOn } from './vi/single-sign-on.ts';
import { suppliers } from './vi/suppliers.ts';
import { timeline } from './vi/timeline.ts';
import { treasury } from './vi/treasury.ts';
import { users } from './vi/users.ts';
import { violations } from './vi/violations.ts';
import { work } from './vi/work.ts';
import { voucherSheets } from './vi/voucher-sheets.ts';
import { workbooks } from './vi/workbooks.ts';

/** Vietnamese, the source of truth: every key exists here first. */
export const vi = {
  account,
  advances,
  audit,
  backups,
  capital,
  ceilings,
  clearings,
  codelists,
  common,
  contracts,
  disbursementReports,
  disbursements,
  disbursementYear,
  documents,
  errors,
  exports,
  flags,
  imports,
  keyboard,
  packages,
  ledgerOverrides,
  periods,
  permissions,
  portfolio,
  progressCurves,
  projectImports,
  projects,
  rules,
  selection,
  settings,
  search,
  secondFactor,
  selectionPlan,
  shell,
  singleSignOn,
  suppliers,
  timeline,
  treasury,
  users,
  violations,
  work,
  voucherSheets,
  workbooks,
};
