import { and, asc, eq, inArray, lte } from 'drizzle-orm';

import type { Day } from '#app/domain/day.ts';
import { groupBy } from '#app/domain/group-by.ts';
import { noMoney } from '#app/domain/money.ts';
import { heldSecurities } from '#app/domain/security-rules.ts';
import type { Reader } from '#db/reader.ts';

/** A package's contracts signed by a day, each with its parties, amendments, guarantees and what was paid. */
export async function listContracts(db: Reader, packageId: string, today: Day) {
  const { contracts, contractTotals: totals } = db.t;
  const rows = await db
    .select({
      id: contracts.id,
      number: contracts.number,
      signedOn: contracts.signedOn,
      finishOn: contracts.finishOn,
      value: contracts.value,
      illustrative: contracts.illustrative,
      paid: totals.paid,
      advanceOutstanding: totals.advanceOutstanding,
    })
    .from(contracts)
    .leftJoin(totals, eq(totals.contractId, contracts.id))
    .where(and(eq(contracts.packageId, packageId), lte(contracts.signedOn, today)))
    .orderBy(asc(contracts.signedOn), asc(contracts.id));
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const parties = groupBy(await listParties(db, ids), ({ contractId }) => contractId);
  const amendments = groupBy(await listAmendments(db, ids, today), ({ contractId }) => contractId);
  const securities = groupBy(await listSecurities(db, ids, today), ({ contractId }) => contractId);
  return rows.map(({ paid, advanceOutstanding, ...row }) => {
    const amended = amendments.get(row.id) ?? [];
    const last = amended.at(-1);
    return {
      ...row,
      presentValue: last?.newValue ?? row.value,
      presentFinishOn: last?.newFinishOn ?? row.finishOn,
      paid: paid ?? noMoney,
      advanceOutstanding: advanceOutstanding ?? noMoney,
      parties: parties.get(row.id) ?? [],
      amendments: amended,
      securities: securities.get(row.id) ?? [],
    };
  });
}
export type PackageContract = Awaited<ReturnType<typeof listContracts>>[number];

async function listParties(db: Reader, contractIds: string[]) {
  const { contractSuppliers, suppliers } = db.t;
  return db
    .select({
      contractId: contractSuppliers.contractId,
      supplierId: suppliers.id,
      name: suppliers.name,
      role: contractSuppliers.role,
      share: contractSuppliers.share,
      illustrative: suppliers.illustrative,
    })
    .from(contractSuppliers)
    .innerJoin(suppliers, eq(suppliers.id, contractSuppliers.supplierId))
    .where(inArray(contractSuppliers.contractId, contractIds))
    .orderBy(asc(contractSuppliers.role), asc(suppliers.foldedName));
}

async function listAmendments(db: Reader, contractIds: string[], today: Day) {
  const { contractAmendments: amendments } = db.t;
  return db
    .select({
      contractId: amendments.contractId,
      id: amendments.id,
      number: amendments.number,
      signedOn: amendments.signedOn,
      oldValue: amendments.oldValue,
      newValue: amendments.newValue,
      oldFinishOn: amendments.oldFinishOn,
      newFinishOn: amendments.newFinishOn,
      reason: amendments.reason,
      illustrative: amendments.illustrative,
    })
    .from(amendments)
    .where(and(inArray(amendments.contractId, contractIds), lte(amendments.signedOn, today)))
    .orderBy(asc(amendments.signedOn), asc(amendments.id));
}

/** Those that are held on the day: neither extended by another one nor given back. */
async function listSecurities(db: Reader, contractIds: string[], today: Day) {
  const { securities, securityReleases: releases } = db.t;
  const rows = await db
    .select({
      contractId: securities.contractId,
      id: securities.id,
      kind: securities.kind,
      number: securities.number,
      issuer: securities.issuer,
      amount: securities.amount,
      expiresOn: securities.expiresOn,
      replacesId: securities.replacesId,
      releasedOn: releases.releasedOn,
      illustrative: securities.illustrative,
    })
    .from(securities)
    .leftJoin(releases, and(eq(releases.securityId, securities.id), lte(releases.releasedOn, today)))
    .where(and(inArray(securities.contractId, contractIds), lte(securities.issuedOn, today)))
    .orderBy(asc(securities.expiresOn), asc(securities.id));
  const released = rows.flatMap(({ id, releasedOn }) => (releasedOn === null ? [] : [id]));
  return heldSecurities(rows, new Set(released));
}
