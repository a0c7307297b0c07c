import { and, desc, eq, isNull, lte, sql } from 'drizzle-orm';

import type { FundingSource } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { type LedgerTotals, noTotals } from '#app/domain/ledger.ts';
import type { ContractTerms } from '#app/domain/ledger-rules.ts';
import { type BasisPoints, noMoney, subtractVnd, type Vnd } from '#app/domain/money.ts';
import { limitOn, type RuleParam } from '#app/domain/risk-rules/types.ts';
import { loadTotalInvestment } from '#db/materialise/load-project-records.server.ts';
import { loadRuleParams } from '#db/materialise/load-rule-params.server.ts';
import { prepared } from '#db/prepared.ts';
import type { Reader } from '#db/reader.ts';
import { sumOf } from '#db/sums.ts';

/** What is paid: a contract, or a project's costs outside contracts. */
export type Paid = { projectId: string; contractId: string | null };

/** The capital that an entry draws on. */
export type Drawn = { projectId: string; capitalYear: number; fundingSource: FundingSource };

/** How far money can still go, whatever capital it is drawn from: under the contract and within the project's investment. */
export type Limits = {
  contract: ContractTerms | null;
  totals: LedgerTotals;
  projectDisbursed: Vnd;
  totalInvestment: Vnd | null;
  /** The share of the contract by which its advance should be recovered. */
  recoverBy: BasisPoints;
};

/** Reads the limits as they stand on `today`. Exact only behind the ledger's lock. */
export async function readLimits(db: Reader, { projectId, contractId }: Paid, today: Day): Promise<Limits> {
  const params = await loadRuleParams(db);
  return {
    contract: contractId === null ? null : await readTerms(db, contractId, params, today),
    totals: contractId === null ? await readTotalsOutside(db, projectId) : await readTotals(db, contractId),
    projectDisbursed: await readProjectDisbursed(db, projectId),
    totalInvestment: await loadTotalInvestment(db, projectId, today),
    recoverBy: limitOn(params, 'A4', 'recoverBy', today) ?? whole,
  };
}

/** What a year of one source still has to give to a project. Exact only behind the ledger's lock. */
export async function readCapitalAvailable(db: Reader, drawn: Drawn): Promise<Vnd> {
  const [year] = await capitalDrawn(db, drawn);
  return year === undefined ? noMoney : subtractVnd(year.usable, year.disbursed);
}

/** Whether the project has a voucher of this number in the capital year. */
export async function voucherExists(
  db: Reader,
  { projectId, capitalYear }: Pick<Drawn, 'projectId' | 'capitalYear'>,
  voucherNumber: string,
): Promise<boolean> {
  const found = await voucherOfYear(db, { projectId, capitalYear, voucherNumber });
  return found.length > 0;
}

// Where nobody has set a share, the contract's whole value is the limit.
const whole: BasisPoints = 10_000;

async function readTerms(
  db: Reader,
  contractId: string,
  params: readonly RuleParam[],
  today: Day,
): Promise<ContractTerms | null> {
  const { contracts, contractAmendments: amendments } = db.t;
  const [contract] = await db
    .select({
      value: contracts.value,
      signedOn: contracts.signedOn,
      advanceCeiling: contracts.advanceCeiling,
    })
    .from(contracts)
    .where(eq(contracts.id, contractId));
  if (contract === undefined) return null;
  const [amended] = await db
    .select({ value: amendments.newValue })
    .from(amendments)
    .where(and(eq(amendments.contractId, contractId), lte(amendments.signedOn, today)))
    .orderBy(desc(amendments.signedOn), desc(amendments.id))
    .limit(1);
  return {
    value: amended?.value ?? contract.value,
    signedOn: contract.signedOn,
    advanceCeiling: contract.advanceCeiling ?? limitOn(params, 'A1', 'ceiling', today) ?? whole,
  };
}

async function readTotals(db: Reader, contractId: string): Promise<LedgerTotals> {
  const [kept] = await paidOfContract(db, { contractId });
  return kept ?? noTotals;
}

async function readTotalsOutside(db: Reader, projectId: string): Promise<LedgerTotals> {
  const [sums] = await paidOutsideContracts(db, { projectId });
  return { ...noTotals, paid: sums?.paid ?? noMoney };
}

async function readProjectDisbursed(db: Reader, projectId: string): Promise<Vnd> {
  const [sums] = await disbursedOfProject(db, { projectId });
  return sums?.disbursed ?? noMoney;
}

const capitalDrawn = prepared((db) => {
  const { projectYearTotals: totals } = db.t;
  return db
    .select({ usable: totals.usable, disbursed: totals.disbursed })
    .from(totals)
    .where(
      and(
        eq(totals.projectId, sql.placeholder('projectId')),
        eq(totals.capitalYear, sql.placeholder('capitalYear')),
        eq(totals.fundingSource, sql.placeholder('fundingSource')),
      ),
    );
});

const voucherOfYear = prepared((db) => {
  const { disbursementEntries: entries } = db.t;
  return db
    .select({ seq: entries.seq })
    .from(entries)
    .where(
      and(
        eq(entries.projectId, sql.placeholder('projectId')),
        eq(entries.capitalYear, sql.placeholder('capitalYear')),
        eq(entries.voucherNumber, sql.placeholder('voucherNumber')),
      ),
    )
    .limit(1);
});

const paidOfContract = prepared((db) => {
  const { contractTotals: totals } = db.t;
  return db
    .select({
      advanced: totals.advanced,
      advanceOutstanding: totals.advanceOutstanding,
      paid: totals.paid,
    })
    .from(totals)
    .where(eq(totals.contractId, sql.placeholder('contractId')));
});

const paidOutsideContracts = prepared((db) => {
  const { disbursementEntries: entries } = db.t;
  return db
    .select({ paid: sumOf(entries.paidChange) })
    .from(entries)
    .where(and(eq(entries.projectId, sql.placeholder('projectId')), isNull(entries.contractId)));
});

const disbursedOfProject = prepared((db) => {
  const { projectYearTotals: totals } = db.t;
  return db
    .select({ disbursed: sumOf(totals.disbursed) })
    .from(totals)
    .where(eq(totals.projectId, sql.placeholder('projectId')));
});
