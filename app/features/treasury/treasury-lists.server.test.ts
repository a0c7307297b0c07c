import { expect, test } from 'vitest';

import { day, month } from '#app/domain/day.ts';
import { Forbidden } from '#app/domain/forbidden.ts';
import { vnd } from '#app/domain/money.ts';
import { NotFound } from '#app/domain/not-found.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import { translatorFor } from '#app/i18n/i18n.server.ts';
import { aDisbursement, aProject } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { recordDisbursement } from '../disbursements/record-disbursement.server.ts';
import { anActor, aPayableContract, aVoucher, contextOf } from '../disbursements/testing/paying.ts';
import { closePeriod } from '../period-closing/close-period.server.ts';
import { findOpenMonths } from '../period-closing/find-open-months.server.ts';

import { findReconciliation, findTreasuryPreview } from './find-treasury-page.server.ts';
import { mapTreasuryList } from './map-treasury-list.server.ts';
import { findDraftLine, listTreasuryLists } from './queries.server.ts';
import { recordTreasuryList } from './record-treasury-list.server.ts';
import { aListFile, september } from './testing/lists.ts';
import { uploadTreasuryList } from './upload-treasury-list.server.ts';
import { withdrawTreasuryList } from './withdraw-treasury-list.server.ts';

/** An officer of one project who paid UNC-0001 of 1 billion on 15 September 2025, and somebody of the committee. */
async function aProvince(store: Store) {
  const payable = await store.write(aPayableContract);
  const { id: projectId, provinceCode } = payable.project;
  const officer = {
    ...contextOf(store, await store.write((tx) => anActor(tx, 'financeOfficer', projectId))),
    locale: 'vi' as const,
    t: translatorFor('vi'),
  };
  const chair = contextOf(store, await store.write((tx) => anActor(tx, 'committee')));
  const voucher = { ...aVoucher(payable), postedOn: day('2025-09-15') };
  await recordDisbursement(officer, voucher);
  const stated = { provinceCode, ...september };
  const record = async (...rows: readonly string[]) => {
    const { draftId } = await uploadTreasuryList(officer, { ...stated, ...aListFile(...rows) });
    return recordTreasuryList(officer, draftId);
  };
  const reconciled = (listId: string) => findReconciliation(officer, listId, 1);
  return { payable, officer, chair, voucher, provinceCode, stated, record, reconciled };
}

async function refusalOf(work: Promise<unknown>): Promise<string[]> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof RuleViolations) return error.violations.map(({ code }) => code);
  return error === null ? [] : [String(error)];
}

async function rowsIn(store: Store) {
  return store.read(async (db) => {
    const { treasuryLists, treasuryLines, treasuryWithdrawals, auditEvents } = db.t;
    return {
      lists: await db.select().from(treasuryLists),
      lines: await db.select().from(treasuryLines),
      withdrawals: await db.select().from(treasuryWithdrawals),
      events: (await db.select({ event: auditEvents.event }).from(auditEvents)).map(({ event }) => event),
    };
  });
}

const paid = 'UNC-1;15/09/2025;1.000.000.000';
const unknown = 'UNC-2;16/09/2025;5.000.000';

test.each(testEngines)(
  'a list is written only once it is confirmed, whole, with its events, on $name',
  async ({ open }) => {
    const store = await open();
    const { officer, stated } = await aProvince(store);
    const file = aListFile(paid, unknown, ';;1.005.000.000');
    const { draftId, isMapped } = await uploadTreasuryList(officer, { ...stated, ...file });
    expect(isMapped).toBe(true);
    expect((await rowsIn(store)).lists).toEqual([]);
    const { lines } = await recordTreasuryList(officer, draftId);
    const after = await rowsIn(store);
    expect(lines).toBe(2);
    expect(after.lists).toMatchObject([{ fromMonth: '2025-09', lineCount: 2, total: 1_005_000_000 }]);
    expect(after.lines.map(({ position, foldedNumber, amount }) => [position, foldedNumber, amount])).toEqual(
      [
        [2, 'unc-1', 1_000_000_000],
        [3, 'unc-2', 5_000_000],
      ],
    );
    expect(after.events).toEqual(expect.arrayContaining(['treasuryList.uploaded', 'treasuryList.recorded']));
    await expect(recordTreasuryList(officer, draftId)).rejects.toThrow(NotFound);
    await store.close();
  },
);

test.each(testEngines)(
  'the same file twice changes nothing, another of the same month is refused, on $name',
  async ({ open }) => {
    const store = await open();
    const { record } = await aProvince(store);
    const first = await record(paid);
    const before = await rowsIn(store);
    const second = await record(paid);
    expect(second.listId).toBe(first.listId);
    const { events, ...rows } = await rowsIn(store);
    expect(rows).toEqual({ lists: before.lists, lines: before.lines, withdrawals: [] });
    expect(events.filter((event) => event === 'treasuryList.recorded')).toHaveLength(1);
    expect(await refusalOf(record(paid, unknown))).toEqual(['treasuryListOverlaps']);
    await store.close();
  },
);

