import { and, asc, desc, eq, gt, inArray } from 'drizzle-orm';

import {
  type AdvanceGuarantee,
  type AdvanceState,
  judgeAdvance,
  recoveredSoFar,
  type RecoverySchedule,
  recoverySchedule,
} from '#app/domain/advance-recovery.ts';
import type { Locale } from '#app/domain/codelists.ts';
import { presentTerms } from '#app/domain/contract-terms.ts';
import { type Day, earlierOf } from '#app/domain/day.ts';
import { groupBy } from '#app/domain/group-by.ts';
import type { LedgerTotals } from '#app/domain/ledger.ts';
import { type BasisPoints, shareOf, sumVnd, type Vnd, vnd } from '#app/domain/money.ts';
import { limitOn } from '#app/domain/risk-rules/types.ts';
import { heldOn } from '#db/held-securities.ts';
import { loadRuleParams } from '#db/materialise/load-rule-params.server.ts';
import type { Reader } from '#db/reader.ts';
import { countOf, sumOf } from '#db/sums.ts';

/** The advance of a contract: what is outstanding, by when it must be recovered, and what secures it. */
export type Advance = {
  readonly value: Vnd;
  readonly totals: LedgerTotals;
  readonly recovered: Vnd;
  readonly paidShare: BasisPoints | null;
  readonly recoverBy: BasisPoints;
  readonly schedule: RecoverySchedule;
  readonly guarantee: AdvanceGuarantee | null;
  readonly state: AdvanceState;
};

const advancesPerPage = 25;

/** One page of the contracts with advance outstanding, most first. */
export async function listAdvances(
  db: Reader,
  {
    provinceCode,
    page,
    today,
    locale,
  }: { provinceCode: string | null; page: number; today: Day; locale: Locale },
) {
  const { contractTotals: totals, contracts, biddingPackages: packages, projects } = db.t;
  const rows = await db
    .select({
      contractId: contracts.id,
      contractNumber: contracts.number,
      signed: { value: contracts.value, finishOn: contracts.finishOn },
      packageCode: packages.code,
      packageName: packages.name,
      projectCode: projects.code,
      projectName: locale === 'vi' ? projects.nameVi : projects.nameEn,
      illustrative: contracts.illustrative,
      totals: {
        advanced: totals.advanced,
        advanceOutstanding: totals.advanceOutstanding,
        paid: totals.paid,
      },
    })
    .from(totals)
    .innerJoin(contracts, eq(contracts.id, totals.contractId))
    .innerJoin(packages, eq(packages.id, contracts.packageId))
    .innerJoin(projects, eq(projects.id, packages.projectId))
    .where(outstandingIn(db, provinceCode))
    .orderBy(desc(totals.advanceOutstanding), asc(totals.contractId))
    .limit(advancesPerPage + 1)
    .offset((page - 1) * advancesPerPage);
  const shown = rows.slice(0, advancesPerPage);
  const read = await readAdvances(db, shown, today);
  const advances = shown.map(({ signed: _signed, totals: _totals, ...row }) => ({
    ...row,
    ...read(row.contractId),
  }));
  return { advances, hasMore: rows.length > advancesPerPage };
}
export type ListedAdvance = Awaited<ReturnType<typeof listAdvances>>['advances'][number];

/** All advance outstanding, and of how many contracts. */
export async function sumAdvances(
  db: Reader,
  provinceCode: string | null,
): Promise<{ outstanding: Vnd; contracts: number }> {
  const { contractTotals: totals, contracts, biddingPackages: packages, projects } = db.t;
  const sums = { outstanding: sumOf(totals.advanceOutstanding), contracts: countOf() };
  const [sum] =
    provinceCode === null
      ? await db
          .select(sums)
          .from(totals)
          .where(gt(totals.advanceOutstanding, vnd(0)))
      : await db
          .select(sums)
          .from(totals)
          .innerJoin(contracts, eq(contracts.id, totals.contractId))
          .innerJoin(packages, eq(packages.id, contracts.packageId))
          .innerJoin(projects, eq(projects.id, packages.projectId))
          .where(outstandingIn(db, provinceCode));
  if (sum === undefined) throw new Error('a sum without a row');
  return sum;
}

