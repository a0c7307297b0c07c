import { expect, test } from 'vitest';

import { roles } from './codelists.ts';
import { checkDisabling, checkNewRole, checkRoleTaken, placedRoles } from './people-rules.ts';
import type { RoleAssignment } from './permissions.ts';

const everywhere = { projectId: null, organisationId: null };
const project = { projectId: 'p1', organisationId: null };
const unit = { projectId: null, organisationId: 'u1' };

test.each<[RoleAssignment[], RoleAssignment, string[]]>([
  [[], { role: 'auditor', ...everywhere }, []],
  [[], { role: 'projectManager', ...project }, []],
  [[], { role: 'financeOfficer', ...unit }, []],
  [[{ role: 'projectManager', ...project }], { role: 'projectManager', ...unit }, []],
  [[{ role: 'projectManager', ...project }], { role: 'projectManager', ...project }, ['roleHeld']],
  [[{ role: 'auditor', ...everywhere }], { role: 'auditor', ...everywhere }, ['roleHeld']],
  [[{ role: 'auditor', ...everywhere }], { role: 'administrator', ...everywhere }, ['administratorApart']],
  [[{ role: 'administrator', ...everywhere }], { role: 'committee', ...everywhere }, ['administratorApart']],
  [[], { role: 'committee', ...project }, ['roleEverywhere']],
  [[], { role: 'administrator', ...unit }, ['roleEverywhere']],
])('whoever holds %j and is given %j breaks %j', (held, wanted, codes) => {
  expect(checkNewRole(held, wanted).map(({ code }) => code)).toEqual(codes);
});

test('only who manages or pays does so for a project or a unit', () => {
  expect(placedRoles).toEqual(['projectManager', 'financeOfficer']);
});

test('the last administrator keeps the role, everybody else can lose theirs', () => {
  const last = { isAdministrator: true, otherAdministrators: 0 };
  const broken = roles.filter((role) => checkRoleTaken(role, last).length > 0);
  expect(broken).toEqual(['administrator']);
  expect(checkRoleTaken('administrator', { isAdministrator: true, otherAdministrators: 1 })).toEqual([]);
});

test('nobody disables themselves, and nobody the last administrator', () => {
  const codes = (isOneself: boolean, isAdministrator: boolean, otherAdministrators: number) =>
    checkDisabling(isOneself, { isAdministrator, otherAdministrators }).map(({ code }) => code);
  expect(codes(true, true, 3)).toEqual(['disablingOneself']);
  expect(codes(false, true, 0)).toEqual(['lastAdministrator']);
  expect(codes(false, true, 1)).toEqual([]);
  expect(codes(false, false, 0)).toEqual([]);
});
