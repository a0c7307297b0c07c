import fc from 'fast-check';
import { expect, test } from 'vitest';

import { roles } from './codelists.ts';
import { Forbidden } from './forbidden.ts';
import type { Actor, Permission, ProjectSubject, RoleAssignment } from './permissions.ts';
import { isPermitted, permissions, permit, reachOf, rolesOf } from './permissions.ts';

const actorWith = (...assignments: RoleAssignment[]): Actor => ({
  userId: 'user',
  name: 'Nguyễn Văn An',
  email: 'an@example.vn',
  assignments,
});

const units = ['daklak', 'telecom'] as const;
const projects: readonly ProjectSubject[] = [
  { projectId: 'DL-DTI', ownerId: 'daklak' },
  { projectId: 'DL-NDAP', ownerId: 'daklak' },
  { projectId: 'DL-5G', ownerId: 'telecom' },
  { projectId: 'LD-EC', ownerId: null },
];
const everywhere = { projectId: null, organisationId: null };
const inProject = (projectId: string) => ({ projectId, organisationId: null });
const inUnit = (organisationId: string) => ({ projectId: null, organisationId });
const places = fc.oneof(
  fc.constant(everywhere),
  fc.constantFrom(...projects).map(({ projectId }) => inProject(projectId)),
  fc.constantFrom(...units).map(inUnit),
);
const assignments: fc.Arbitrary<RoleAssignment> = fc
  .tuple(fc.constantFrom(...roles), places)
  .map(([role, place]) => ({ role, ...place }));
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

const [dti, ndap, fiveG] = [projects[0], projects[1], projects[2]];

test('a project manager moves packages on in the assigned project and in no other (ASVS 8.2.2)', () => {
  const actor = actorWith({ role: 'projectManager', ...inProject('DL-DTI') });
  expect(isPermitted(actor, 'package:transition', dti)).toBe(true);
  expect(isPermitted(actor, 'package:transition', ndap)).toBe(false);
  expect(isPermitted(actor, 'package:transition')).toBe(true);
  expect(isPermitted(actor, 'project:read', ndap)).toBe(true);
  expect(isPermitted(actor, 'disbursement:record')).toBe(false);
});

test("a finance officer posts the money of the own unit's projects and of no other's (ASVS 8.2.2)", () => {
  const actor = actorWith({ role: 'financeOfficer', ...inUnit('daklak') });
  expect(projects.filter((subject) => isPermitted(actor, 'disbursement:record', subject))).toEqual([
    dti,
    ndap,
  ]);
  expect(isPermitted(actor, 'disbursement:read', fiveG)).toBe(true);
});

test('an assignment without project and unit reaches every project', () => {
  const actor = actorWith({ role: 'financeOfficer', ...everywhere });
  for (const subject of projects) expect(isPermitted(actor, 'disbursement:record', subject)).toBe(true);
  expect(reachOf(actor, 'disbursement:record')).toBe('all');
});

test.each(['committee', 'auditor'] as const)('the %s reads all business data and posts none', (role) => {
  const actor = actorWith({ role, ...everywhere });
  for (const permission of businessReads) expect(isPermitted(actor, permission)).toBe(true);
  for (const permission of writes) expect(isPermitted(actor, permission)).toBe(false);
});

test('the auditor writes nothing at all', () => {
  const actor = actorWith({ role: 'auditor', ...everywhere });
  const permitted = permissions.filter((permission) => isPermitted(actor, permission));
  expect(permitted.filter((permission) => !permission.endsWith(':read'))).toEqual([]);
});

test('the administrator has users, settings and rules and nothing of the business data (ASVS 8.2.1)', () => {
  const actor = actorWith({ role: 'administrator', ...everywhere });
  expect(permissions.filter((permission) => isPermitted(actor, permission))).toEqual([
    'rule:read',
    'rule:change',
    'user:read',
    'user:administer',
    'setting:read',
    'setting:change',
  ]);
});

test('somebody without a role may do nothing (ASVS 8.2.1)', () => {
  expect(permissions.filter((permission) => isPermitted(actorWith(), permission))).toEqual([]);
});

test('permit throws Forbidden, naming permission and project, exactly where isPermitted is false', () => {
  fc.assert(
    fc.property(
      actors,
      fc.constantFrom(...permissions),
      fc.constantFrom(undefined, ...projects),
      (actor, permission, subject) => {
        const attempt = () => permit(actor, permission, subject);
        if (isPermitted(actor, permission, subject)) expect(attempt).not.toThrow();
        else expect(attempt).toThrow(new Forbidden(permission, subject?.projectId ?? null));
      },
    ),
  );
});

test('the reach of a permission covers exactly the projects on which the actor is permitted (ASVS 8.2.2)', () => {
  fc.assert(
    fc.property(actors, fc.constantFrom(...permissions), (actor, permission) => {
      const reach = reachOf(actor, permission);
      for (const subject of projects) {
        const covered =
          reach === 'all' ||
          reach.projectIds.includes(subject.projectId) ||
          reach.organisationIds.some((id) => id === subject.ownerId);
        expect(covered).toBe(isPermitted(actor, permission, subject));
      }
      const isAnywhere = reach === 'all' || reach.projectIds.length + reach.organisationIds.length > 0;
      expect(isPermitted(actor, permission)).toBe(isAnywhere);
    }),
  );
});

test('one more role never takes a permission away', () => {
  fc.assert(
    fc.property(actors, assignments, fc.constantFrom(...permissions), (actor, more, permission) => {
      const richer = actorWith(...actor.assignments, more);
      const lost = projects.filter(
        (subject) => isPermitted(actor, permission, subject) && !isPermitted(richer, permission, subject),
      );
      expect(lost).toEqual([]);
    }),
  );
});

test('roles are listed once each', () => {
  const twice = actorWith(
    { role: 'projectManager', ...inProject('DL-DTI') },
    { role: 'projectManager', ...inProject('DL-5G') },
    { role: 'committee', ...everywhere },
  );
  expect(rolesOf(twice)).toEqual(['projectManager', 'committee']);
});