/** The advance of one contract; null where nothing is outstanding. */
export async function findAdvance(db: Reader, contractId: string, today: Day): Promise<Advance | null> {
  const { contractTotals: totals, contracts } = db.t;
  const [row] = await db
    .select({
      contractId: contracts.id,
      signed: { value: contracts.value, finishOn: contracts.finishOn },
      totals: {
        advanced: totals.advanced,
        advanceOutstanding: totals.advanceOutstanding,
        paid: totals.paid,
      },
    })
    .from(totals)
    .innerJoin(contracts, eq(contracts.id, totals.contractId))
    .where(and(eq(totals.contractId, contractId), gt(totals.advanceOutstanding, vnd(0))));
  return row === undefined ? null : (await readAdvances(db, [row], today))(contractId);
}

type Row = { contractId: string; signed: { value: Vnd; finishOn: Day }; totals: LedgerTotals };

/** Reads what the advances of these contracts are held against: their present values, guarantees and the limits of a day. */
async function readAdvances(
  db: Reader,
  rows: readonly Row[],
  today: Day,
): Promise<(contractId: string) => Advance> {
  const ids = rows.map(({ contractId }) => contractId);
  const params = await loadRuleParams(db);
  const recoverBy = limitOn(params, 'A4', 'recoverBy', today) ?? 10_000;
  const limits = {
    guaranteeFrom: vnd(limitOn(params, 'A3', 'guaranteeFrom', today) ?? 0),
    amber: limitOn(params, 'A3', 'amber', today) ?? 0,
    today,
  };
  const amendments = groupBy(await listAmended(db, ids), ({ contractId }) => contractId);
  const guarantees = groupBy(await listGuarantees(db, ids, today), ({ contractId }) => contractId);
  const advances = rows.map(({ contractId, signed, totals }): [string, Advance] => {
    const { value } = presentTerms(signed, amendments.get(contractId) ?? []);
    const schedule = recoverySchedule({ value, recoverBy, totals });
    const guarantee = together(guarantees.get(contractId) ?? []);
    const state = judgeAdvance(totals, schedule, guarantee, limits);
    const recovered = recoveredSoFar(totals);
    const paidShare = shareOf(totals.paid, value);
    return [contractId, { value, totals, recovered, paidShare, recoverBy, schedule, guarantee, state }];
  });
  const found = new Map(advances);
  return (contractId) => {
    const advance = found.get(contractId);
    if (advance === undefined) throw new Error(`no advance of contract ${contractId}`);
    return advance;
  };
}

/** Several guarantees secure what they add up to, until the first of them expires. */
function together(guarantees: readonly AdvanceGuarantee[]): AdvanceGuarantee | null {
  if (guarantees.length === 0) return null;
  return {
    amount: sumVnd(...guarantees.map(({ amount }) => amount)),
    expiresOn: guarantees.map(({ expiresOn }) => expiresOn).reduce(earlierOf),
  };
}

async function listAmended(db: Reader, contractIds: readonly string[]) {
  const { contractAmendments: amendments } = db.t;
  return db
    .select({
      contractId: amendments.contractId,
      newValue: amendments.newValue,
      newFinishOn: amendments.newFinishOn,
    })
    .from(amendments)
    .where(inArray(amendments.contractId, [...contractIds]))
    .orderBy(asc(amendments.signedOn), asc(amendments.id));
}

async function listGuarantees(db: Reader, contractIds: readonly string[], today: Day) {
  const { securities } = db.t;
  return db
    .select({
      contractId: securities.contractId,
      amount: securities.amount,
      expiresOn: securities.expiresOn,
    })
    .from(securities)
    .where(
      and(
        inArray(securities.contractId, [...contractIds]),
        eq(securities.kind, 'advance'),
        heldOn(db, today),
      ),
    );
}

function outstandingIn(db: Reader, provinceCode: string | null) {
  const { contractTotals: totals, projects } = db.t;
  return and(
    gt(totals.advanceOutstanding, vnd(0)),
    provinceCode === null ? undefined : eq(projects.provinceCode, provinceCode),
  );
}
