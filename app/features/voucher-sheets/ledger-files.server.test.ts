import { describe, expect, test } from 'vitest';

import { noMoney, vnd } from '#app/domain/money.ts';
import { translatorFor } from '#app/i18n/i18n.server.ts';
import { gridsOfFile } from '#app/platform/sheets/grid-of-file.ts';
import { aCapitalEntry, aDisbursement, anInvestmentDecision, aProject } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { findLedgerPart, listDisbursements } from '../disbursements/queries.server.ts';
import { LedgerFilters } from '../disbursements/schemas.ts';
import { sumDisbursed } from '../disbursements/sum-disbursed.server.ts';
import { eventsIn } from '../workbooks/testing/office.ts';

import { ledgerAsCsv } from './ledger-csv.server.ts';
import {
  aVoucherOffice,
  contextOf,
  heads,
  imported,
  ledgerOf,
  sheetText,
  type VoucherOffice,
} from './testing/voucher-office.ts';
import { ledgerAsWorkbook, voucherTemplate } from './voucher-file.server.ts';

const hostile = '=SUM(A1:A9)+cmd()';

/** A ledger with every kind, numbers that a spreadsheet would run or write otherwise, a reversal of its day, and a second project. */
async function aLedger(store: Store): Promise<VoucherOffice> {
  const office = await aVoucherOffice(store);
  const { code, id: projectId, provinceCode } = office.project;
  const row = (line: string) => line.replaceAll('CODE', code);
  await imported(
    store,
    office.officer,
    sheetText([
      heads,
      row('UNC-1 | 01/10/2025 | CODE | 1/HĐ | advance | 100 | | 2025 | provincialBudget | |'),
      row(`UNC-2 | 02/10/2025 | CODE | 1/HĐ | payment | 200 | 40 | 2025 | provincialBudget | ${hostile} |`),
      row('-UNC-3 | 03/10/2025 | CODE | 1/HĐ | advanceReturn | 10 | | 2025 | provincialBudget | |'),
      row('UNC-4 | 03/10/2025 | CODE | 1/HĐ | paymentReturn | 20 | | 2025 | provincialBudget | |'),
      row('UNC-5 | 04/10/2025 | CODE | | payment | 30 | | 2025 | oda | |'),
      row('UNC-6 | 04/10/2025 | CODE | | reversal | | | 2025 | | nhầm | UNC-5'),
    ]),
  );
  await store.write(async (tx) => {
    const entry = { kind: 'payment' as const, amount: vnd(7), recovered: noMoney };
    // As no sheet can carry them: two blanks, a mark that nobody sees.
    for (const voucherNumber of ['UNC  7', 'UNC\u200B-8', '@UNC-9'])
      await aDisbursement(tx, { projectId, contractId: null, provinceCode, entry, voucherNumber });
    const other = await aProject(tx);
    await anInvestmentDecision(tx, { projectId: other.id });
    await aCapitalEntry(tx, { projectId: other.id });
    await aDisbursement(tx, { projectId: other.id, contractId: null, voucherNumber: 'UNC-1' });
  });
  return office;
}

async function csvOf(store: Store, { officer }: VoucherOffice, query: string): Promise<string> {
  let csv = '';
  const context = { ...contextOf(store, officer), query: new URLSearchParams(query) };
  for await (const lines of ledgerAsCsv(context)) csv += lines;
  return csv;
}

async function workbookOf(store: Store, { officer }: VoucherOffice, query: string): Promise<Uint8Array> {
  const context = { ...contextOf(store, officer), query: new URLSearchParams(query) };
  const bytes = await ledgerAsWorkbook(context);
  if (bytes === null) throw new Error('too long for a workbook');
  return bytes;
}

/** Numbers of vouchers and the total of a file, by the place of their columns. */
function readBack(bytes: Uint8Array) {
  const [sheet] = gridsOfFile(bytes);
  const [, ...rows] = (sheet?.grid ?? []).filter((cells) => cells.some((cell) => cell !== ''));
  return { numbers: rows.slice(0, -1).map(([number]) => number), total: Number(rows.at(-1)?.[8]) };
}

describe.each(testEngines)('the ledger for a spreadsheet on $name', ({ open }) => {
  test.each(['', 'year=2025', 'source=oda', 'project=CODE', 'project=CODE&source=provincialBudget'])(
    'filtered by “%s” has the rows of its page, in their order, and their sum, as CSV and as XLSX',
    async (filter) => {
      const store = await open();
      const office = await aLedger(store);
      const query = `province=all&${filter.replace('CODE', office.project.code)}`;
      const page = await store.read(async (db) => {
        const filters = LedgerFilters.parse(Object.fromEntries(new URLSearchParams(query)));
        const part = await findLedgerPart(db, filters, null);
        if (part === null) throw new Error('no such part');
        return { rows: (await listDisbursements(db, part, null)).rows, sum: await sumDisbursed(db, part) };
      });
      const numbers = page.rows.map(({ voucherNumber }) => voucherNumber);
      expect(numbers.length).toBeGreaterThan(1);
      const shown = { numbers, total: page.sum };
      expect(readBack(await workbookOf(store, office, query))).toEqual(shown);
      const csv = await csvOf(store, office, query);
      const guarded = numbers.map((number) => (/^[-@]/u.test(number) ? `'${number}` : number));
      expect(readBack(new TextEncoder().encode(csv))).toEqual({ ...shown, numbers: guarded });
      await store.close();
    },
  );

  test('taken back in, it changes nothing, not even the log: neither as CSV nor as XLSX', async () => {
    const store = await open();
    const office = await aLedger(store);
    const [ledger, events] = [await ledgerOf(store), await eventsIn(store)];
    const csv = new TextEncoder().encode(await csvOf(store, office, 'province=all'));
    const files = [csv, await workbookOf(store, office, 'province=all')];
    for (const file of files) {
      const outcomes = await imported(store, office.officer, file);
      expect(outcomes).toHaveLength(10);
      expect(outcomes.filter((outcome) => !outcome.endsWith(' unchanged'))).toEqual([]);
    }
    expect(await ledgerOf(store)).toEqual(ledger);
    expect(await eventsIn(store)).toEqual(events);
    await store.close();
  });

  test('no cell is one that a spreadsheet would run', async () => {
    const store = await open();
    const office = await aLedger(store);
    const csv = await csvOf(store, office, 'province=all');
    expect(csv).toContain(`"'${hostile}"`);
    expect(csv).not.toMatch(/(?:^|,)"?[=+@-]\D/mu);
    await store.close();
  });
});

test('the template is a sheet of vouchers without any', async () => {
  const [sheet] = gridsOfFile(await voucherTemplate(translatorFor('vi')));
  expect(sheet?.grid).toHaveLength(1);
});
