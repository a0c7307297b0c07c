import { v7 as uuidv7 } from 'uuid';

import type { Role } from '#app/domain/codelists.ts';
import { day } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { versionOf } from '#app/domain/security-policy.ts';
import type { AppContext } from '#app/platform/app-context.server.ts';
import { hashPassword } from '#app/platform/password.server.ts';
import { readSecurityPolicy } from '#app/platform/security-policy.server.ts';
import { issueSetupToken } from '#app/platform/setup-token.server.ts';
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

import { movePackageOn } from '../../bidding-packages/move-package-on.server.ts';
import { reportProgress } from '../../bidding-packages/report-progress.server.ts';
import type { MovePackageOn } from '../../bidding-packages/schemas.ts';
import { recordDisbursement } from '../../disbursements/record-disbursement.server.ts';
import { reverseDisbursement } from '../../disbursements/reverse-disbursement.server.ts';
import { importEgpPackages } from '../../imports/import-egp-packages.server.ts';
import { anEgpRow } from '../../imports/testing/egp-rows.ts';
import { uploadEgpFile } from '../../imports/upload-egp-file.server.ts';
import { confirmProjectList } from '../../project-imports/confirm-project-list.server.ts';
import { mapProjectList } from '../../project-imports/map-project-list.server.ts';
import { uploadProjectList } from '../../project-imports/upload-project-list.server.ts';
import { changeThreshold } from '../../rules/change-threshold.server.ts';
import { recordBids } from '../../selection/record-bids.server.ts';
import { recordPublication } from '../../selection/record-publication.server.ts';
import { changeSecurityPolicy } from '../../settings/change-security-policy.server.ts';
import { disablePerson } from '../../users/disable-person.server.ts';
import { enablePerson } from '../../users/enable-person.server.ts';
import { endSessions } from '../../users/end-sessions.server.ts';
import { grantRole } from '../../users/grant-role.server.ts';
import { invitePerson } from '../../users/invite-person.server.ts';
import { issueOneTimeLink } from '../../users/issue-one-time-link.server.ts';
import { personAt } from '../../users/person-at.server.ts';
import { revokeRole } from '../../users/revoke-role.server.ts';
import { setUpAdministrator } from '../../users/set-up-administrator.server.ts';
import { signIn } from '../../users/sign-in.server.ts';
import { signOut } from '../../users/sign-out.server.ts';
import { verifyRecords } from '../verify-records.server.ts';
import { contextFor, type Deed } from './deed.ts';
import { planDeeds } from './plan-deeds.ts';

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
    const biddingPackage = await aPackage(tx, { projectId: project.id, code: 'BP-12', isIt: false });
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

const steps: readonly Partial<MovePackageOn>[] = [
  { to: 'inviting', noticeNumber: 'IB2500000012', closingOn: day('2025-10-30'), documentRef: '15/QĐ-STTTT' },
  { to: 'evaluating' },
  { to: 'awarded', supplierName: 'Công ty Mẫu', awardPrice: vnd(9_000_000_000), decisionNumber: '7/QĐ' },
  {
    to: 'contracted',
    contractNumber: '12/2025/HĐ',
    signedOn: day('2025-04-01'),
    contractValue: vnd(8_900_000_000),
    finishOn: day('2026-06-30'),
  },
  { to: 'executing', physical: 1_000 },
  { kind: 'correction', to: 'awarded', note: 'ghi nhầm giá trị hợp đồng' },
  {
    to: 'contracted',
    contractNumber: '12/2025/HĐ',
    signedOn: day('2025-04-01'),
    contractValue: vnd(8_950_000_000),
    finishOn: day('2026-07-31'),
  },
  { to: 'executing' },
];

