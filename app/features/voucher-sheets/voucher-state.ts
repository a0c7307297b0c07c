import type { OverridableRule } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { groupBy } from '#app/domain/group-by.ts';
import { effectOf, type LedgerEntry, type LedgerTotals, totalsAfter } from '#app/domain/ledger.ts';
import { noMoney, subtractVnd, sumVnd, type Vnd } from '#app/domain/money.ts';
import { ceilingOf, type OpenOverride, overridesOfRefusals, usableBy } from '#app/domain/override-rules.ts';
import type { Violation } from '#app/domain/violation.ts';

import type {
  KnownContract,
  KnownEntry,
  KnownProject,
  VoucherPosition,
} from './load-voucher-position.server.ts';
import { carriedText, type Line, lineKey, voucherKey } from './voucher-row.ts';

/** A project as the rows that were planned so far would leave it. */
export type StandingProject = {
  readonly known: KnownProject;
  readonly contracts: ReadonlyMap<string, KnownContract>;
  readonly numbered: ReadonlyMap<string, readonly KnownContract[]>;
  /** Of contracts by their ids, and of costs outside contracts. */
  readonly totals: Map<string | null, LedgerTotals>;
  readonly available: Map<string, Vnd>;
  /** Of the ledger and of the file so far. */
  readonly entries: Map<string, KnownEntry>;
  readonly reversed: Set<string>;
  disbursed: Vnd;
  overrides: KnownProject['overrides'];
};

/** The ledger's projects by their codes. */
export function beginState({ projects }: VoucherPosition): ReadonlyMap<string, StandingProject> {
  return new Map(projects.map((known) => [known.code, standing(known)]));
}

function standing(known: KnownProject): StandingProject {
  const { code, contracts, entries, outside } = known;
  const keyed = (written: (text: string) => string) =>
    entries.map((entry): [string, KnownEntry] => [
      voucherKey(code, entry.capitalYear, written(entry.voucherNumber)),
      entry,
    ]);
  return {
    known,
    contracts: new Map(contracts.map((contract) => [contract.id, contract])),
    numbered: groupBy(contracts, ({ number }) => carriedText(number)),
    totals: new Map([[null, outside], ...contracts.map(({ id, totals }) => [id, totals] as const)]),
    available: new Map(known.available),
    // A number stands for the entry that has it to the letter, and else for the one that a sheet would write so.
    entries: new Map([...keyed(carriedText), ...keyed((text) => text)]),
    reversed: new Set(entries.flatMap(({ reversesId }) => reversesId ?? [])),
    disbursed: known.disbursed,
    overrides: known.overrides,
  };
}

/** The permissions that this person could use to pass what refuses a voucher, as its form reads them. */
export function usableOverrides(
  project: StandingProject,
  violations: readonly Violation[],
  { paid, userId }: { paid: Line & { contractId: string | null }; userId: string },
): ReadonlyMap<OverridableRule, readonly OpenOverride[]> {
  const usable = new Map<OverridableRule, readonly OpenOverride[]>();
  for (const { code } of violations) {
    const rule = overridesOfRefusals.get(code);
    if (rule === undefined) continue;
    const ceiling = ceilingOf(rule, { projectId: project.known.projectId, ...paid });
    const open = project.overrides.filter(
      (one) =>
        one.rule === rule &&
        one.subjectId === ceiling.subjectId &&
        one.capitalYear === (ceiling.capitalYear ?? null) &&
        one.fundingSource === (ceiling.fundingSource ?? null),
    );
    usable.set(rule, usableBy(userId, open));
  }
  return usable;
}

type Posted = {
  readonly entry: LedgerEntry;
  readonly standing: KnownEntry;
  readonly used: readonly OpenOverride[];
};

/** Leaves a project as an entry leaves it. */
export function post(project: StandingProject, { entry, standing: made, used }: Posted): void {
  const { cash } = effectOf(entry);
  const { known, totals, available, entries, reversed } = project;
  totals.set(made.contractId, totalsAfter(totalsOf(project, made.contractId), entry));
  available.set(lineKey(made), subtractVnd(available.get(lineKey(made)) ?? noMoney, cash));
  entries.set(voucherKey(known.code, made.capitalYear, made.voucherNumber), made);
  if (made.reversesId !== null) reversed.add(made.reversesId);
  const spent = new Set(used.map(({ id }) => id));
  Object.assign(project, {
    disbursed: sumVnd(project.disbursed, cash),
    overrides: project.overrides.filter(({ id }) => !spent.has(id)),
  });
}

export function totalsOf(project: StandingProject, contractId: string | null): LedgerTotals {
  const totals = project.totals.get(contractId);
  if (totals === undefined) throw new Error('a contract without totals');
  return totals;
}

/** What a voucher is measured against, whatever it is. */
export function limitsOf(project: StandingProject, paid: Line & { contractId: string | null }, today: Day) {
  const { known, contracts, available, disbursed } = project;
  return {
    today,
    contract: contracts.get(paid.contractId ?? '')?.terms ?? null,
    totals: totalsOf(project, paid.contractId),
    capitalAvailable: available.get(lineKey(paid)) ?? noMoney,
    projectDisbursed: disbursed,
    totalInvestment: known.totalInvestment,
    closedThrough: known.closedThrough,
  };
}
