import { and, eq, max } from 'drizzle-orm';

import { monthOf } from '#app/domain/day.ts';
import { contributionOf } from './materialise/keep-project-position.server.ts';
import type { Reader } from './reader.ts';
import { sumOf } from './sums.ts';
import type { LedgerRow } from './verify-chains.server.ts';

/** A kept total that is not the sum of its records. `key` names the row by its primary key; `kept` is null where the row is missing. */
export type WrongTotal = {
  table: string;
  key: string;
  column: string;
  kept: number | null;
  expected: number;
};

export type TotalsReport = {
  /** Rows compared. */
  checked: number;
  wrongCount: number;
  /** The first hundred, by table and key. */
  wrong: readonly WrongTotal[];
};

type Sums = Record<string, number>;
type Rows = ReadonlyMap<string, Sums>;
type Comparison = { checked: number; wrong: WrongTotal[] };

const wrongShown = 100;

/** Adds up ledger entries page by page, on a path of its own beside the one that keeps the totals. */
export function ledgerTally() {
  const contracts = new Map<string, Sums>();
  const projectYears = new Map<string, Sums>();
  const provinceMonths = new Map<string, Sums>();
  const projects = new Map<string, Sums>();
  return {
    contracts,
    projectYears,
    provinceMonths,
    projects,
    add(page: readonly LedgerRow[]): void {
      for (const entry of page) {
        const { projectId, provinceCode, capitalYear, fundingSource, cash } = entry;
        if (entry.contractId !== null) {
          addTo(contracts, entry.contractId, {
            // Only what pays for no volume moves the advances made: payments recover, they do not unmake.
            advanced: entry.paidChange === 0 ? entry.advanceChange : 0,
            advanceOutstanding: entry.advanceChange,
            paid: entry.paidChange,
          });
        }
        const month = monthOf(entry.postedOn);
        addTo(projects, projectId, { disbursed: cash });
        addTo(projectYears, keyOf(projectId, capitalYear, fundingSource), { disbursed: cash });
        addTo(provinceMonths, keyOf(provinceCode, capitalYear, fundingSource, month), { disbursed: cash });
      }
    },
  };
}

/** Compares every kept total with the records it stands for. */
export async function verifyTotals(db: Reader, tally: ReturnType<typeof ledgerTally>): Promise<TotalsReport> {
  const comparisons = [
    compare('contract_totals', await keptContracts(db), tally.contracts),
    compare('project_year_totals', await keptProjectYears(db), await projectYears(db, tally.projectYears)),
    compare('province_month_totals', await keptProvinceMonths(db), tally.provinceMonths),
    compare('province_month_plans', await keptProvincePlans(db), await provincePlans(db)),
    compare('project_positions', await keptProjects(db), tally.projects),
    compare('province_totals', await keptProvinces(db), await provinces(db)),
  ];
  const wrong = comparisons.flatMap((comparison) => comparison.wrong);
  return {
    checked: comparisons.reduce((sum, { checked }) => sum + checked, 0),
    wrongCount: wrong.length,
    wrong: wrong.slice(0, wrongShown),
  };
}

function compare(table: string, kept: Rows, expected: Rows): Comparison {
  const keys = [...new Set([...kept.keys(), ...expected.keys()])].sort();
  const wrong = keys.flatMap((key) => {
    const keptSums = kept.get(key);
    const expectedSums = expected.get(key) ?? {};
    const columns = Object.keys(keptSums ?? expectedSums);
    return columns
      .map((column) => ({
        table,
        key,
        column,
        kept: keptSums?.[column] ?? null,
        expected: expectedSums[column] ?? 0,
      }))
      .filter((sum) => (sum.kept ?? 0) !== sum.expected);
  });
  return { checked: keys.length, wrong };
}

function addTo(rows: Map<string, Sums>, key: string, change: Sums): void {
  const sums = rows.get(key);
  if (sums === undefined) {
    rows.set(key, { ...change });
    return;
  }
  for (const column in change) sums[column] = (sums[column] ?? 0) + (change[column] ?? 0);
}

function keyOf(...parts: readonly (string | number)[]): string {
  return parts.join(' ');
}

