import type { ProjectSector } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { addMonths, day, dayFromNumber, dayNumber, instant, month, yearOf } from '#app/domain/day.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { effectOf } from '#app/domain/ledger.ts';
import type { Vnd } from '#app/domain/money.ts';
import { noMoney, portionOf, sumVnd, vnd } from '#app/domain/money.ts';
import type { NewCapitalEntry, NewDisbursement } from '../../ledger.server.ts';
import type { Tables } from '../../schema/schema.ts';
import { steadyYear } from '../demo/terms.ts';
import type { Nation, ProjectKey, Province } from './nation.ts';
import type { PackageRows } from './package-rows.ts';
import { makePackage } from './package-rows.ts';
import { makeVouchers } from './project-vouchers.ts';
import type { Random } from './random.ts';
import { seededRandom } from './random.ts';

type New<Name extends keyof Tables> = Tables[Name]['$inferInsert'];

/** Everything that is recorded about one project. */
export type ProjectRows = {
  readonly project: New<'projects'>;
  readonly decision: New<'investmentDecisions'>;
  readonly capital: readonly NewCapitalEntry[];
  readonly plans: readonly New<'disbursementPlans'>[];
  readonly baseline: New<'baselines'>;
  readonly packages: readonly PackageRows[];
  readonly links: readonly New<'dependencies'>[];
  readonly vouchers: readonly NewDisbursement[];
};

export const packagesPerProject = 18;

const sectors = [
  ['connectivity', 'Mạng truyền dẫn, phủ sóng', 'Transmission and coverage'],
  ['dataCentre', 'Trung tâm dữ liệu', 'Data centre'],
  ['platform', 'Nền tảng số dùng chung', 'Shared digital platform'],
  ['digitalService', 'Dịch vụ công trực tuyến', 'Online public services'],
  ['devices', 'Trang thiết bị số', 'Digital equipment'],
  ['security', 'An toàn thông tin', 'Information security'],
  ['workforce', 'Nhân lực số', 'Digital workforce'],
  ['digitalEconomy', 'Kinh tế số', 'Digital economy'],
] as const satisfies readonly (readonly [ProjectSector, string, string])[];

/** The `index`th project of the nation: always the same for the same index and day. */
export function makeProject(index: number, nation: Nation): ProjectRows {
  const random = seededRandom(index + 1);
  const province = nation.provinces[index % nation.provinces.length];
  if (province === undefined) throw new Error('a nation without provinces');
  const start = dayNumber(nation.today) - random.between(300, 1_250);
  const startOn = dayFromNumber(start);
  const at = instant(`${startOn}T02:00:00Z`);
  const id = random.id();
  const code = `QG-${String(index + 1).padStart(5, '0')}`;
  const managerId = index < nation.managedProjects ? nation.managerId : null;
  const fundingSource = index % 4 === 0 ? ('centralBudget' as const) : ('provincialBudget' as const);
  const of = { id, code, provinceCode: province.code, ownerId: province.ownerId, fundingSource, managerId };
  const packages = Array.from({ length: packagesPerProject }, (_, number) =>
    makePackage(of, number, start, nation, random),
  );
  const vouchers = makeVouchers(of, packages, start, nation.today, random);
  const capital = makeCapital(of, vouchers, nation.today, random);
  const finish = Math.max(...packages.map(({ plannedFinish }) => plannedFinish));
  return {
    project: {
      ...describe(index, code, province, random),
      id,
      code,
      provinceCode: province.code,
      ownerId: province.ownerId,
      status: packages.every(({ isAccepted }) => isAccepted) ? 'completed' : 'implementation',
      approvedStartOn: startOn,
      approvedFinishOn: dayFromNumber(finish),
      illustrative: true,
    },
    decision: {
      id: random.id(),
      projectId: id,
      kind: 'approval',
      number: `QĐ ${code}`,
      decidedOn: startOn,
      totalInvestment: investmentFor(packages, capital),
      illustrative: true,
      recordedAt: at,
    },
    capital,
    plans: makePlans(id, capital, nation.today),
    baseline: {
      id: random.id(),
      projectId: id,
      number: 0,
      approvedOn: dayFromNumber(start + 14),
      decisionNumber: `QĐ kế hoạch ${code}`,
      reason: 'Kế hoạch tổng thể khi phê duyệt dự án',
      illustrative: true,
      recordedAt: at,
    },
    packages,
    links: makeLinks(id, packages),
    vouchers,
  };
}

