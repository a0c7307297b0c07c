import type { Day } from '#app/domain/day.ts';

import type { WorkbookPosition } from './load-workbook-position.server.ts';
import { planContracts } from './plan-contracts.ts';
import { planPackages } from './plan-packages.ts';
import { planProgress } from './plan-progress.ts';
import { planSecurities } from './plan-securities.ts';
import type { WorkbookRows } from './read-sheets.ts';
import type { RowPlan } from './row-plan.ts';
import { beginState, type WorkbookDeeds } from './workbook-state.ts';

export type WorkbookPlan = {
  readonly rows: readonly RowPlan[];
  /** What the accepted rows come to. */
  readonly deeds: WorkbookDeeds;
};

/** What an import of a workbook would do, row by row, by the rules of the forms; each sheet finds the project as those before it would leave it. */
export function planWorkbook(rows: WorkbookRows, position: WorkbookPosition, today: Day): WorkbookPlan {
  const state = beginState(position, today);
  const planned = [
    ...planPackages(rows.packages, state),
    ...planContracts(rows.contracts, state),
    ...planSecurities(rows.securities, state),
    ...planProgress(rows.progress, state),
  ];
  return { rows: planned, deeds: state.deeds };
}
