import type { Translated } from './dictionary.ts';
import { account } from './en/account.ts';
import { advances } from './en/advances.ts';
import { audit } from './en/audit.ts';
import { backups } from './en/backups.ts';
import { capital } from './en/capital.ts';
import { ceilings } from './en/ceilings.ts';
import { clearings } from './en/clearings.ts';
import { codelists } from './en/codelists.ts';
import { common } from './en/common.ts';
import { errors } from './en/errors.ts';
import { exports } from './en/exports.ts';
import { contracts } from './en/contracts.ts';
import { disbursementReports } from './en/disbursement-reports.ts';
import { disbursementYear } from './en/disbursement-year.ts';
import { disbursements } from './en/disbursements.ts';
import { documents } from './en/documents.ts';
import { flags } from './en/flags.ts';
import { imports } from './en/imports.ts';
import { keyboard } from './en/keyboard.ts';
import { packages } from './en/packages.ts';
import { ledgerOverrides } from './en/ledger-overrides.ts';
import { periods } from './en/periods.ts';
import { permissions } from './en/permissions.ts';
import { portfolio } from './en/portfolio.ts';
import { progressCurves } from './en/progress-curves.ts';
import { projectImports } from './en/project-imports.ts';
import { projects } from './en/projects.ts';
import { rules } from './en/rules.ts';
import { selection } from './en/selection.ts';
import { settings } from './en/settings.ts';
import { search } from './en/search.ts';
import { secondFactor } from './en/second-factor.ts';
import { selectionPlan } from './en/selection-plan.ts';
import { shell } from './en/shell.ts';
import { singleSignOn } from './en/single-sign-on.ts';
import { suppliers } from './en/suppliers.ts';
import { timeline } from './en/timeline.ts';
import { treasury } from './en/treasury.ts';
import { users } from './en/users.ts';
import { violations } from './en/violations.ts';
import { work } from './en/work.ts';
import { voucherSheets } from './en/voucher-sheets.ts';
import { workbooks } from './en/workbooks.ts';
import type { vi } from './vi.ts';

export const en = {
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
} satisfies Translated<typeof vi>;