test.each(testEngines)(
  'a row that cannot be read keeps the whole list out, and is said with its text, on $name',
  async ({ open }) => {
    const store = await open();
    const { officer, stated } = await aProvince(store);
    const file = aListFile(paid, 'UNC-2;16/09/2025;chưa rõ', 'UNC-3;16/10/2025;1');
    const { draftId } = await uploadTreasuryList(officer, { ...stated, ...file });
    const preview = await store.read(() => findTreasuryPreview(officer, draftId, 1));
    expect(preview.figures).toEqual({ lines: 1, leftOut: 0, rejected: 2 });
    expect(preview.rows.map(({ outcome, text }) => [outcome, text])).toEqual([
      ['rejected', 'UNC-2 | 16/09/2025 | chưa rõ'],
      ['rejected', 'UNC-3 | 16/10/2025 | 1'],
      ['line', null],
    ]);
    expect(await refusalOf(recordTreasuryList(officer, draftId))).toEqual(['workbookRowsRejected']);
    expect((await rowsIn(store)).lists).toEqual([]);
    await store.close();
  },
);

test.each(testEngines)(
  'columns that are not recognised are asked for once, and known the next time, on $name',
  async ({ open }) => {
    const store = await open();
    const { officer, stated } = await aProvince(store);
    const bytes = new TextEncoder().encode('Mã lệnh;Ngày;Chi\nUNC-1;15/09/2025;1.000.000.000\n');
    const file = { fileName: 'kb.csv', bytes };
    const { draftId, isMapped } = await uploadTreasuryList(officer, { ...stated, ...file });
    expect(isMapped).toBe(false);
    expect(await refusalOf(recordTreasuryList(officer, draftId))).toEqual([
      'workbookColumnMissing',
      'workbookColumnMissing',
      'workbookColumnsOpen',
    ]);
    expect(
      await refusalOf(mapTreasuryList(officer, draftId, { columns: ['amount', 'paidOn', 'amount'] })),
    ).toEqual(['workbookFieldTwice', 'workbookColumnMissing']);
    await mapTreasuryList(officer, draftId, { columns: ['voucherNumber', 'paidOn', 'amount'] });
    const again = await uploadTreasuryList(officer, { ...stated, ...file });
    expect(again.isMapped).toBe(true);
    expect((await recordTreasuryList(officer, draftId)).lines).toBe(1);
    await store.close();
  },
);

test.each(testEngines)(
  'who records no vouchers in the province neither uploads nor withdraws, on $name',
  async ({ open }) => {
    const store = await open();
    const { chair, officer, stated, record } = await aProvince(store);
    const elsewhere = await store.write(async (tx) => {
      const place = await tx
        .insert(tx.t.places)
        .values({
          code: '68',
          kind: 'province',
          provinceCode: '68',
          name: 'Lâm Đồng',
          fullName: 'Tỉnh Lâm Đồng',
          fullNameEn: 'Lam Dong Province',
          foldedName: 'lam dong',
        })
        .returning();
      const project = await aProject(tx, { provinceCode: place[0]?.code ?? '' });
      return contextOf(tx && store, await anActor(tx, 'financeOfficer', project.id));
    });
    const { listId } = await record(paid);
    const before = await rowsIn(store);
    const upload = { ...stated, ...aListFile(paid) };
    await expect(uploadTreasuryList(chair, upload)).rejects.toThrow(Forbidden);
    await expect(uploadTreasuryList(elsewhere, upload)).rejects.toThrow(Forbidden);
    for (const person of [chair, elsewhere]) {
      const wish = withdrawTreasuryList({ ...person, locale: 'vi' }, listId, { reason: 'sai' });
      await expect(wish).rejects.toThrow(Forbidden);
    }
    const { draftId } = await uploadTreasuryList(officer, upload);
    await expect(recordTreasuryList(elsewhere, draftId)).rejects.toThrow(NotFound);
    expect((await rowsIn(store)).lists).toEqual(before.lists);
    await store.close();
  },
);

test.each(testEngines)(
  'a list is reconciled, its missing line is a draft, and posting it reconciles the list, on $name',
  async ({ open }) => {
    const store = await open();
    const { payable, officer, record, reconciled } = await aProvince(store);
    const { listId } = await record(paid, unknown);
    const before = await reconciled(listId);
    expect(before.figures).toMatchObject({
      matched: { count: 1, sum: 1_000_000_000 },
      missingHere: { count: 1, sum: 5_000_000 },
      missingThere: { count: 0, sum: 0 },
    });
    expect(before.difference).toBe(5_000_000);
    const [missing] = before.missingHere;
    const draft = await store.read((db) => findDraftLine(db, missing?.key ?? null));
    expect(draft).toMatchObject({ voucherNumber: 'UNC-2', paidOn: '2025-09-16', amount: 5_000_000 });
    await recordDisbursement(officer, {
      ...aVoucher(payable),
      voucherNumber: draft?.voucherNumber ?? '',
      postedOn: draft?.paidOn ?? day('2025-01-01'),
      amount: draft?.amount ?? vnd(1),
    });
    const after = await reconciled(listId);
    expect(after.figures.matched).toEqual({ count: 2, sum: 1_005_000_000 });
    expect(after.difference).toBe(0);
    await store.close();
  },
);

