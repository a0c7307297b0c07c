import { day } from '#app/domain/day.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { versionOf } from '#app/domain/security-policy.ts';
import type { AppContext } from '#app/platform/app-context.server.ts';
import { readSecurityPolicy } from '#app/platform/security-policy.server.ts';
import { changeThreshold } from '../../rules/change-threshold.server.ts';
import { changeSecurityPolicy } from '../../settings/change-security-policy.server.ts';
import { disablePerson } from '../../users/disable-person.server.ts';
import { enablePerson } from '../../users/enable-person.server.ts';
import { endSessions } from '../../users/end-sessions.server.ts';
import { grantRole } from '../../users/grant-role.server.ts';
import { invitePerson } from '../../users/invite-person.server.ts';
import { issueOneTimeLink } from '../../users/issue-one-time-link.server.ts';
import { personAt } from '../../users/person-at.server.ts';
import { revokeRole } from '../../users/revoke-role.server.ts';
import { contextFor, type Deed } from './deed.ts';
import type { Workplace } from './workplace.ts';

const changedLimit = {
  version: 1,
  manner: 'correct',
  unit: 'days',
  value: 20,
  legalBasis: '12/QĐ-UBND',
  effectiveFrom: day('2000-01-01'),
  reviewStatus: 'verified',
  reason: 'theo quyết định mới',
} as const;

/** What an administrator does about people and settings, each command once. */
export function administratorDeeds(
  context: AppContext,
  { administrator, committee }: Workplace,
): readonly Deed[] {
  let requests = 0;
  const as = (actor = administrator) => contextFor(context, actor, `request-a${(requests += 1)}`);
  const { userId } = committee;
  const invitation = {
    name: 'Lê Thị Mời',
    email: 'invited@example.test',
    provinceCode: '66',
    roles: [{ role: 'projectManager', scope: 'DL-DTI' } as const],
  };
  const change = async (reason: string) => {
    const { disabledAt } = await context.store.read((db) => personAt(db, userId));
    return { reason, version: disabledAt };
  };
  const changedPolicy = async () => ({
    passwordPolicy: 'vnGov' as const,
    secondFactorFor: ['administrator' as const],
    version: versionOf(await context.store.read(readSecurityPolicy)),
  });
  const firstLimit = async () => {
    const limits = await context.store.read((db) => db.select().from(db.t.ruleParams));
    return limits.find(({ ruleCode, name }) => ruleCode === 'G1' && name === 'amber')?.id ?? '';
  };
  const firstRole = async () => {
    const roles = await context.store.read((db) => db.select().from(db.t.roleAssignments));
    return roles.find((role) => role.userId === userId)?.id ?? '';
  };
  const deed = (name: string, act: (actor?: Actor) => Promise<unknown>): Deed => ({ name, act });
  return [
    deed('invitePerson', (actor) => invitePerson(as(actor), invitation)),
    deed('issueOneTimeLink', (actor) => issueOneTimeLink(as(actor), userId)),
    deed('grantRole', (actor) => grantRole(as(actor), userId, { role: 'auditor', scope: '' })),
    deed('revokeRole', async (actor) => revokeRole(as(actor), userId, await firstRole())),
    deed('disablePerson', async (actor) => disablePerson(as(actor), userId, await change('nghỉ hưu'))),
    deed('enablePerson', async (actor) => enablePerson(as(actor), userId, await change('trở lại'))),
    deed('endSessions', (actor) => endSessions(as(actor), userId, { session: 'all' })),
    deed('changeThreshold', async (actor) => changeThreshold(as(actor), await firstLimit(), changedLimit)),
    deed('changeSecurityPolicy', async (actor) => changeSecurityPolicy(as(actor), await changedPolicy())),
  ];
}
