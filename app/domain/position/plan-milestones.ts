import type { Day } from '../day.ts';
import { groupBy } from '../group-by.ts';
import { noMoney, sumVnd, type Vnd, vnd } from '../money.ts';
import type { WeightedMilestone } from '../monthly-plan.ts';
import { projectScheduleOf, type ScheduleRecords } from './project-schedule.ts';
import type { ContractRecord } from './records.ts';

type PlannedRecords = Omit<ScheduleRecords, 'packages'> & {
  readonly packages: readonly (ScheduleRecords['packages'][number] & { readonly price: Vnd | null })[];
  readonly contracts: readonly Pick<ContractRecord, 'packageId' | 'value'>[];
};

/**
 * The phases for which a project pays, each on the day it ended or is now expected to end. A package's contracts, or else its
 * price, are divided evenly among its phases; choosing the contractor is paid by nobody, and a package given up has no phases.
 */
export function planMilestonesOf(records: PlannedRecords, today: Day): readonly WeightedMilestone[] {
  const { items } = projectScheduleOf(records, today);
  const paid = records.items.filter(({ kind, role }) => kind !== 'milestone' && role !== 'selection');
  const phasesOf = groupBy(paid, ({ packageId }) => packageId);
  return records.packages.flatMap((biddingPackage) => {
    const phases = phasesOf.get(biddingPackage.id) ?? [];
    const weight = vnd(Math.floor(valueOf(biddingPackage, records) / Math.max(1, phases.length)));
    return phases.flatMap(({ id }) => {
      const on = items.get(id)?.finishOn;
      return on === undefined ? [] : [{ on, weight }];
    });
  });
}

function valueOf(
  { id, price }: { readonly id: string; readonly price: Vnd | null },
  { contracts }: Pick<PlannedRecords, 'contracts'>,
): Vnd {
  const own = contracts.filter(({ packageId }) => packageId === id);
  return own.length === 0 ? (price ?? noMoney) : sumVnd(...own.map(({ value }) => value));
}