test.each(testEngines)(
  'a month closes only once its list reconciles or it is explained (L25), on $name',
  async ({ open }) => {
    const store = await open();
    const { chair, provinceCode, record } = await aProvince(store);
    // The totals agree, the payments do not.
    await record('UNC-9;15/09/2025;1.000.000.000');
    const closing = {
      provinceCode,
      month: month('2025-09'),
      treasuryCash: vnd(1_000_000_000),
      explanation: null,
    };
    expect(await refusalOf(closePeriod(chair, closing))).toEqual(['treasuryUnreconciled']);
    const explanation = 'Kho bạc đánh số lại chứng từ UNC-0001';
    const otherTotal = { ...closing, treasuryCash: vnd(1), explanation };
    expect(await refusalOf(closePeriod(chair, otherTotal))).toEqual(['treasuryNotList']);
    expect((await rowsIn(store)).events).not.toContain('period.closed');
    const months = await store.read((db) =>
      findOpenMonths(db, { provinceCode, closedThrough: null, today: day('2025-10-31') }),
    );
    expect(months).toMatchObject([
      { month: '2025-09', standing: { unmatched: 2 }, proposal: { total: 1_000_000_000, unmatched: 2 } },
    ]);
    await closePeriod(chair, { ...closing, explanation });
    expect((await rowsIn(store)).events).toContain('period.closed');
    await store.close();
  },
);

test.each(testEngines)(
  'lists of some of the months are held against those alone, on $name',
  async ({ open }) => {
    const store = await open();
    const { payable, officer, chair, provinceCode, record } = await aProvince(store);
    await recordDisbursement(officer, {
      ...aVoucher(payable),
      voucherNumber: 'UNC-0000',
      postedOn: day('2025-08-15'),
      amount: vnd(7),
    });
    await record(paid);
    const months = await store.read((db) =>
      findOpenMonths(db, { provinceCode, closedThrough: null, today: day('2025-10-31') }),
    );
    expect(months.map(({ standing, proposal }) => [standing?.unmatched, proposal?.total])).toEqual([
      [undefined, undefined],
      [0, null],
    ]);
    const closing = { provinceCode, month: month('2025-09'), explanation: null };
    expect(await refusalOf(closePeriod(chair, { ...closing, treasuryCash: vnd(1_000_000_000) }))).toEqual([
      'treasuryDiffers',
    ]);
    await closePeriod(chair, { ...closing, treasuryCash: vnd(1_000_000_007) });
    await store.close();
  },
);

test.each(testEngines)(
  'a wrong list is withdrawn by a further record and another takes its place, until its month is closed, on $name',
  async ({ open }) => {
    const store = await open();
    const { officer, chair, provinceCode, record } = await aProvince(store);
    const wrong = await record(unknown);
    await withdrawTreasuryList(officer, wrong.listId, { reason: 'của tỉnh khác' });
    expect(await refusalOf(withdrawTreasuryList(officer, wrong.listId, { reason: 'lần nữa' }))).toEqual([
      'treasuryListWithdrawn',
    ]);
    expect(await store.read((db) => findDraftLine(db, `${wrong.listId}.2`))).toBeNull();
    const right = await record(paid);
    const lists = await store.read((db) => listTreasuryLists(db, provinceCode));
    expect(new Map(lists.map(({ id, withdrawnFor }) => [id, withdrawnFor]))).toEqual(
      new Map([
        [wrong.listId, 'của tỉnh khác'],
        [right.listId, null],
      ]),
    );
    const closing = { provinceCode, month: month('2025-09'), explanation: null };
    await closePeriod(chair, { ...closing, treasuryCash: vnd(1_000_000_000) });
    expect(await refusalOf(withdrawTreasuryList(officer, right.listId, { reason: 'sai' }))).toEqual([
      'treasuryListClosed',
    ]);
    await store.close();
  },
);

test.each(testEngines)(
  'the database refuses to change what the Treasury said, on $name',
  async ({ open }) => {
    const store = await open();
    const { record } = await aProvince(store);
    await record(paid);
    await expect(
      store.write(async (tx) => tx.update(tx.t.treasuryLines).set({ amount: vnd(1) })),
    ).rejects.toThrow();
    await expect(store.write(async (tx) => tx.delete(tx.t.treasuryLists))).rejects.toThrow();
    await store.close();
  },
);

test.each(testEngines)(
  'entries of other provinces and months are no part of a reconciliation, on $name',
  async ({ open }) => {
    const store = await open();
    const { payable, record, reconciled } = await aProvince(store);
    await store.write((tx) =>
      aDisbursement(tx, { projectId: payable.project.id, voucherNumber: 'X', postedOn: day('2025-10-01') }),
    );
    const { listId } = await record(paid);
    expect((await reconciled(listId)).figures.missingThere.count).toBe(0);
    await store.close();
  },
);