/** A day's work, each command that writes business records at least once, in an order in which all of it is allowed. */
export function businessDeeds(context: AppContext, place: Workplace): readonly Deed[] {
  const { project, biddingPackage, projectManager, financeOfficer } = place;
  const address = { projectCode: project.code, packageCode: biddingPackage.code };
  let version = 1;
  let requests = 0;
  const as = (actor: Actor) => contextFor(context, actor, `request-${(requests += 1)}`);
  const voucherId = uuidv7();
  const file = {
    projectCode: project.code,
    fileName: 'notices.json',
    text: JSON.stringify([anEgpRow(1), anEgpRow(2)]),
  };
  const contractId = () =>
    context.store.read(async (db) => {
      const [contract] = await db.select({ id: db.t.contracts.id }).from(db.t.contracts);
      return contract?.id ?? uuidv7();
    });
  return [
    ...steps.map((step): Deed => ({
      name: `movePackageOn to ${step.to}`,
      act: async (actor = projectManager) => {
        const wish = { kind: 'transition', to: 'inviting', on: day('2025-10-30'), ...step, version } as const;
        await movePackageOn(as(actor), address, wish);
        version += 1;
      },
    })),
    {
      name: 'reportProgress',
      act: async (actor = projectManager) => {
        await reportProgress(as(actor), address, {
          version,
          on: day('2025-10-31'),
          physical: 6_200,
          delayReason: 'site',
          note: 'chờ mặt bằng',
        });
        version += 1;
      },
    },
    {
      name: 'recordBids',
      act: (actor = projectManager) =>
        recordBids(as(actor), address, {
          openedOn: day('2025-10-30'),
          bids: [
            { bidderName: 'Công ty Mẫu', price: vnd(9_000_000_000), outcome: 'eligible' },
            { bidderName: 'Công ty Khác', outcome: 'disqualified', reason: 'thiếu bảo đảm dự thầu' },
          ],
        }),
    },
    {
      name: 'recordPublication',
      act: (actor = projectManager) =>
        recordPublication(as(actor), address, {
          kind: 'result',
          publishedOn: day('2025-10-31'),
          reference: 'IB2500000012',
        }),
    },
    {
      name: 'recordDisbursement',
      act: async (actor = financeOfficer) =>
        recordDisbursement(as(actor), {
          id: voucherId,
          projectId: project.id,
          contractId: await contractId(),
          voucherNumber: 'UNC-0001',
          postedOn: day('2025-10-30'),
          capitalYear: 2025,
          fundingSource: 'provincialBudget',
          kind: 'payment',
          amount: vnd(1_000_000_000),
          recovered: vnd(0),
          note: null,
        }),
    },
    {
      name: 'reverseDisbursement',
      act: (actor = financeOfficer) =>
        reverseDisbursement(as(actor), voucherId, {
          id: uuidv7(),
          voucherNumber: 'UNC-0002',
          postedOn: day('2025-10-31'),
          note: 'ghi nhầm hợp đồng',
        }),
    },
    { name: 'uploadEgpFile', act: (actor = projectManager) => uploadEgpFile(as(actor), file) },
    {
      name: 'importEgpPackages',
      act: (actor = projectManager) => importEgpPackages(as(actor), { ...file, skipRejected: false }),
    },
    ...projectListDeeds(as, projectManager),
    ...planDeeds(context, as, projectManager),
  ];
}

/** A list of projects from its upload to its import; who may not upload it is sent on to nobody's. */
function projectListDeeds(
  as: (actor: Actor) => ReturnType<typeof contextFor>,
  projectManager: Actor,
): readonly Deed[] {
  const bytes = new TextEncoder().encode(
    'Tên dự án;Chủ đầu tư;Tổng mức đầu tư (triệu đồng);Ghi chú\nTrung tâm dữ liệu;Sở Khoa học và Công nghệ;88.600;đã duyệt\n',
  );
  const mapping = {
    columns: { name: 'Tên dự án', owner: 'Chủ đầu tư', totalInvestment: 'Tổng mức đầu tư (triệu đồng)' },
    keepOthers: true,
    currency: 'VND',
    rate: null,
    unit: 'million',
    writing: 'vi',
    provinceCode: '66',
    unitName: null,
  } as const;
  let draftId: string = uuidv7();
  return [
    {
      name: 'uploadProjectList',
      act: async (actor = projectManager) => {
        draftId = await uploadProjectList(as(actor), { fileName: 'danh-muc.csv', bytes });
      },
    },
    {
      name: 'mapProjectList',
      act: (actor = projectManager) => mapProjectList(as(actor), draftId, mapping),
    },
    {
      name: 'confirmProjectList',
      act: (actor = projectManager) =>
        confirmProjectList({ ...as(actor), locale: 'vi' }, draftId, { skipRejected: false }),
    },
  ];
}

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

/** What people do at the door, and the auditor's verification. */
export function otherDeeds(context: AppContext, { projectManager, auditor }: Workplace): readonly Deed[] {
  const credentials = { email: projectManager.email, password };
  let token = '';
  return [
    {
      name: 'signIn with a wrong password',
      act: () => signIn(context, { ...credentials, password: 'không phải' }, null).catch(() => null),
    },
    {
      name: 'signIn as nobody',
      act: () => signIn(context, { ...credentials, email: 'nobody@example.test' }, null).catch(() => null),
    },
    {
      name: 'signIn',
      act: async () => {
        token = (await signIn(context, credentials, null)).token;
      },
    },
    { name: 'signOut', act: () => signOut(context, token) },
    {
      name: 'verifyRecords',
      act: async () => {
        verifyRecords(contextFor(context, auditor, 'request-verify'));
        // Waits for the run's end without ending it.
        while (context.verifier.running() !== null) await new Promise((resolve) => setImmediate(resolve));
      },
    },
  ];
}

/** The first administrator of a store where there is nobody yet. */
export async function firstAdministrator(context: AppContext): Promise<void> {
  const token = await issueSetupToken(context.store, context.clock);
  if (token === null) throw new Error('there is somebody already');
  await setUpAdministrator(context, { token, name: 'Y Moan', email: 'first@example.test', password });
}
