import fc from 'fast-check';
import { expect, test } from 'vitest';

import { roles } from './codelists.ts';
import { Forbidden } from './forbidden.ts';
import type { Actor, Permission, RoleAssignment } from './permissions.ts';
import { isPermitted, permissions, permit, projectsPermitted, rolesOf } from './permissions.ts';

const actorWith = (...assignments: RoleAssignment[]): Actor => ({
  userId: 'user',
  name: 'Nguyễn Văn An',
  email: 'an@example.vn',
  assignments,
});

const projects = ['DL-DTI', 'DL-5G', 'LD-DC'] as const;
const assignments: fc.Arbitrary<RoleAssignment> = fc.record({
  role: fc.constantFrom(...roles),
  projectId: fc.constantFrom(null, ...projects),
});
const actors = fc.array(assignments, { maxLength: 4 }).map((held) => actorWith(...held));
const writes: readonly Permission[] = ['package:transition', 'disbursement:record', 'import:run'];
const businessReads: readonly Permission[] = [
  'portfolio:read',
  'project:read',
  'package:read',
  'timeline:read',
  'disbursement:read',
  'flag:read',
];

test('a project manager moves packages on in the assigned project and in no other', () => {
  const actor = actorWith({ role: 'projectManager', projectId: 'DL-DTI' });
  expect(isPermitted(actor, 'package:transition', { projectId: 'DL-DTI' })).toBe(true);
  expect(isPermitted(actor, 'package:transition', { projectId: 'DL-5G' })).toBe(false);
  expect(isPermitted(actor, 'package:transition')).toBe(true);
  expect(isPermitted(actor, 'project:read', { projectId: 'DL-5G' })).toBe(true);
  expect(isPermitted(actor, 'disbursement:record')).toBe(false);
});

test('an assignment without project reaches every project', () => {
  const actor = actorWith({ role: 'financeOfficer', projectId: null });
  for (const projectId of projects)
    expect(isPermitted(actor, 'disbursement:record', { projectId })).toBe(true);
  expect(projectsPermitted(actor, 'disbursement:record')).toBe('all');
});

test.each(['committee', 'auditor'] as const)('the %s reads all business data and writes nothing', (role) => {
  const actor = actorWith({ role, projectId: null });
  for (const permission of businessReads) expect(isPermitted(actor, permission)).toBe(true);
  for (const permission of writes) expect(isPermitted(actor, permission)).toBe(false);
});

test('the administrator sees users and rules and nothing of the business data', () => {
  const actor = actorWith({ role: 'administrator', projectId: null });
  expect(permissions.filter((permission) => isPermitted(actor, permission))).toEqual([
    'user:read',
    'rule:read',
  ]);
});

test('somebody without a role may do nothing', () => {
  expect(permissions.filter((permission) => isPermitted(actorWith(), permission))).toEqual([]);
});

test('permit throws Forbidden, naming permission and project, exactly where isPermitted is false', () => {
  fc.assert(
    fc.property(
      actors,
      fc.constantFrom(...permissions),
      fc.constantFrom(undefined, ...projects),
      (actor, permission, projectId) => {
        const subject = projectId === undefined ? undefined : { projectId };
        const attempt = () => permit(actor, permission, subject);
        if (isPermitted(actor, permission, subject)) expect(attempt).not.toThrow();
        else expect(attempt).toThrow(new Forbidden(permission, projectId ?? null));
      },
    ),
  );
});

test('the projects permitted are exactly those on which the actor is permitted', () => {
  fc.assert(
    fc.property(actors, fc.constantFrom(...permissions), (actor, permission) => {
      const reached = projectsPermitted(actor, permission);
      for (const projectId of projects) {
        const listed = reached === 'all' || reached.includes(projectId);
        expect(listed).toBe(isPermitted(actor, permission, { projectId }));
      }
      expect(isPermitted(actor, permission)).toBe(reached === 'all' || reached.length > 0);
    }),
  );
});

test('one more role never takes a permission away', () => {
  fc.assert(
    fc.property(actors, assignments, fc.constantFrom(...permissions), (actor, more, permission) => {
      const richer = actorWith(...actor.assignments, more);
      for (const projectId of projects) {
        if (!isPermitted(actor, permission, { projectId })) continue;
        expect(isPermitted(richer, permission, { projectId })).toBe(true);
      }
    }),
  );
});

test('roles are listed once each', () => {
  const twice = actorWith(
    { role: 'projectManager', projectId: 'DL-DTI' },
    { role: 'projectManager', projectId: 'DL-5G' },
    { role: 'committee', projectId: null },
  );
  expect(rolesOf(twice)).toEqual(['projectManager', 'committee']);
});
