import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

import { disbursementKinds, fundingSources } from '#app/domain/codelists.ts';
import type { Kit } from '../kit.ts';
import type { defineBiddingPackages } from './bidding-packages.ts';
import { checksOn } from './checks.ts';
import { recorded } from './columns.ts';
import type { defineContracts } from './contracts.ts';
import type { definePlaces } from './places.ts';
import type { defineProjects } from './projects.ts';
import type { defineUsers } from './users.ts';

type Refs = {
  places: ReturnType<typeof definePlaces>;
  projects: ReturnType<typeof defineProjects>['projects'];
  biddingPackages: ReturnType<typeof defineBiddingPackages>['biddingPackages'];
  contracts: ReturnType<typeof defineContracts>['contracts'];
  users: ReturnType<typeof defineUsers>['users'];
};

/** The ledger: append-only, gapless, hash-chained; and its closings. */
export const defineDisbursements = (
  kit: Kit,
  { places, projects, biddingPackages, contracts, users }: Refs,
) => {
  const disbursementEntries = kit.table(
    'disbursement_entries',
    {
      seq: kit.integer().primaryKey(),
      /** Made by the client, so that a resent form finds its entry. */
      id: kit.id().notNull().unique(),
      projectId: kit
        .id()
        .notNull()
        .references(() => projects.id),
      packageId: kit.id().references(() => biddingPackages.id),
      contractId: kit.id().references(() => contracts.id),
      provinceCode: kit.text().notNull(),
      capitalYear: kit.integer().notNull(),
      fundingSource: kit.oneOf(fundingSources).notNull(),
      kind: kit.oneOf(disbursementKinds).notNull(),
      voucherNumber: kit.text().notNull(),
      postedOn: kit.day().notNull(),
      gross: kit.vnd().notNull(),
      recovered: kit.vnd().notNull(),
      /** Effects on advance outstanding, paid for volume, and cash out; signed. */
      advanceChange: kit.vnd().notNull(),
      paidChange: kit.vnd().notNull(),
      cash: kit.vnd().notNull(),
      note: kit.text(),
      reversesId: kit
        .id()
        .unique()
        .references((): AnySQLiteColumn => disbursementEntries.id),
      illustrative: kit.boolean().notNull().default(false),
      ...recorded(kit, users),
      /** SHA-256 of what the form asked for: the same id with another content is refused. */
      requestHash: kit.text().notNull(),
      previousHash: kit.text().notNull(),
      hash: kit.text().notNull(),
    },
    (t) => [
      ...checksOn(kit, 'disbursement_entries', {
        money: [t.gross, t.recovered, t.advanceChange, t.paidChange, t.cash],
        days: [t.postedOn],
        codes: [
          [t.fundingSource, fundingSources],
          [t.kind, disbursementKinds],
        ],
      }),
      kit.check(
        'disbursement_entries_cash_identity',
        kit.sql`${t.cash} = ${t.advanceChange} + ${t.paidChange}`,
      ),
      kit.uniqueIndex('disbursement_entries_voucher').on(t.projectId, t.capitalYear, t.voucherNumber),
      kit.index('disbursement_entries_by_day').on(t.postedOn, t.seq),
      kit.index('disbursement_entries_by_number').on(t.voucherNumber, t.seq),
      kit.index('disbursement_entries_by_kind').on(t.kind, t.postedOn, t.seq),
      kit.index('disbursement_entries_by_source').on(t.fundingSource, t.postedOn, t.seq),
      // With all that a report adds up of the years before: it reads no row of them.
      kit
        .index('disbursement_entries_by_province')
        .on(
          t.provinceCode,
          t.postedOn,
          t.seq,
          t.projectId,
          t.capitalYear,
          t.fundingSource,
          t.advanceChange,
          t.paidChange,
          t.cash,
          t.illustrative,
        ),
      // With what is added up of a project by month and capital.
      kit
        .index('disbursement_entries_by_project')
        .on(t.projectId, t.postedOn, t.seq, t.capitalYear, t.fundingSource, t.cash),
      kit
        .index('disbursement_entries_outside_contracts')
        .on(t.projectId, t.paidChange)
        .where(kit.sql`${t.contractId} is null`),
      kit.index('disbursement_entries_by_package').on(t.packageId, t.postedOn, t.seq),
      kit.index('disbursement_entries_by_contract').on(t.contractId, t.postedOn, t.seq),
    ],
  );

  /** A province's ledger through the end of a month, as somebody closed it who had entered nothing in it. */
  const periodClosings = kit.table(
    'period_closings',
    {
      id: kit.id().primaryKey(),
      provinceCode: kit
        .text()
        .notNull()
        .references(() => places.code),
      throughMonth: kit.month().notNull(),
      /** What was paid since the closing before, by the ledger and by the State Treasury. */
      cash: kit.vnd().notNull(),
      treasuryCash: kit.vnd().notNull(),
      /** Why the two differ. */
      explanation: kit.text(),
      entries: kit.integer().notNull(),
      /** The end of the ledger's chain when it was closed; 0 and the chain's first link where it was empty. */
      ledgerSeq: kit.integer().notNull(),
      ledgerHash: kit.text().notNull(),
      illustrative: kit.boolean().notNull().default(false),
      ...recorded(kit, users),
    },
    (t) => [
      ...checksOn(kit, 'period_closings', { money: [t.cash, t.treasuryCash] }),
      kit.uniqueIndex('period_closings_once').on(t.provinceCode, t.throughMonth),
    ],
  );

  return { disbursementEntries, periodClosings };
};
