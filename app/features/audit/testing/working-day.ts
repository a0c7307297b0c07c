import { v7 as uuidv7 } from 'uuid';
import { day, month } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import type { Actor } from '#app/domain/permissions.ts';
import type { AppContext } from '#app/platform/app-context.server.ts';
import { issueSetupToken } from '#app/platform/setup-token.server.ts';
import { movePackageOn } from '../../bidding-packages/move-package-on.server.ts';
import { recordMilestone } from '../../bidding-packages/record-milestone.server.ts';
import { reportProgress } from '../../bidding-packages/report-progress.server.ts';
import type { MovePackageOn } from '../../bidding-packages/schemas.ts';
import { amendContract } from '../../contracts/amend-contract.server.ts';
import { extendSecurity } from '../../contracts/extend-security.server.ts';
import { grantOverride } from '../../contracts/grant-override.server.ts';
import { partiesVersion } from '../../contracts/parties-version.ts';
import { recordContract } from '../../contracts/record-contract.server.ts';
import { recordSecurity } from '../../contracts/record-security.server.ts';
import { permitVoucher } from '../../ledger-overrides/permit-voucher.server.ts';
import { closePeriod } from '../../period-closing/close-period.server.ts';
import { releaseSecurity } from '../../contracts/release-security.server.ts';
import { stateParties } from '../../contracts/state-parties.server.ts';
import { recordDisbursement } from '../../disbursements/record-disbursement.server.ts';
import { reverseDisbursement } from '../../disbursements/reverse-disbursement.server.ts';
import { importEgpPackages } from '../../imports/import-egp-packages.server.ts';
import { anEgpRow } from '../../imports/testing/egp-rows.ts';
import { uploadEgpFile } from '../../imports/upload-egp-file.server.ts';
import { confirmProjectList } from '../../project-imports/confirm-project-list.server.ts';
import { mapProjectList } from '../../project-imports/map-project-list.server.ts';
import { uploadProjectList } from '../../project-imports/upload-project-list.server.ts';
import { assignFlag } from '../../risk-flags/assign-flag.server.ts';
import { recordBids } from '../../selection/record-bids.server.ts';
import { recordPublication } from '../../selection/record-publication.server.ts';
import { changeSupplier } from '../../suppliers/change-supplier.server.ts';
import { supplierVersion } from '../../suppliers/supplier-version.ts';
import { setUpAdministrator } from '../../users/set-up-administrator.server.ts';
import { signIn } from '../../users/sign-in.server.ts';
import { signOut } from '../../users/sign-out.server.ts';
import { verifyRecords } from '../verify-records.server.ts';
import { capitalDeeds } from './capital-deeds.ts';
import { contextFor, type Deed } from './deed.ts';
import { documentDeeds } from './document-deeds.ts';
import { planDeeds } from './plan-deeds.ts';
import { treasuryDeeds } from './treasury-deeds.ts';
import { voucherSheetDeeds } from './voucher-sheet-deeds.ts';
import { workbookDeeds } from './workbook-deeds.ts';
import { password, type Workplace } from './workplace.ts';

