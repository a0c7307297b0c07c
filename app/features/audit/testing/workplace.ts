import type { Role } from '#app/domain/codelists.ts';
import { vnd } from '#app/domain/money.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { hashPassword } from '#app/platform/password.server.ts';
import { aContext } from '#app/platform/testing/context.ts';
import {
  aCapitalEntry,
  anInvestmentDecision,
  aPackage,
  aProject,
  aRoleAssignment,
  aUser,
} from '#db/factories.ts';
import type { Writer } from '#db/reader.ts';
import { aScheduleItem } from '#db/schedule-factories.ts';
import { loadReference } from '#db/seeds/reference.ts';
import type { Store } from '#db/store.server.ts';

export const password = 'một câu dễ nhớ mà dài';
const names: Readonly<Record<Role, string>> = {
  projectManager: 'Nguyễn Minh Khôi',
  financeOfficer: 'H’Hen Niê',
  committee: 'Trần Thị Bình',
  auditor: 'Phạm Văn Soát',
  administrator: 'Y Moan',
};

/** People of every role, and a project with a package, capital and thresholds: what a day's work begins with. */
export async function aWorkplace(store: Store) {
  const passwordHash = await hashPassword(password);
  return store.write(async (tx) => {
    await loadReference(tx, aContext(store).clock.now());
    const project = await aProject(tx, { code: 'DL-DTI' });
    await anInvestmentDecision(tx, { projectId: project.id });
    await aCapitalEntry(tx, { projectId: project.id, amount: vnd(50_000_000_000) });
    const biddingPackage = await aPackage(tx, { projectId: project.id, code: 'BP-12' });
    await aScheduleItem(tx, { projectId: project.id, packageId: biddingPackage.id, role: 'execution' });
    return {
      project,
      biddingPackage,
      projectManager: await aPerson(tx, 'projectManager', passwordHash),
      financeOfficer: await aPerson(tx, 'financeOfficer', passwordHash),
      committee: await aPerson(tx, 'committee', passwordHash),
      auditor: await aPerson(tx, 'auditor', passwordHash),
      administrator: await aPerson(tx, 'administrator', passwordHash),
    };
  });
}
async function aPerson(tx: Writer, role: Role, passwordHash: string): Promise<Actor> {
  const { id: userId, name, email } = await aUser(tx, { name: names[role], passwordHash });
  await aRoleAssignment(tx, { userId, role });
  return { userId, name, email, assignments: [{ role, projectId: null, organisationId: null }] };
}
export type Workplace = Awaited<ReturnType<typeof aWorkplace>>;
