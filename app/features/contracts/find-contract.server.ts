import { asc, desc, eq, inArray } from 'drizzle-orm';

import type { Locale } from '#app/domain/codelists.ts';
import { addedByAmendments, presentTerms } from '#app/domain/contract-terms.ts';
import { noMoney } from '#app/domain/money.ts';
import type { Reader } from '#db/reader.ts';

import type { ContractSubject } from './contract-address.server.ts';
import { findPackageHeading } from './find-package-heading.server.ts';
import { listParties } from './list-parties.server.ts';

/** All that a contract's page shows. */
export async function findContract(
  db: Reader,
  { contractId, packageId }: Pick<ContractSubject, 'contractId' | 'packageId'>,
  locale: Locale,
) {
  const terms = await findTerms(db, contractId);
  const amendments = await listAmendments(db, contractId);
  return {
    package: await findPackageHeading(db, packageId, locale),
    contract: {
      ...terms,
      present: presentTerms(terms, amendments),
      added: addedByAmendments(terms, amendments),
    },
    parties: await listParties(db, contractId),
    amendments,
    securities: await listSecurities(db, contractId),
    passed: await listPassed(db, [contractId, ...amendments.map(({ id }) => id)]),
  };
}
export type ContractPage = Awaited<ReturnType<typeof findContract>>;

async function findTerms(db: Reader, contractId: string) {
  const { contracts, contractTotals: totals } = db.t;
  const [row] = await db
    .select({
      id: contracts.id,
      number: contracts.number,
      lot: contracts.lot,
      signedOn: contracts.signedOn,
      finishOn: contracts.finishOn,
      value: contracts.value,
      illustrative: contracts.illustrative,
      paid: totals.paid,
      advanced: totals.advanced,
      advanceOutstanding: totals.advanceOutstanding,
    })
    .from(contracts)
    .leftJoin(totals, eq(totals.contractId, contracts.id))
    .where(eq(contracts.id, contractId));
  if (row === undefined) throw new Error(`no contract ${contractId}`);
  return {
    ...row,
    paid: row.paid ?? noMoney,
    advanced: row.advanced ?? noMoney,
    advanceOutstanding: row.advanceOutstanding ?? noMoney,
  };
}

async function listAmendments(db: Reader, contractId: string) {
  const { contractAmendments: amendments, users } = db.t;
  return db
    .select({
      id: amendments.id,
      number: amendments.number,
      signedOn: amendments.signedOn,
      oldValue: amendments.oldValue,
      newValue: amendments.newValue,
      oldFinishOn: amendments.oldFinishOn,
      newFinishOn: amendments.newFinishOn,
      scope: amendments.scope,
      reason: amendments.reason,
      decisionNumber: amendments.decisionNumber,
      illustrative: amendments.illustrative,
      by: users.name,
    })
    .from(amendments)
    .leftJoin(users, eq(users.id, amendments.recordedBy))
    .where(eq(amendments.contractId, contractId))
    .orderBy(asc(amendments.signedOn), asc(amendments.id));
}

/** The newest first; what took the place of one, and when it was given back, stand beside it. */
async function listSecurities(db: Reader, contractId: string) {
  const { securities, securityReleases: releases } = db.t;
  const rows = await db
    .select({
      id: securities.id,
      kind: securities.kind,
      number: securities.number,
      issuer: securities.issuer,
      amount: securities.amount,
      issuedOn: securities.issuedOn,
      expiresOn: securities.expiresOn,
      replacesId: securities.replacesId,
      releasedOn: releases.releasedOn,
      illustrative: securities.illustrative,
    })
    .from(securities)
    .leftJoin(releases, eq(releases.securityId, securities.id))
    .where(eq(securities.contractId, contractId))
    .orderBy(desc(securities.expiresOn), desc(securities.id));
  const replacedBy = new Map(rows.map(({ replacesId, number }) => [replacesId, number]));
  return rows.map((row) => ({ ...row, replacedBy: replacedBy.get(row.id) ?? null }));
}

/** The permissions by which the contract or an amendment of it passed the package price. */
async function listPassed(db: Reader, usedFor: readonly string[]) {
  const { overrides, overrideUses: uses, users } = db.t;
  return db
    .select({
      id: overrides.id,
      amount: overrides.amount,
      documentNumber: overrides.documentNumber,
      by: users.name,
    })
    .from(uses)
    .innerJoin(overrides, eq(overrides.id, uses.overrideId))
    .leftJoin(users, eq(users.id, overrides.recordedBy))
    .where(inArray(uses.usedFor, [...usedFor]))
    .orderBy(asc(overrides.id));
}
