import { and, asc, count, desc, eq, inArray, lte, sql } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';

import type { Locale } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { noMoney, type Vnd } from '#app/domain/money.ts';
import { NotFound } from '#app/domain/not-found.ts';
import { containsWords } from '#db/folded-search.ts';
import type { Reader } from '#db/reader.ts';

import type { SupplierSearch } from './schemas.ts';

const pageSize = 25;

/** One page of the suppliers whose name holds every word of `q`, by name, with how many contracts signed by a day each has. */
export async function listSuppliers(db: Reader, { q, page }: SupplierSearch, today: Day) {
  const { suppliers } = db.t;
  const found = await db
    .select({
      id: suppliers.id,
      name: suppliers.name,
      taxCode: suppliers.taxCode,
      illustrative: suppliers.illustrative,
    })
    .from(suppliers)
    .where(containsWords(suppliers.foldedName, q))
    .orderBy(asc(suppliers.foldedName))
    .limit(pageSize + 1)
    .offset((page - 1) * pageSize);
  const shown = found.slice(0, pageSize);
  const counts = await countContracts(
    db,
    shown.map(({ id }) => id),
    today,
  );
  return {
    suppliers: shown.map((supplier) => ({ ...supplier, contracts: counts.get(supplier.id) ?? 0 })),
    hasMore: found.length > pageSize,
  };
}
export type ListedSupplier = Awaited<ReturnType<typeof listSuppliers>>['suppliers'][number];

/** A supplier by its id; throws `NotFound` where there is none. */
export async function getSupplier(db: Reader, supplierId: string, today: Day) {
  if (!isUuid(supplierId)) throw new NotFound(`supplier ${supplierId}`);
  const { suppliers } = db.t;
  const [supplier] = await db
    .select({
      id: suppliers.id,
      name: suppliers.name,
      taxCode: suppliers.taxCode,
      illustrative: suppliers.illustrative,
    })
    .from(suppliers)
    .where(eq(suppliers.id, supplierId));
  if (supplier === undefined) throw new NotFound(`supplier ${supplierId}`);
  const counts = await countContracts(db, [supplierId], today);
  return { ...supplier, contracts: counts.get(supplierId) ?? 0 };
}

/** One page of a supplier's contracts signed by a day, the newest first, each with its present value and what was paid for work done. */
export async function listSupplierContracts(
  db: Reader,
  supplierId: string,
  { page, today, locale }: { page: number; today: Day; locale: Locale },
) {
  const { projects, biddingPackages: packages, contracts, contractSuppliers, contractTotals: totals } = db.t;
  const rows = await db
    .select({
      id: contracts.id,
      number: contracts.number,
      signedOn: contracts.signedOn,
      value: presentValue(db, today),
      paid: totals.paid,
      role: contractSuppliers.role,
      share: contractSuppliers.share,
      packageCode: packages.code,
      packageName: packages.name,
      packageStatus: packages.status,
      projectCode: projects.code,
      projectName: locale === 'vi' ? projects.nameVi : projects.nameEn,
      illustrative: contracts.illustrative,
    })
    .from(contractSuppliers)
    .innerJoin(contracts, eq(contracts.id, contractSuppliers.contractId))
    .innerJoin(packages, eq(packages.id, contracts.packageId))
    .innerJoin(projects, eq(projects.id, packages.projectId))
    .leftJoin(totals, eq(totals.contractId, contracts.id))
    .where(and(eq(contractSuppliers.supplierId, supplierId), lte(contracts.signedOn, today)))
    .orderBy(desc(contracts.signedOn), asc(contracts.id))
    .limit(pageSize + 1)
    .offset((page - 1) * pageSize);
  return {
    contracts: rows.slice(0, pageSize).map(({ paid, ...row }) => ({ ...row, paid: paid ?? noMoney })),
    hasMore: rows.length > pageSize,
  };
}
export type SupplierContract = Awaited<ReturnType<typeof listSupplierContracts>>['contracts'][number];

async function countContracts(
  db: Reader,
  supplierIds: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, number>> {
  const { contracts, contractSuppliers } = db.t;
  const rows = await db
    .select({ supplierId: contractSuppliers.supplierId, contracts: count() })
    .from(contractSuppliers)
    .innerJoin(contracts, eq(contracts.id, contractSuppliers.contractId))
    .where(and(inArray(contractSuppliers.supplierId, [...supplierIds]), lte(contracts.signedOn, today)))
    .groupBy(contractSuppliers.supplierId);
  return new Map(rows.map((row) => [row.supplierId, row.contracts]));
}

/** As the newest amendment signed by the day has it, else as signed. */
function presentValue(db: Reader, today: Day) {
  const { contracts, contractAmendments: amendments } = db.t;
  const newest = db
    .select({ value: amendments.newValue })
    .from(amendments)
    .where(and(eq(amendments.contractId, contracts.id), lte(amendments.signedOn, today)))
    .orderBy(desc(amendments.signedOn), desc(amendments.id))
    .limit(1);
  return sql<Vnd>`coalesce((${newest}), ${contracts.value})`.mapWith(contracts.value);
}