async function keptContracts(db: Reader): Promise<Rows> {
  const rows = await db.select().from(db.t.contractTotals);
  return new Map(rows.map(({ contractId, ...sums }) => [contractId, sums]));
}

async function keptProjectYears(db: Reader): Promise<Rows> {
  const rows = await db.select().from(db.t.projectYearTotals);
  return new Map(
    rows.map(({ projectId, capitalYear, fundingSource, provinceCode, ...sums }) => [
      keyOf(projectId, capitalYear, fundingSource),
      sums,
    ]),
  );
}

async function projectYears(db: Reader, disbursed: Rows): Promise<Rows> {
  const { capitalEntries } = db.t;
  const rows = await db
    .select({
      projectId: capitalEntries.projectId,
      capitalYear: capitalEntries.capitalYear,
      fundingSource: capitalEntries.fundingSource,
      kind: capitalEntries.kind,
      amount: sumOf(capitalEntries.amount),
    })
    .from(capitalEntries)
    .groupBy(
      capitalEntries.projectId,
      capitalEntries.capitalYear,
      capitalEntries.fundingSource,
      capitalEntries.kind,
    );
  const years = new Map([...disbursed].map(([key, sums]) => [key, { ...sums }]));
  for (const { projectId, capitalYear, fundingSource, kind, amount } of rows) {
    addTo(years, keyOf(projectId, capitalYear, fundingSource), {
      own: kind === 'assigned' || kind === 'adjusted' ? amount : 0,
      carriedIn: kind === 'carriedIn' ? amount : 0,
      usable: amount,
    });
  }
  return years;
}

async function keptProvinceMonths(db: Reader): Promise<Rows> {
  const rows = await db.select().from(db.t.provinceMonthTotals);
  return new Map(
    rows.map(({ provinceCode, capitalYear, fundingSource, month, ...sums }) => [
      keyOf(provinceCode, capitalYear, fundingSource, month),
      sums,
    ]),
  );
}

async function keptProvincePlans(db: Reader): Promise<Rows> {
  const rows = await db.select().from(db.t.provinceMonthPlans);
  return new Map(
    rows.map(({ provinceCode, capitalYear, month, ...sums }) => [
      keyOf(provinceCode, capitalYear, month),
      sums,
    ]),
  );
}

async function provincePlans(db: Reader): Promise<Rows> {
  const { disbursementPlans: plans, projects } = db.t;
  const newest = db
    .select({
      projectId: plans.projectId,
      capitalYear: plans.capitalYear,
      revision: max(plans.revision).as('newest_revision'),
    })
    .from(plans)
    .groupBy(plans.projectId, plans.capitalYear)
    .as('newest');
  const rows = await db
    .select({
      provinceCode: projects.provinceCode,
      capitalYear: plans.capitalYear,
      month: plans.month,
      cumulative: sumOf(plans.cumulative),
    })
    .from(plans)
    .innerJoin(
      newest,
      and(
        eq(newest.projectId, plans.projectId),
        eq(newest.capitalYear, plans.capitalYear),
        eq(newest.revision, plans.revision),
      ),
    )
    .innerJoin(projects, eq(projects.id, plans.projectId))
    .groupBy(projects.provinceCode, plans.capitalYear, plans.month);
  return new Map(
    rows.map(({ provinceCode, capitalYear, month, ...sums }) => [
      keyOf(provinceCode, capitalYear, month),
      sums,
    ]),
  );
}

async function keptProjects(db: Reader): Promise<Rows> {
  const { projectPositions } = db.t;
  const rows = await db
    .select({ projectId: projectPositions.projectId, disbursed: projectPositions.disbursed })
    .from(projectPositions);
  return new Map(rows.map(({ projectId, ...sums }) => [projectId, sums]));
}

async function keptProvinces(db: Reader): Promise<Rows> {
  const rows = await db.select().from(db.t.provinceTotals);
  return new Map(rows.map(({ provinceCode, ...sums }) => [provinceCode, sums]));
}

async function provinces(db: Reader): Promise<Rows> {
  const sums = new Map<string, Sums>();
  for (const position of await db.select().from(db.t.projectPositions)) {
    addTo(sums, position.provinceCode, contributionOf(position));
  }
  return sums;
}
