import { day, month } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import type { Actor } from '#app/domain/permissions.ts';
import type { AppContext } from '#app/platform/app-context.server.ts';

import { createProject } from '../../projects/create-project.server.ts';
import { editProject } from '../../projects/edit-project.server.ts';
import { recordInvestmentDecision } from '../../projects/record-investment-decision.server.ts';
import { approvePlan } from '../../selection-plan/approve-plan.server.ts';
import { changePrice } from '../../selection-plan/change-price.server.ts';
import { createPackage } from '../../selection-plan/create-package.server.ts';
import { editPackage } from '../../selection-plan/edit-package.server.ts';
import { findPlanSubject } from '../../selection-plan/plan-addresses.server.ts';
import { loadPlanAtHand } from '../../selection-plan/plan-at-hand.server.ts';
import type { contextFor, Deed } from './deed.ts';

/** A project from its first line to its approved plan. */
export function planDeeds(
  context: AppContext,
  as: (actor: Actor) => ReturnType<typeof contextFor>,
  projectManager: Actor,
): readonly Deed[] {
  const code = 'DL-TTDL';
  const address = { projectCode: code, packageCode: 'BP-01' };
  const version = () =>
    context.store.read(async (db) => {
      const { projectId } = await findPlanSubject(db, code);
      return (await loadPlanAtHand(db, projectId, context.clock.today())).version;
    });
  const deed = (name: string, act: (actor: Actor) => Promise<unknown>): Deed => ({
    name,
    act: (actor = projectManager) => act(actor),
  });
  const decided = { decidedOn: day('2025-10-01'), reason: 'điều chỉnh' };
  return [
    deed('createProject', (actor) => createProject(as(actor), { code, provinceCode: '66', ...aProjectSaid })),
    deed('editProject', (actor) =>
      editProject(as(actor), code, { version: 1, ...aProjectSaid, status: 'implementation' }),
    ),
    deed('recordInvestmentDecision', (actor) =>
      recordInvestmentDecision(as(actor), code, {
        kind: 'approval',
        number: '12/QĐ-UBND',
        totalInvestment: vnd(100_000_000_000),
        ...decided,
      }),
    ),
    deed('createPackage', (actor) =>
      createPackage(as(actor), code, {
        code: address.packageCode,
        price: vnd(60_000_000_000),
        ...aPackageSaid,
      }),
    ),
    deed('editPackage', (actor) =>
      editPackage(as(actor), address, { version: 1, ...aPackageSaid, method: 'limited' }),
    ),
    deed('changePrice', (actor) =>
      changePrice(as(actor), address, {
        version: 2,
        newPrice: vnd(58_000_000_000),
        decisionNumber: '7/QĐ',
        ...decided,
      }),
    ),
    deed('approvePlan', async (actor) =>
      approvePlan(as(actor), code, {
        version: await version(),
        number: 'PL2500012345',
        decisionNumber: '8/QĐ',
        ...decided,
      }),
    ),
  ];
}

const aProjectSaid = {
  nameVi: 'Trung tâm dữ liệu tỉnh',
  nameEn: 'Provincial data centre',
  group: 'B',
  sector: 'dataCentre',
  status: 'preparation',
  approvedStartOn: day('2025-01-01'),
  approvedFinishOn: day('2026-12-31'),
  owner: 'Sở Khoa học và Công nghệ',
  managingUnit: 'Ban Quản lý dự án',
  objectiveVi: null,
  objectiveEn: null,
} as const;

const aPackageSaid = {
  name: 'Thiết bị trung tâm dữ liệu',
  part: 'inPlan',
  fundingSource: 'provincialBudget',
  category: 'goods',
  method: 'open',
  procedure: 'oneStageOneEnvelope',
  contractType: 'lumpSum',
  selectionStart: { month: month('2025-07'), byQuarter: true },
  selectionDays: 45,
  executionDays: 240,
  purchaseOption: null,
  isPrequalified: null,
  isOnline: true,
  isDomestic: true,
  bidSupervision: null,
  isComplex: false,
  isIt: true,
} as const;
