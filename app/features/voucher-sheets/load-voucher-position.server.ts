import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm';

import type { Day } from '#app/domain/day.ts';
import { groupBy } from '#app/domain/group-by.ts';
import { type LedgerTotals, noTotals } from '#app/domain/ledger.ts';
import type { ContractTerms } from '#app/domain/ledger-rules.ts';
import { type BasisPoints, noMoney, subtractVnd, sumVnd, type Vnd } from '#app/domain/money.ts';
import { ledgerRules } from '#app/domain/override-rules.ts';
import { limitOn, type RuleParam } from '#app/domain/risk-rules/types.ts';
import { loadTotalInvestment } from '#db/materialise/load-project-records.server.ts';
import { loadRuleParams } from '#db/materialise/load-rule-params.server.ts';
import { findClosedThrough } from '#db/period-closings.server.ts';
import type { Reader } from '#db/reader.ts';
import { sumOf } from '#db/sums.ts';

import { lineKey, type VoucherRow } from './voucher-row.ts';

/** Projects are looked up so many at a time. */
const batch = 500;

/** All that the rows of a sheet are measured against, read at once. Exact only behind the ledger's lock. */
export async function loadVoucherPosition(db: Reader, rows: readonly VoucherRow[], today: Day) {
  const params = await loadRuleParams(db);
  const named = groupBy(rows, ({ projectCode }) => projectCode ?? '');
  const projects = [];
  const closings = new Map<string, Awaited<ReturnType<typeof findClosedThrough>>>();
  for (const project of await listProjects(db, [...named.keys()])) {
    const { provinceCode } = project;
    if (!closings.has(provinceCode)) closings.set(provinceCode, await findClosedThrough(db, provinceCode));
    const said = named.get(project.code) ?? [];
    projects.push({
      ...project,
      closedThrough: closings.get(provinceCode) ?? null,
      ...(await loadProject(db, project.projectId, said, { params, today })),
    });
  }
  return { projects, recoverBy: limitOn(params, 'A4', 'recoverBy', today) ?? whole };
}
export type VoucherPosition = Awaited<ReturnType<typeof loadVoucherPosition>>;
export type KnownProject = VoucherPosition['projects'][number];
export type KnownContract = KnownProject['contracts'][number];
export type KnownEntry = KnownProject['entries'][number];

// Where nobody has set a share, the contract's whole value is the limit.
const whole: BasisPoints = 10_000;

async function listProjects(db: Reader, codes: readonly string[]) {
  const { projects } = db.t;
  const found = [];
  for (let start = 0; start < codes.length; start += batch) {
    const rows = await db
      .select({
        code: projects.code,
        projectId: projects.id,
        ownerId: projects.ownerId,
        provinceCode: projects.provinceCode,
      })
      .from(projects)
      .where(inArray(projects.code, codes.slice(start, start + batch)));
    found.push(...rows);
  }
  return found;
}

type Asked = { readonly params: readonly RuleParam[]; readonly today: Day };

async function loadProject(db: Reader, projectId: string, said: readonly VoucherRow[], asked: Asked) {
  const years = [...new Set(said.flatMap(({ capitalYear }) => capitalYear ?? []))];
  const entries = years.length === 0 ? [] : await listEntries(db, projectId, years);
  const lines = await listLines(db, projectId);
  return {
    entries,
    contracts: await listContracts(db, projectId, asked),
    outside: await readTotalsOutside(db, projectId),
    available: new Map(lines.map((line) => [lineKey(line), subtractVnd(line.usable, line.disbursed)])),
    disbursed: sumVnd(...lines.map(({ disbursed }) => disbursed)),
    totalInvestment: await loadTotalInvestment(db, projectId, asked.today),
    overrides: await listOverrides(db, projectId),
  };
}

