import { and, asc, eq, lte, type SQL, sql } from 'drizzle-orm';

import { presentTerms } from '#app/domain/contract-terms.ts';
import type { Day } from '#app/domain/day.ts';
import { groupBy } from '#app/domain/group-by.ts';
import { noMoney } from '#app/domain/money.ts';
import type { ContractRecord } from '#app/domain/position/records.ts';
import { heldSecurities } from '#app/domain/security-rules.ts';
import { preparedPer } from '../prepared.ts';
import type { Reader } from '../reader.ts';

/** Whose contracts: all of a project, or those of one package. */
type Whose = 'project' | 'package';
type Asked = { readonly whose: Whose; readonly id: string; readonly today: Day };

/** Contracts as they stand on `today`, the first signed first, with what was paid and the securities that count. */
export async function loadContracts(db: Reader, { whose, ...asked }: Asked): Promise<ContractRecord[]> {
  const rows = await contractsOf(db, whose, asked);
  if (rows.length === 0) return [];
  const amendments = groupBy(await amendmentsOf(db, whose, asked), ({ contractId }) => contractId);
  const released = await releasesOf(db, whose, asked);
  const held = heldSecurities(await securitiesOf(db, whose, asked), new Set(released.map(({ id }) => id)));
  const securities = groupBy(held, ({ contractId }) => contractId);
  return rows.map((row) => ({
    id: row.id,
    packageId: row.packageId,
    ...presentTerms(row, amendments.get(row.id) ?? []),
    advanced: row.advanced ?? noMoney,
    advanceOutstanding: row.advanceOutstanding ?? noMoney,
    paid: row.paid ?? noMoney,
    securities: securities.get(row.id) ?? [],
  }));
}

function isOf({ t: { biddingPackages: packages } }: Reader, whose: Whose): SQL {
  return eq(whose === 'project' ? packages.projectId : packages.id, sql.placeholder('id'));
}

const contractsOf = preparedPer((db, whose: Whose) => {
  const { biddingPackages: packages, contracts, contractTotals } = db.t;
  return db
    .select({
      id: contracts.id,
      packageId: contracts.packageId,
      value: contracts.value,
      finishOn: contracts.finishOn,
      advanced: contractTotals.advanced,
      advanceOutstanding: contractTotals.advanceOutstanding,
      paid: contractTotals.paid,
    })
    .from(contracts)
    .innerJoin(packages, eq(packages.id, contracts.packageId))
    .leftJoin(contractTotals, eq(contractTotals.contractId, contracts.id))
    .where(and(isOf(db, whose), lte(contracts.signedOn, sql.placeholder('today'))))
    .orderBy(asc(contracts.signedOn), asc(contracts.id));
});

const amendmentsOf = preparedPer((db, whose: Whose) => {
  const { biddingPackages: packages, contracts, contractAmendments: amendments } = db.t;
  return db
    .select({
      contractId: amendments.contractId,
      newValue: amendments.newValue,
      newFinishOn: amendments.newFinishOn,
    })
    .from(amendments)
    .innerJoin(contracts, eq(contracts.id, amendments.contractId))
    .innerJoin(packages, eq(packages.id, contracts.packageId))
    .where(and(isOf(db, whose), lte(amendments.signedOn, sql.placeholder('today'))))
    .orderBy(asc(amendments.signedOn), asc(amendments.id));
});

const securitiesOf = preparedPer((db, whose: Whose) => {
  const { biddingPackages: packages, contracts, securities } = db.t;
  return db
    .select({
      contractId: securities.contractId,
      id: securities.id,
      kind: securities.kind,
      expiresOn: securities.expiresOn,
      replacesId: securities.replacesId,
    })
    .from(securities)
    .innerJoin(contracts, eq(contracts.id, securities.contractId))
    .innerJoin(packages, eq(packages.id, contracts.packageId))
    .where(and(isOf(db, whose), lte(securities.issuedOn, sql.placeholder('today'))))
    .orderBy(asc(securities.id));
});

const releasesOf = preparedPer((db, whose: Whose) => {
  const { biddingPackages: packages, contracts, securities, securityReleases: releases } = db.t;
  return db
    .select({ id: releases.securityId })
    .from(releases)
    .innerJoin(securities, eq(securities.id, releases.securityId))
    .innerJoin(contracts, eq(contracts.id, securities.contractId))
    .innerJoin(packages, eq(packages.id, contracts.packageId))
    .where(and(isOf(db, whose), lte(releases.releasedOn, sql.placeholder('today'))));
});