function describe(index: number, code: string, { name, communes }: Province, random: Random) {
  const [sector, vi, en] = sectors[index % sectors.length] ?? sectors[0];
  const commune = communes[random.between(0, communes.length * 3)];
  const where = commune === undefined ? name : `${commune.name}, ${name}`;
  const phase = 1 + (index % 7);
  const nameVi = `${vi} ${where}, đợt ${phase}`;
  const nameEn = `${en} of ${where}, phase ${phase}`;
  return {
    nameVi,
    nameEn,
    foldedName: foldText(`${code} ${nameVi} ${nameEn}`),
    sector,
    communeCode: commune?.code ?? null,
    group: index % 10 === 0 ? ('B' as const) : ('C' as const),
  };
}

/** As much capital a year as was disbursed of it, and a part that was not. */
function makeCapital(
  { id, code, provinceCode, fundingSource }: ProjectKey,
  vouchers: readonly NewDisbursement[],
  today: Day,
  random: Random,
): NewCapitalEntry[] {
  const byYear = new Map<number, Vnd>();
  for (const { capitalYear, entry } of vouchers) {
    byYear.set(capitalYear, sumVnd(byYear.get(capitalYear) ?? noMoney, effectOf(entry).cash));
  }
  return [...byYear].map(([capitalYear, disbursed]) => {
    const unspent = capitalYear === yearOf(today) ? random.between(0, 4_000) : random.between(100, 1_500);
    const recordedAt = instant(`${capitalYear - 1}-12-15T02:00:00Z`);
    return {
      id: random.id(),
      projectId: id,
      provinceCode,
      capitalYear,
      fundingSource,
      kind: 'assigned',
      amount: sumVnd(disbursed, portionOf(disbursed, unspent)),
      decisionNumber: `QĐ giao vốn ${capitalYear}/${code}`,
      decidedOn: day(`${capitalYear - 1}-12-15`),
      sourceId: null,
      illustrative: true,
      recordedBy: null,
      recordedAt,
    };
  });
}

function investmentFor(packages: readonly PackageRows[], capital: readonly NewCapitalEntry[]): Vnd {
  const prices = sumVnd(...packages.map(({ price }) => price));
  const assigned = sumVnd(...capital.map(({ amount }) => amount));
  return vnd(Math.max(portionOf(prices, 10_800), assigned));
}

function makePlans(
  projectId: string,
  capital: readonly NewCapitalEntry[],
  today: Day,
): New<'disbursementPlans'>[] {
  const year = yearOf(today);
  const own = sumVnd(
    ...capital.filter(({ capitalYear }) => capitalYear === year).map(({ amount }) => amount),
  );
  return steadyYear.map((percent, index) => ({
    projectId,
    capitalYear: year,
    revision: 1,
    month: addMonths(month(`${year}-01`), index),
    cumulative: portionOf(own, percent * 100),
    illustrative: true,
    recordedAt: instant(`${year}-01-15T02:00:00Z`),
  }));
}

/** In a package acceptance follows execution; every third package waits for the one before it. */
function makeLinks(projectId: string, packages: readonly PackageRows[]): New<'dependencies'>[] {
  return packages.flatMap(({ items: [execution, acceptance] }, index) => {
    const [, before] = packages[index - 1]?.items ?? [];
    const inPackage = { projectId, fromItemId: execution.id, toItemId: acceptance.id, type: 'FS' as const };
    if (before === undefined || index % 3 !== 0) return [inPackage];
    return [inPackage, { projectId, fromItemId: before.id, toItemId: acceptance.id, type: 'FS' as const }];
  });
}
