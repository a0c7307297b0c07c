import { addDays, type Day, day } from '../../day.ts';
import { noMoney, vnd } from '../../money.ts';
import { defaultRuleParams } from '../../risk-rules/default-params.ts';
import type { Dependency } from '../../schedule-order.ts';
import type {
  BaselineRecord,
  ContractRecord,
  ItemRecord,
  PackageRecord,
  ProjectRecords,
} from '../records.ts';

/** The day on which the projects of these tests stand. */
export const today = day('2025-10-31');

/** The day that lies `days` after today. */
export function inDays(days: number): Day {
  return addDays(today, days);
}

/** A project on which nothing has been recorded but what is asked for. */
export function aProject(special: Partial<ProjectRecords> = {}): ProjectRecords {
  return {
    id: 'project-1',
    status: 'implementation',
    totalInvestment: null,
    packages: [],
    contracts: [],
    items: [],
    links: [],
    original: null,
    approved: null,
    capitalYear: 2025,
    capital: [],
    disbursementPlan: [],
    disbursed: noMoney,
    ruleParams: defaultRuleParams,
    ...special,
  };
}

/** A package under way since 100 days ago, half done as reported ten days ago. */
export function aPackage(id: string, special: Partial<PackageRecord> = {}): PackageRecord {
  return {
    id,
    price: vnd(10_000_000_000),
    status: 'executing',
    changes: [
      { to: 'contracted', on: inDays(-110) },
      { to: 'executing', on: inDays(-100) },
    ],
    lastReport: { id: `${id}-report`, on: inDays(-10), physical: 5_000 },
    selection: {
      method: 'open',
      category: 'goods',
      isDomestic: true,
      round: 1,
      invitedOn: null,
      awardedOn: null,
      publishables: [],
      plannedOn: null,
      closingOn: null,
      awardPrice: null,
      opening: null,
      contractsWithWinner: [],
      published: ['result', 'contract'],
    },
    ...special,
  };
}

/** A contract of nine billion đồng that ends in 100 days, with nothing paid. */
export function aContract(packageId: string, special: Partial<ContractRecord> = {}): ContractRecord {
  return {
    id: `${packageId}-contract`,
    packageId,
    value: vnd(9_000_000_000),
    finishOn: inDays(100),
    advanced: noMoney,
    advanceOutstanding: noMoney,
    paid: noMoney,
    securities: [],
    ...special,
  };
}

/** The execution of a package planned over the given days, counted from today; `id` is the package's with its role behind it. */
export function anItem(
  packageId: string | null,
  [start, finish]: readonly [number, number],
  special: Partial<ItemRecord> = {},
): ItemRecord {
  return {
    id: `${packageId ?? 'project'}-${special.role ?? 'execution'}`,
    packageId,
    kind: 'phase',
    role: 'execution',
    name: null,
    plannedStartOn: inDays(start),
    plannedFinishOn: inDays(finish),
    actualStartOn: null,
    actualFinishOn: null,
    durationUnit: 'calendarDays',
    ...special,
  };
}

/** What waits for what to finish. */
export function aLink(fromItemId: string, toItemId: string): Dependency {
  return { fromItemId, toItemId, type: 'FS', lagDays: 0 };
}

/** An approved plan of these items, each moved by `days` from where it is planned now. */
export function aBaseline(items: readonly ItemRecord[], days = 0, id = 'baseline-0'): BaselineRecord {
  const planned = items.map((item): [string, { startOn: Day; finishOn: Day }] => [
    item.id,
    { startOn: addDays(item.plannedStartOn, days), finishOn: addDays(item.plannedFinishOn, days) },
  ]);
  return { id, items: new Map(planned) };
}