/** Every entry of the capital years that the rows name: a number may be written a little otherwise in a file, and is the same voucher. */
async function listEntries(db: Reader, projectId: string, years: readonly number[]) {
  const { disbursementEntries: entries, contracts, biddingPackages: packages } = db.t;
  return db
    .select({
      id: entries.id,
      voucherNumber: entries.voucherNumber,
      postedOn: entries.postedOn,
      packageId: entries.packageId,
      packageCode: packages.code,
      contractId: entries.contractId,
      contractNumber: contracts.number,
      kind: entries.kind,
      gross: entries.gross,
      recovered: entries.recovered,
      cash: entries.cash,
      capitalYear: entries.capitalYear,
      fundingSource: entries.fundingSource,
      note: entries.note,
      reversesId: entries.reversesId,
    })
    .from(entries)
    .leftJoin(contracts, eq(contracts.id, entries.contractId))
    .leftJoin(packages, eq(packages.id, entries.packageId))
    .where(and(eq(entries.projectId, projectId), inArray(entries.capitalYear, [...years])))
    .orderBy(asc(entries.seq));
}

async function listContracts(db: Reader, projectId: string, { params, today }: Asked) {
  const { contracts, biddingPackages: packages, contractTotals: totals } = db.t;
  const rows = await db
    .select({
      id: contracts.id,
      number: contracts.number,
      packageId: packages.id,
      packageCode: packages.code,
      value: contracts.value,
      signedOn: contracts.signedOn,
      advanceCeiling: contracts.advanceCeiling,
      advanced: totals.advanced,
      advanceOutstanding: totals.advanceOutstanding,
      paid: totals.paid,
    })
    .from(contracts)
    .innerJoin(packages, eq(packages.id, contracts.packageId))
    .leftJoin(totals, eq(totals.contractId, contracts.id))
    .where(eq(packages.projectId, projectId));
  const amended = await listAmendedValues(db, projectId, today);
  return rows.map((row) => {
    const { id, number, packageId, packageCode, advanced, advanceOutstanding, paid } = row;
    const terms: ContractTerms = {
      value: amended.get(id) ?? row.value,
      signedOn: row.signedOn,
      advanceCeiling: row.advanceCeiling ?? limitOn(params, 'A1', 'ceiling', today) ?? whole,
    };
    const kept: LedgerTotals =
      advanced === null || advanceOutstanding === null || paid === null
        ? noTotals
        : { advanced, advanceOutstanding, paid };
    return { id, number, packageId, packageCode, terms, totals: kept };
  });
}

/** What contracts are worth by their newest amendment of today or before. */
async function listAmendedValues(db: Reader, projectId: string, today: Day): Promise<Map<string, Vnd>> {
  const { contracts, biddingPackages: packages, contractAmendments: amendments } = db.t;
  const rows = await db
    .select({ contractId: amendments.contractId, value: amendments.newValue })
    .from(amendments)
    .innerJoin(contracts, eq(contracts.id, amendments.contractId))
    .innerJoin(packages, eq(packages.id, contracts.packageId))
    .where(and(eq(packages.projectId, projectId), lte(amendments.signedOn, today)))
    .orderBy(asc(amendments.signedOn), asc(amendments.id));
  return new Map(rows.map(({ contractId, value }) => [contractId, value]));
}

async function readTotalsOutside(db: Reader, projectId: string): Promise<LedgerTotals> {
  const { disbursementEntries: entries } = db.t;
  const [sums] = await db
    .select({ paid: sumOf(entries.paidChange) })
    .from(entries)
    .where(and(eq(entries.projectId, projectId), isNull(entries.contractId)));
  return { ...noTotals, paid: sums?.paid ?? noMoney };
}

async function listLines(db: Reader, projectId: string) {
  const { projectYearTotals: totals } = db.t;
  return db
    .select({
      capitalYear: totals.capitalYear,
      fundingSource: totals.fundingSource,
      usable: totals.usable,
      disbursed: totals.disbursed,
    })
    .from(totals)
    .where(eq(totals.projectId, projectId));
}

/** The permissions to pass a ceiling of the ledger that nobody has used yet. */
async function listOverrides(db: Reader, projectId: string) {
  const { overrides, overrideUses: uses } = db.t;
  return db
    .select({
      id: overrides.id,
      rule: overrides.rule,
      subjectId: overrides.subjectId,
      capitalYear: overrides.capitalYear,
      fundingSource: overrides.fundingSource,
      amount: overrides.amount,
      documentNumber: overrides.documentNumber,
      grantedBy: overrides.recordedBy,
    })
    .from(overrides)
    .leftJoin(uses, eq(uses.overrideId, overrides.id))
    .where(
      and(
        eq(overrides.projectId, projectId),
        inArray(overrides.rule, [...ledgerRules]),
        isNull(uses.overrideId),
      ),
    );
}
