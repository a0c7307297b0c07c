import { securityKinds, supplierRoles } from '#app/domain/codelists.ts';
import type { Kit } from '../kit.ts';
import type { defineBiddingPackages } from './bidding-packages.ts';
import { checksOn } from './checks.ts';
import { provenance, recorded } from './columns.ts';
import type { defineSources } from './sources.ts';
import type { defineUsers } from './users.ts';

type Refs = {
  biddingPackages: ReturnType<typeof defineBiddingPackages>['biddingPackages'];
  sources: ReturnType<typeof defineSources>;
  users: ReturnType<typeof defineUsers>['users'];
};

export const defineContracts = (kit: Kit, { biddingPackages, sources, users }: Refs) => {
  const suppliers = kit.table('suppliers', {
    id: kit.id().primaryKey(),
    name: kit.text().notNull(),
    foldedName: kit.text().notNull().unique(),
    taxCode: kit.text().unique(),
    illustrative: kit.boolean().notNull().default(false),
  });

  const contracts = kit.table(
    'contracts',
    {
      id: kit.id().primaryKey(),
      packageId: kit
        .id()
        .notNull()
        .references(() => biddingPackages.id),
      number: kit.text().notNull(),
      signedOn: kit.day().notNull(),
      finishOn: kit.day().notNull(),
      value: kit.vnd().notNull(),
      /** Which part of a package of several lots. */
      lot: kit.text(),
      /** Null: the dated legal default applies; otherwise set for this contract by decision. */
      advanceCeiling: kit.basisPoints(),
      ...provenance(kit, sources),
      ...recorded(kit, users),
    },
    (t) => [
      ...checksOn(kit, 'contracts', { money: [t.value], days: [t.signedOn, t.finishOn] }),
      kit.uniqueIndex('contracts_number').on(t.packageId, t.number),
      kit.index('contracts_by_number').on(t.number),
    ],
  );

  const contractSuppliers = kit.table(
    'contract_suppliers',
    {
      contractId: kit
        .id()
        .notNull()
        .references(() => contracts.id),
      supplierId: kit
        .id()
        .notNull()
        .references(() => suppliers.id),
      role: kit.oneOf(supplierRoles).notNull(),
      share: kit.basisPoints(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.contractId, t.supplierId] }),
      kit.index('contract_suppliers_by_supplier').on(t.supplierId),
      ...checksOn(kit, 'contract_suppliers', { codes: [[t.role, supplierRoles]] }),
    ],
  );

  /** Each keeps the old and the new; the contract's present value and end are those of the newest. */
  const contractAmendments = kit.table(
    'contract_amendments',
    {
      id: kit.id().primaryKey(),
      contractId: kit
        .id()
        .notNull()
        .references(() => contracts.id),
      number: kit.text().notNull(),
      signedOn: kit.day().notNull(),
      oldValue: kit.vnd().notNull(),
      newValue: kit.vnd().notNull(),
      oldFinishOn: kit.day().notNull(),
      newFinishOn: kit.day().notNull(),
      reason: kit.text().notNull(),
      decisionNumber: kit.text(),
      /** What it adds to or takes from the work. */
      scope: kit.text(),
      illustrative: kit.boolean().notNull().default(false),
      ...recorded(kit, users),
    },
    (t) => [
      ...checksOn(kit, 'contract_amendments', {
        money: [t.oldValue, t.newValue],
        days: [t.signedOn, t.oldFinishOn, t.newFinishOn],
      }),
      kit.index('contract_amendments_by_contract').on(t.contractId, t.signedOn),
    ],
  );

  const securities = kit.table(
    'securities',
    {
      id: kit.id().primaryKey(),
      contractId: kit
        .id()
        .notNull()
        .references(() => contracts.id),
      kind: kit.oneOf(securityKinds).notNull(),
      number: kit.text().notNull(),
      issuer: kit.text().notNull(),
      amount: kit.vnd().notNull(),
      issuedOn: kit.day().notNull(),
      expiresOn: kit.day().notNull(),
      /** The security that this one extends. */
      replacesId: kit.id(),
      illustrative: kit.boolean().notNull().default(false),
      ...recorded(kit, users),
    },
    (t) => [
      ...checksOn(kit, 'securities', {
        money: [t.amount],
        days: [t.issuedOn, t.expiresOn],
        codes: [[t.kind, securityKinds]],
      }),
      kit.index('securities_by_contract').on(t.contractId, t.kind, t.expiresOn),
      kit.index('securities_by_expiry').on(t.expiresOn),
      kit.index('securities_by_replaced').on(t.replacesId),
    ],
  );

  /** A security given back is not watched any longer. */
  const securityReleases = kit.table(
    'security_releases',
    {
      securityId: kit
        .id()
        .primaryKey()
        .references(() => securities.id),
      releasedOn: kit.day().notNull(),
      note: kit.text(),
      illustrative: kit.boolean().notNull().default(false),
      ...recorded(kit, users),
    },
    (t) => [...checksOn(kit, 'security_releases', { days: [t.releasedOn] })],
  );

  return { suppliers, contracts, contractSuppliers, contractAmendments, securities, securityReleases };
};
