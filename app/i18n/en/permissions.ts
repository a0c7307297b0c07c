import type { Translated } from '../dictionary.ts';
import type { permissions as vi } from '../vi/permissions.ts';

export const permissions = {
  title: 'Who may do what',
  subtitle:
    '“Assigned” means the project, or the projects of the unit, named in a person’s role; a role that names neither holds for every project.',
  link: 'See which role may do what',
  action: 'Action',
  scopes: { all: 'All', assigned: 'Assigned', none: 'No' },
  actions: {
    readPortfolio: 'See the portfolio',
    readProjects: 'See projects',
    createProjects: 'Create projects, import lists of them',
    editProjects: 'Edit a project',
    recordDecisions: 'Record investment decisions',
    recordPlans: 'Draw up the contractor selection plan, update package prices',
    readPackages: 'See bidding packages',
    movePackages: 'Move packages on, report progress',
    readTimeline: 'See the timeline',
    readDisbursements: 'See disbursements and vouchers',
    recordDisbursements: 'Record and reverse vouchers',
    readFlags: 'See risk flags',
    runImports: 'Import notices from e-GP',
    recordReviews: 'Open and minute committee reviews',
    recordDirectives: 'Issue directives',
    recordRatings: 'Rate projects',
    approveBaselines: 'Approve new baselines',
    readHistory: 'See how a record came to be',
    readAuditLog: 'See, export and verify the audit log',
    readRules: 'See thresholds and their basis',
    changeRules: 'Change thresholds and their basis',
    readUsers: 'See people and their roles',
    administerUsers: 'Invite and disable people, give roles',
    readSettings: 'See settings and backups',
    changeSettings: 'Change settings, back up now',
  },
} satisfies Translated<typeof vi>;