export { administratorDeeds } from './administrator-deeds.ts';
export { aWorkplace, type Workplace } from './workplace.ts';

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
  const { project, biddingPackage, projectManager, financeOfficer, committee } = place;
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
    ...contractDeeds(context, place, as),
    {
      name: 'reportProgress',
      act: async (actor = projectManager) => {
        await reportProgress(as(actor), address, {
          version,
          on: day('2025-10-31'),
          physical: 2_900,
          delayReason: 'site',
          note: 'chờ mặt bằng',
        });
        version += 1;
      },
    },
    {
      name: 'recordMilestone',
      act: async (actor = projectManager) => {
        await recordMilestone(
          as(actor),
          { ...address, milestone: 'securityApproval' },
          {
            version,
            plannedOn: day('2025-12-15'),
            doneOn: day('2025-10-30'),
            documentRef: '45/QĐ-STTTT',
          },
        );
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
      name: 'permitVoucher',
      act: (actor = committee) =>
        permitVoucher(as(actor), project.code, {
          rule: 'cashAboveCapital',
          contractId: null,
          capital: { capitalYear: 2025, fundingSource: 'provincialBudget' },
          amount: vnd(100_000_000),
          documentNumber: '9/TB-BCĐ',
          reason: 'vốn bổ sung đã duyệt, quyết định đến sau',
        }),
    },
    ...treasuryDeeds(project.provinceCode, as, financeOfficer),
    {
      name: 'closePeriod',
      act: (actor = committee) =>
        closePeriod(as(actor), {
          provinceCode: project.provinceCode,
          month: month('2025-09'),
          treasuryCash: vnd(1_000),
          explanation: 'Kho bạc hạch toán phí sang tháng sau',
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
    ...voucherSheetDeeds(project.code, as, financeOfficer),
    ...workbookDeeds(project.code, as, projectManager),
    ...planDeeds(context, as, projectManager),
    ...capitalDeeds(place, as),
    ...documentDeeds(context, address, as, projectManager),
  ];
}

/** What is done about the contracts of the package that came under contract, and what the committee permits. */
function contractDeeds(
  { store }: AppContext,
  { project, biddingPackage, projectManager, committee }: Workplace,
  as: (actor: Actor) => ReturnType<typeof contextFor>,
): readonly Deed[] {
  const address = { projectCode: project.code, packageCode: biddingPackage.code };
  const first = async () => {
    const [contract] = await store.read((db) => db.select().from(db.t.contracts));
    return { ...address, contractId: contract?.id ?? uuidv7() };
  };
  const security = async () => {
    const rows = await store.read((db) => db.select().from(db.t.securities));
    const replaced = new Set(rows.map(({ replacesId }) => replacesId));
    return { ...(await first()), securityId: rows.find(({ id }) => !replaced.has(id))?.id ?? uuidv7() };
  };
  const terms = {
    issuer: 'Ngân hàng Mẫu',
    amount: vnd(300_000_000),
    issuedOn: day('2025-10-30'),
  };
  const deed = (name: string, act: (actor?: Actor) => Promise<unknown>): Deed => ({ name, act });
  return [
    deed('assignFlag', async (actor = committee) => {
      const [flag] = await store.read((db) => db.select().from(db.t.flags));
      await assignFlag(as(actor), flag?.id ?? uuidv7(), {
        version: 'nobody',
        assigneeId: projectManager.userId,
        reason: 'báo cáo phương án',
      });
    }),
    deed('grantOverride', (actor = committee) =>
      grantOverride(as(actor), address, {
        amount: vnd(500_000_000),
        documentNumber: '8/TB-BCĐ',
        reason: 'bổ sung hai xã theo chỉ đạo',
      }),
    ),
    deed('recordContract', (actor = projectManager) =>
      recordContract(as(actor), address, {
        number: '13/2025/HĐ',
        lot: 'Phần 2',
        signedOn: day('2025-10-30'),
        finishOn: day('2026-06-30'),
        value: vnd(1_200_000_000),
        parties: [{ name: 'Công ty Phần Hai', share: null, isNew: false }],
      }),
    ),
    deed('amendContract', async (actor = projectManager) =>
      amendContract(as(actor), await first(), {
        number: 'PL-09',
        decisionNumber: null,
        signedOn: day('2025-10-31'),
        newValue: null,
        newFinishOn: day('2026-09-30'),
        scope: 'thêm một xã',
        reason: 'bổ sung khối lượng',
      }),
    ),
    deed('stateParties', async (actor = projectManager) => {
      const { contractId } = await first();
      const kept = await store.read((db) => db.select().from(db.t.contractSuppliers));
      const parties = ['Công ty Mẫu', 'Công ty Góp Sức'].map((name) => ({ name, share: 5_000, isNew: true }));
      const version = partiesVersion(kept.filter((party) => party.contractId === contractId));
      await stateParties(as(actor), await first(), { version, parties });
    }),
    deed('recordSecurity', async (actor = projectManager) =>
      recordSecurity(as(actor), await first(), {
        ...terms,
        kind: 'performance',
        number: 'BL-01',
        expiresOn: day('2026-06-30'),
      }),
    ),
    deed('extendSecurity', async (actor = projectManager) =>
      extendSecurity(as(actor), await security(), {
        ...terms,
        number: 'BL-01A',
        expiresOn: day('2026-12-31'),
      }),
    ),
    deed('releaseSecurity', async (actor = projectManager) =>
      releaseSecurity(as(actor), await security(), { releasedOn: day('2025-10-31'), note: 'đã trả' }),
    ),
    deed('changeSupplier', async (actor = projectManager) => {
      const [supplier] = await store.read((db) => db.select().from(db.t.suppliers));
      await changeSupplier(as(actor), supplier?.id ?? uuidv7(), {
        version: supplierVersion({ name: supplier?.name ?? '', taxCode: supplier?.taxCode ?? null }),
        name: supplier?.name ?? '',
        taxCode: '0100109106',
      });
    }),
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
