import type { ParseKeys } from 'i18next';

import type { Permission } from '#app/domain/permissions.ts';

/** What each permission lets somebody do, in the reader's words. */
export const permissionWords: Readonly<Record<Permission, ParseKeys>> = {
  'portfolio:read': 'permissions.actions.readPortfolio',
  'project:read': 'permissions.actions.readProjects',
  'project:create': 'permissions.actions.createProjects',
  'project:edit': 'permissions.actions.editProjects',
  'decision:record': 'permissions.actions.recordDecisions',
  'plan:record': 'permissions.actions.recordPlans',
  'package:read': 'permissions.actions.readPackages',
  'package:transition': 'permissions.actions.movePackages',
  'contract:record': 'permissions.actions.recordContracts',
  'override:grant': 'permissions.actions.grantOverrides',
  'supplier:change': 'permissions.actions.changeSuppliers',
  'document:read': 'permissions.actions.readDocuments',
  'document:record': 'permissions.actions.recordDocuments',
  'timeline:read': 'permissions.actions.readTimeline',
  'disbursement:read': 'permissions.actions.readDisbursements',
  'disbursement:record': 'permissions.actions.recordDisbursements',
  'period:close': 'permissions.actions.closePeriods',
  'flag:read': 'permissions.actions.readFlags',
  'flag:assign': 'permissions.actions.assignFlags',
  'import:run': 'permissions.actions.runImports',
  'review:record': 'permissions.actions.recordReviews',
  'directive:record': 'permissions.actions.recordDirectives',
  'rating:record': 'permissions.actions.recordRatings',
  'baseline:approve': 'permissions.actions.approveBaselines',
  'history:read': 'permissions.actions.readHistory',
  'audit:read': 'permissions.actions.readAuditLog',
  'rule:read': 'permissions.actions.readRules',
  'user:read': 'permissions.actions.readUsers',
  'user:administer': 'permissions.actions.administerUsers',
  'setting:read': 'permissions.actions.readSettings',
  'rule:change': 'permissions.actions.changeRules',
  'setting:change': 'permissions.actions.changeSettings',
};
