import type { Role } from '#app/domain/codelists.ts';
import type { Actor, Permission } from '#app/domain/permissions.ts';
import { isPermitted, rolesOf } from '#app/domain/permissions.ts';
import type { Translate } from '#app/i18n/i18n.ts';

import {
  auditPath,
  backupsPath,
  disbursementsPath,
  egpImportPath,
  flagsPath,
  packagesPath,
  portfolioPath,
  projectImportPath,
  projectsPath,
  rulesPath,
  securitiesPath,
  settingsPath,
  suppliersPath,
  timelinePath,
  usersPath,
} from './paths.ts';

type Place = {
  name:
    | 'portfolio'
    | 'timeline'
    | 'projects'
    | 'packages'
    | 'suppliers'
    | 'securities'
    | 'disbursements'
    | 'flags'
    | 'imports'
    | 'projectImports'
    | 'rules'
    | 'audit'
    | 'users'
    | 'settings'
    | 'backups';
  to: string;
  permission: Permission;
};

const portfolioPlaces: readonly Place[] = [
  { name: 'portfolio', to: portfolioPath(), permission: 'portfolio:read' },
  { name: 'timeline', to: timelinePath(), permission: 'timeline:read' },
  { name: 'projects', to: projectsPath(), permission: 'project:read' },
  { name: 'packages', to: packagesPath(), permission: 'package:read' },
  { name: 'suppliers', to: suppliersPath(), permission: 'package:read' },
  { name: 'securities', to: securitiesPath(), permission: 'package:read' },
  { name: 'disbursements', to: disbursementsPath(), permission: 'disbursement:read' },
  { name: 'flags', to: flagsPath(), permission: 'flag:read' },
];

const administrationPlaces: readonly Place[] = [
  { name: 'imports', to: egpImportPath(), permission: 'import:run' },
  { name: 'projectImports', to: projectImportPath(), permission: 'project:create' },
  { name: 'rules', to: rulesPath(), permission: 'rule:read' },
  { name: 'audit', to: auditPath(), permission: 'audit:read' },
  { name: 'users', to: usersPath(), permission: 'user:read' },
  { name: 'settings', to: settingsPath(), permission: 'setting:read' },
  { name: 'backups', to: backupsPath(), permission: 'setting:read' },
];

/** Where each role lands after signing in. */
const homes: Readonly<Record<Role, string>> = {
  projectManager: packagesPath(),
  financeOfficer: disbursementsPath(),
  committee: portfolioPath(),
  auditor: portfolioPath(),
  administrator: usersPath(),
};

/** The home of the first role a person holds; the portfolio for one who holds none. */
export function homeOf(actor: Actor): string {
  const [role] = rolesOf(actor);
  return role === undefined ? portfolioPath() : homes[role];
}

/** The places this person may go to, under their headings. */
export function navigationFor(actor: Actor, openFlags: number, t: Translate) {
  const itemsOf = (places: readonly Place[]) =>
    places
      .filter(({ permission }) => isPermitted(actor, permission))
      .map(({ name, to }) => ({
        label: t(`shell.navigation.${name}`),
        to,
        ...(name === 'flags' && openFlags > 0
          ? { count: openFlags, countLabel: t('shell.navigation.openFlags', { count: openFlags }) }
          : {}),
      }));
  return [
    { items: itemsOf(portfolioPlaces) },
    { label: t('shell.navigation.administration'), items: itemsOf(administrationPlaces) },
  ].filter(({ items }) => items.length > 0);
}
