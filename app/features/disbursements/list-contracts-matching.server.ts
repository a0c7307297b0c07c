import { and, asc, eq, inArray, or, type SQL } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

import { foldText } from '#app/domain/folded-text.ts';
import { type Actor, reachOf } from '#app/domain/permissions.ts';
import { beginsWith } from '#db/begins-with.ts';
import { containsText } from '#db/contains-text.ts';
import { containsWords } from '#db/folded-search.ts';
import { findProjectsNamed } from '#db/ids-by-code.server.ts';
import type { Reader } from '#db/reader.ts';
import { withinReach } from '#db/within-reach.ts';

/** Names beyond these would not be shown anyway. */
const namesRead = 200;

/** More than any project has. */
const contractsRead = 1_000;

type Search = { text: string; most: number; projectIds: readonly string[] };

/**
 * At most `most` contracts: by how their number begins, else by words of their package or supplier, or of the projects
 * found by the same text; where all that finds none, by any part of their number. After a project's code, everything
 * known of its contracts is searched.
 */
export async function listContractsMatching(db: Reader, actor: Actor, search: Search) {
  const { projects, biddingPackages: packages, contracts } = db.t;
  const { text, most, projectIds } = search;
  const byNumber = await selectContracts(db, actor, most, [numberBegins(contracts.number, text)]);
  if (byNumber.length > 0) return byNumber;
  const named = await findProjectsNamed(db, text);
  if (named.length > 0) return listContractsWithin(db, actor, search, named);
  const ofThatPackage = db
    .select({ id: packages.id })
    .from(packages)
    .innerJoin(projects, eq(projects.id, packages.projectId))
    .where(and(containsWords(packages.foldedName, text), withinPermitted(db, actor)))
    .orderBy(asc(packages.foldedName), asc(packages.id))
    .limit(namesRead);
  const found = [
    ...(await selectContracts(db, actor, most, [inArray(packages.id, ofThatPackage)])),
    ...(await listContractsOfSuppliers(db, actor, search)),
    ...(await selectContracts(db, actor, most, [inArray(projects.id, [...projectIds])])),
  ];
  if (found.length === 0) return selectContracts(db, actor, most, [numberContains(contracts.number, text)]);
  return [...new Map(found.map((contract) => [contract.id, contract])).values()].slice(0, most);
}

/** Limits to the projects in which the person records vouchers. */
export function withinPermitted(db: Reader, actor: Actor): SQL | undefined {
  return withinReach(reachOf(actor, 'disbursement:record'), db.t.projects);
}

function numberBegins(number: AnySQLiteColumn, text: string): SQL | undefined {
  return or(beginsWith(number, text), beginsWith(number, text.toUpperCase()));
}

function numberContains(number: AnySQLiteColumn, text: string): SQL | undefined {
  return or(containsText(number, text), containsText(number, text.toUpperCase()));
}

async function listContractsWithin(
  db: Reader,
  actor: Actor,
  { text, most }: Search,
  named: readonly { id: string; code: string }[],
) {
  const { projects } = db.t;
  const ids = named.map(({ id }) => id);
  const all = await selectContracts(db, actor, contractsRead, [inArray(projects.id, ids)]);
  const suppliers = await readSupplierNames(db, ids);
  const codes = new Set(named.map(({ code }) => foldText(code)));
  const words = foldText(text)
    .split(' ')
    .filter((word) => !codes.has(word));
  return all
    .filter(({ id, number, packageCode, packageName }) => {
      const known = foldText([number, packageCode, packageName, suppliers.get(id) ?? ''].join(' '));
      return words.every((word) => known.includes(word));
    })
    .slice(0, most);
}

async function readSupplierNames(db: Reader, projectIds: readonly string[]): Promise<Map<string, string>> {
  const { biddingPackages: packages, contracts, contractSuppliers, suppliers } = db.t;
  const rows = await db
    .select({ id: contracts.id, name: suppliers.foldedName })
    .from(contracts)
    .innerJoin(packages, eq(packages.id, contracts.packageId))
    .innerJoin(contractSuppliers, eq(contractSuppliers.contractId, contracts.id))
    .innerJoin(suppliers, eq(suppliers.id, contractSuppliers.supplierId))
    .where(inArray(packages.projectId, [...projectIds]));
  const names = new Map<string, string>();
  for (const { id, name } of rows) names.set(id, `${names.get(id) ?? ''} ${name}`);
  return names;
}

async function listContractsOfSuppliers(db: Reader, actor: Actor, { text, most }: Search) {
  const { contracts, contractSuppliers, suppliers } = db.t;
  const named = await db
    .select({ id: suppliers.id })
    .from(suppliers)
    .where(containsWords(suppliers.foldedName, text))
    .orderBy(asc(suppliers.foldedName))
    .limit(namesRead);
  if (named.length === 0) return [];
  const theirs = db
    .select({ id: contractSuppliers.contractId })
    .from(contractSuppliers)
    .where(
      inArray(
        contractSuppliers.supplierId,
        named.map(({ id }) => id),
      ),
    );
  return selectContracts(db, actor, most, [inArray(contracts.id, theirs)]);
}

async function selectContracts(
  db: Reader,
  actor: Actor,
  most: number,
  conditions: readonly (SQL | undefined)[],
) {
  const { projects, biddingPackages: packages, contracts } = db.t;
  return db
    .select({
      id: contracts.id,
      number: contracts.number,
      packageCode: packages.code,
      packageName: packages.name,
      projectCode: projects.code,
    })
    .from(contracts)
    .innerJoin(packages, eq(packages.id, contracts.packageId))
    .innerJoin(projects, eq(projects.id, packages.projectId))
    .where(and(withinPermitted(db, actor), ...conditions))
    .orderBy(asc(projects.code), asc(packages.code), asc(contracts.signedOn))
    .limit(most);
}
