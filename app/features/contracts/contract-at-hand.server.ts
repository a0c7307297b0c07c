import { asc, eq } from 'drizzle-orm';

import { presentTerms } from '#app/domain/contract-terms.ts';
import { noMoney, sumVnd } from '#app/domain/money.ts';
import type { Reader } from '#db/reader.ts';

/** A contract as an amendment finds it: as signed, what amended it since, what it is worth now, and what was disbursed. */
export async function loadContractAtHand(db: Reader, contractId: string) {
  const { contracts, contractAmendments: amendments, contractTotals: totals } = db.t;
  const [row] = await db
    .select({
      number: contracts.number,
      signedOn: contracts.signedOn,
      finishOn: contracts.finishOn,
      value: contracts.value,
      paid: totals.paid,
      advanceOutstanding: totals.advanceOutstanding,
    })
    .from(contracts)
    .leftJoin(totals, eq(totals.contractId, contracts.id))
    .where(eq(contracts.id, contractId));
  if (row === undefined) throw new Error(`no contract ${contractId}`);
  const amended = await db
    .select({
      number: amendments.number,
      signedOn: amendments.signedOn,
      newValue: amendments.newValue,
      newFinishOn: amendments.newFinishOn,
    })
    .from(amendments)
    .where(eq(amendments.contractId, contractId))
    .orderBy(asc(amendments.signedOn), asc(amendments.id));
  return {
    signedOn: row.signedOn,
    amended,
    present: presentTerms(row, amended),
    disbursed: sumVnd(row.paid ?? noMoney, row.advanceOutstanding ?? noMoney),
  };
}
