import type { Kit } from '../kit.ts';
import { checksOn } from './checks.ts';
import { recorded } from './columns.ts';
import type { definePlaces } from './places.ts';
import type { defineUsers } from './users.ts';

type Refs = {
  places: ReturnType<typeof definePlaces>;
  users: ReturnType<typeof defineUsers>['users'];
};

/** What the State Treasury says it paid: lists as they came, their lines, and which of them were withdrawn. */
export const defineTreasuryLists = (kit: Kit, { places, users }: Refs) => {
  const treasuryLists = kit.table(
    'treasury_lists',
    {
      id: kit.id().primaryKey(),
      provinceCode: kit
        .text()
        .notNull()
        .references(() => places.code),
      /** The months that it covers whole. */
      fromMonth: kit.month().notNull(),
      throughMonth: kit.month().notNull(),
      fileName: kit.text().notNull(),
      sha256: kit.text().notNull(),
      lineCount: kit.integer().notNull(),
      total: kit.vnd().notNull(),
      illustrative: kit.boolean().notNull().default(false),
      ...recorded(kit, users),
    },
    (t) => [
      ...checksOn(kit, 'treasury_lists', { money: [t.total] }),
      kit.check('treasury_lists_months_ordered', kit.sql`${t.fromMonth} <= ${t.throughMonth}`),
      kit.index('treasury_lists_by_month').on(t.provinceCode, t.throughMonth),
    ],
  );

  const treasuryLines = kit.table(
    'treasury_lines',
    {
      listId: kit
        .id()
        .notNull()
        .references(() => treasuryLists.id),
      /** The row of the file, as spreadsheet programs number it. */
      position: kit.integer().notNull(),
      voucherNumber: kit.text().notNull(),
      /** As numbers are compared: without spaces, case and leading zeros. */
      foldedNumber: kit.text().notNull(),
      paidOn: kit.day().notNull(),
      /** Signed: below zero for what came back. */
      amount: kit.vnd().notNull(),
      purpose: kit.text(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.listId, t.position] }),
      ...checksOn(kit, 'treasury_lines', { money: [t.amount], days: [t.paidOn] }),
    ],
  );

  /** A list that was wrong: it stays, and counts no more. */
  const treasuryWithdrawals = kit.table('treasury_withdrawals', {
    listId: kit
      .id()
      .primaryKey()
      .references(() => treasuryLists.id),
    reason: kit.text().notNull(),
    illustrative: kit.boolean().notNull().default(false),
    ...recorded(kit, users),
  });

  return { treasuryLists, treasuryLines, treasuryWithdrawals };
};
