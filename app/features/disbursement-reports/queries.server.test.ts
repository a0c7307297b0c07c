import { and, eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';

import { day, instant, type Month, month } from '#app/domain/day.ts';
import { noMoney, vnd } from '#app/domain/money.ts';
import { translatorFor } from '#app/i18n/i18n.server.ts';
import { gridsOfFile } from '#app/platform/sheets/grid-of-file.ts';
import { aCapitalEntry, aDisbursement, aPlace, aProject } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { recordDisbursement } from '../disbursements/record-disbursement.server.ts';
import { reverseDisbursement } from '../disbursements/reverse-disbursement.server.ts';
import { anActor, aPayableContract, aVoucher, contextOf } from '../disbursements/testing/paying.ts';
import { closePeriod } from '../period-closing/close-period.server.ts';

import { findDisbursementReport, findLedgerEnd } from './queries.server.ts';
import { reportFile } from './report-file.server.ts';

const provinceCode = '66';
const september = month('2025-09');
const october = month('2025-10');
const speech = { t: translatorFor('vi'), locale: 'vi' } as const;

async function reportOf(store: Store, of: Month, at?: number) {
  const found = await store.read(async (db) =>
    findDisbursementReport(db, { provinceCode, month: of, at: at ?? (await findLedgerEnd(db)) }),
  );
  if (found === null) throw new Error('there is no such entry');
  return { ...found, file: await reportFile(found, { month: of, province: 'Đắk Lắk' }, speech) };
}

/** 1 billion advanced and 1 paid in September, of which 400 million recovered; 2 paid in October. */
async function aLedger(store: Store) {
  const payable = await store.write(aPayableContract);
  const officer = contextOf(store, await store.write((tx) => anActor(tx, 'financeOfficer')));
  const plain = aVoucher(payable);
  const advance = { ...plain, voucherNumber: 'TU-1', kind: 'advance' as const, postedOn: day('2025-09-10') };
  const payment = { ...plain, id: uuidv7(), recovered: vnd(400_000_000), postedOn: day('2025-09-20') };
  const later = { ...plain, id: uuidv7(), voucherNumber: 'UNC-2', amount: vnd(2_000_000_000) };
  for (const voucher of [advance, payment, later]) await recordDisbursement(officer, voucher);
  return { payable, officer, plain, payment };
}

describe.each(testEngines)('the disbursement report on $name', ({ open }) => {
  test('of a past place of the ledger is the same to the byte, whatever is posted, undone, decided and closed (L9)', async () => {
    const store = await open();
    const { payable, officer, plain, payment } = await aLedger(store);
    const before = { september: await reportOf(store, september), october: await reportOf(store, october) };
    expect(before.september.report.rows).toEqual([
      {
        projectCode: payable.project.code,
        capitalYear: 2025,
        fundingSource: 'provincialBudget',
        own: 5_000_000_000,
        carriedIn: 0,
        advanced: 1_000_000_000,
        paid: 1_000_000_000,
        recovered: 400_000_000,
        returned: 0,
        cash: 1_600_000_000,
        sinceYear: 1_600_000_000,
        inAll: 1_600_000_000,
        volume: 1_000_000_000,
        outstanding: 600_000_000,
        carriedOn: null,
        cancelled: null,
        left: 3_400_000_000,
      },
    ]);
    expect(before.october.report.total).toMatchObject({
      advanced: 0,
      paid: 2_000_000_000,
      inAll: 3_600_000_000,
    });

    const late = { ...plain, id: uuidv7(), voucherNumber: 'UNC-3', postedOn: day('2025-09-30') };
    await recordDisbursement(officer, late);
    const undone = { id: uuidv7(), voucherNumber: 'UNC-4', postedOn: day('2025-10-31'), note: 'Ghi nhầm' };
    await reverseDisbursement(officer, payment.id, undone);
    const decided = { decidedOn: day('2025-09-01'), recordedAt: instant('2025-11-01T01:00:00Z') };
    await store.write((tx) => aCapitalEntry(tx, { projectId: payable.project.id, ...decided }));
    const chair = contextOf(store, await store.write((tx) => anActor(tx, 'committee')));
    const closing = { provinceCode, month: september, treasuryCash: vnd(2_600_000_000), explanation: null };
    await closePeriod(chair, closing);

    const { seq } = before.september.place;
    expect(await reportOf(store, september, seq)).toEqual(before.september);
    expect(await reportOf(store, october, seq)).toEqual(before.october);

    const now = await reportOf(store, october);
    expect(now.place).toMatchObject({ seq: seq + 2 });
    expect(now.report.total).toMatchObject({
      own: 5_000_000_000,
      paid: 1_000_000_000,
      recovered: -400_000_000,
      cash: 1_400_000_000,
      inAll: 4_000_000_000,
      outstanding: 1_000_000_000,
    });
    expect((await reportOf(store, september)).report.total.paid).toBe(2_000_000_000);
    await store.close();
  });

  test('at the end of the ledger it adds up to the kept totals, of its own province alone', async () => {
    const store = await open();
    const { payable } = await aLedger(store);
    await store.write(async (tx) => {
      const { id: projectId } = await aProject(tx);
      const oda = { projectId, fundingSource: 'oda' } as const;
      await aCapitalEntry(tx, oda);
      await aCapitalEntry(tx, { ...oda, kind: 'carriedIn', amount: vnd(700) });
      await aCapitalEntry(tx, { projectId: payable.project.id, kind: 'adjusted', amount: vnd(-300) });
      await aDisbursement(tx, { ...oda, contractId: null });
      const entry = { kind: 'paymentReturn', amount: vnd(1_000), recovered: noMoney } as const;
      await aDisbursement(tx, { ...oda, contractId: null, entry });
      const place = await aPlace(tx, { code: '68', name: 'Lâm Đồng' });
      const elsewhere = await aProject(tx, { provinceCode: place.code });
      await aCapitalEntry(tx, { projectId: elsewhere.id });
      await aDisbursement(tx, { projectId: elsewhere.id, contractId: null });
    });
    const { report } = await reportOf(store, october);
    const kept = await store.read(async (db) => {
      const { projectYearTotals: years, provinceMonthTotals: months, projects } = db.t;
      return {
        years: await db
          .select({
            projectCode: projects.code,
            fundingSource: years.fundingSource,
            own: years.own,
            carriedIn: years.carriedIn,
            inAll: years.disbursed,
          })
          .from(years)
          .innerJoin(projects, eq(projects.id, years.projectId))
          .where(eq(years.provinceCode, provinceCode)),
        month: await db
          .select({ fundingSource: months.fundingSource, cash: months.disbursed })
          .from(months)
          .where(and(eq(months.provinceCode, provinceCode), eq(months.month, october))),
      };
    });
    expect(report.rows).toHaveLength(2);
    expect(kept.years).toHaveLength(2);
    for (const row of kept.years) expect(report.rows).toContainEqual(expect.objectContaining(row));
    expect(kept.month).toHaveLength(2);
    for (const sum of kept.month) expect(report.bySource).toContainEqual(expect.objectContaining(sum));
    await store.close();
  });

  test('its file has the figures of the page, runs nothing, and says where the ledger was read', async () => {
    const store = await open();
    await store.write(async (tx) => {
      const { id: projectId } = await aProject(tx, { code: '=1+1' });
      await aCapitalEntry(tx, { projectId });
      await aDisbursement(tx, { projectId, contractId: null });
    });
    const { file, report, place } = await reportOf(store, october);
    const [first, second, ...others] = gridsOfFile(file);
    expect(others).toEqual([]);
    expect(first?.grid.slice(2)).toEqual([
      ['=1+1', '2025', 'Ngân sách tỉnh', '0', '100000000', '0', '0', '100000000', '100000000', '100000000'],
      [
        'Cộng Ngân sách tỉnh',
        '',
        'Ngân sách tỉnh',
        '0',
        '100000000',
        '0',
        '0',
        '100000000',
        '100000000',
        '100000000',
      ],
      ['Tổng cộng', '', '', '0', '100000000', '0', '0', '100000000', '100000000', '100000000'],
      [`Lập theo sổ giải ngân đến mắt xích 1, dấu ${place.hash}`],
    ]);
    expect(second?.grid.at(-2)?.at(-1)).toBe(String(report.total.left));
    const parts = Object.entries(unzipSync(file));
    for (const [name, bytes] of parts) {
      if (name.startsWith('xl/worksheets/')) expect(strFromU8(bytes)).not.toContain('<f>');
    }
    await store.close();
  });
});

test('an empty ledger, and a place that it does not have, are no report', async () => {
  const [engine] = testEngines;
  if (engine === undefined) throw new Error('there is no engine');
  const store = await engine.open();
  for (const at of [0, 1]) {
    const asked = { provinceCode, month: september, at };
    expect(await store.read((db) => findDisbursementReport(db, asked))).toBeNull();
  }
  await store.close();
});
