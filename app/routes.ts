import type { RouteConfig } from '@remix-run/route-config';
import { index, layout, route } from '@remix-run/route-config';

/** Every path of the application, on one screen. */
export default [
  route('login', 'routes/login.tsx'),
  route('login/second-factor', 'routes/login/second-factor.tsx'),
  route('login/sso', 'routes/login/sso.tsx'),
  route('login/sso/callback', 'routes/login/sso-callback.tsx'),
  route('logout', 'routes/logout.tsx'),
  route('setup', 'routes/setup.tsx'),
  route('preferences', 'routes/preferences.tsx'),
  route('account/second-factor', 'routes/account/second-factor/index.tsx'),
  route('account/second-factor/confirmation', 'routes/account/second-factor/confirmation.tsx'),
  route('account/second-factor/recovery-codes', 'routes/account/second-factor/recovery-codes.tsx'),
  route('account/second-factor/removal', 'routes/account/second-factor/removal.tsx'),
  index('routes/home.tsx'),
  layout('routes/workspace.tsx', [
    route('portfolio', 'routes/portfolio.tsx'),
    route('projects', 'routes/projects/index.tsx'),
    route('projects/:projectCode', 'routes/projects/project.tsx'),
    route('projects/:projectCode/packages/:packageCode', 'routes/projects/package.tsx'),
    route('projects/:projectCode/packages/:packageCode/transitions', 'routes/projects/transitions.tsx'),
    route(
      'projects/:projectCode/packages/:packageCode/progress-reports',
      'routes/projects/progress-reports.tsx',
    ),
    route('packages', 'routes/packages.tsx'),
    route('timeline', 'routes/timeline/index.tsx'),
    route('imports/egp', 'routes/imports/egp.tsx'),
    route('imports/egp/:draftId', 'routes/imports/egp-draft.tsx'),
    route('disbursements', 'routes/disbursements/index.tsx'),
    route('disbursements/new', 'routes/disbursements/new.tsx'),
    route('disbursements/:entryId', 'routes/disbursements/entry.tsx'),
    route('disbursements/:entryId/reversal', 'routes/disbursements/reversal.tsx'),
    route('flags', 'routes/flags/index.tsx'),
    route('flags/:flagId', 'routes/flags/flag.tsx'),
    route('rules', 'routes/rules.tsx'),
    route('users', 'routes/users.tsx'),
    route('permissions', 'routes/permissions.tsx'),
  ]),
  route('timeline/bars', 'routes/timeline/bars.tsx'),
] satisfies RouteConfig;
