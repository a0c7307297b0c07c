import { describe, expect, test } from 'vitest';

import { month } from '#app/domain/day.ts';
import { noMoney, vnd } from '#app/domain/money.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import { aContract, anOverride, aPackage, aProject } from '#db/factories.ts';
import { recordedAt } from '#db/made-row.ts';
import { appendClosing } from '#db/period-closings.server.ts';
import { chainStart } from '#db/hash-chain.server.ts';
import { testEngines } from '#db/testing/stores.ts';
import { verifyStore } from '#db/verify.server.ts';

import { anActor } from '../disbursements/testing/paying.ts';
import { eventsIn } from '../workbooks/testing/office.ts';
import {
  aVoucherOffice,
  heads,
  imported,
  ledgerOf,
  planned,
  sheetText,
  type VoucherOffice,
} from './testing/voucher-office.ts';

/** A month: an advance, a payment that recovers some of it, a cost outside contracts, and one that was wrong. */
function aMonth({ project: { code } }: VoucherOffice): readonly string[] {
  return [
    `UNC-2 | 15/10/2025 | ${code} | 1/HĐ | Thanh toán | 200 | 50 | 2025 | Ngân sách tỉnh | đợt 1 |`,
    `UNC-1 | 01/10/2025 | ${code} | 1/HĐ | Tạm ứng | 100 | | 2025 | Ngân sách tỉnh | |`,
    `UNC-3 | 20/10/2025 | ${code} | | Payment | 30 | | 2025 | ODA | phí thẩm định |`,
    `UNC-4 | 21/10/2025 | ${code.toLowerCase()} | | Reversal | | | 2025 | | ghi nhầm | UNC-3`,
  ];
}

describe.each(testEngines)('vouchers by spreadsheet on $name', ({ open }) => {
  test('a month goes into the ledger by day, each row with the event of its form; the same file again changes nothing, not even the log', async () => {
    const store = await open();
    const office = await aVoucherOffice(store);
    const file = sheetText([heads, ...aMonth(office)]);
    const created = ['2 UNC-2 created', '3 UNC-1 created', '4 UNC-3 created', '5 UNC-4 created'];
    expect(await planned(store, office.officer, file)).toEqual(created);
    expect(await eventsIn(store)).toEqual([]);
    expect(await imported(store, office.officer, file)).toEqual(created);
    const ledger = await ledgerOf(store);
    expect(ledger.entries.map(({ seq, number, cash, reverses }) => [seq, number, cash, reverses])).toEqual([
      [1, 'UNC-1', 100, null],
      [2, 'UNC-2', 150, null],
      [3, 'UNC-3', 30, null],
      [4, 'UNC-4', -30, 'UNC-3'],
    ]);
    expect(ledger.contracts).toEqual([{ number: '1/HĐ', advanced: 100, advanceOutstanding: 50, paid: 200 }]);
    const events = [...Array.from({ length: 3 }, () => 'disbursement.recorded'), 'disbursement.reversed'];
    expect(await eventsIn(store)).toEqual([...events, 'vouchers.imported']);
    expect(await imported(store, office.officer, file)).toEqual(
      created.map((row) => row.replace('created', 'unchanged')),
    );
    expect(await ledgerOf(store)).toEqual(ledger);
    expect(await eventsIn(store)).toHaveLength(5);
    expect((await verifyStore(store)).ok).toBe(true);
    await store.close();
  });

  test('one row that may not be recorded keeps all out, with what is left after the rows before it', async () => {
    const store = await open();
    const office = await aVoucherOffice(store);
    const { code } = office.project;
    const file = sheetText([
      heads,
      ...aMonth(office),
      `UNC-5 | 22/10/2025 | ${code} | 2/HĐ | Payment | 460 | 0 | 2025 | Provincial budget | |`,
    ]);
    const outcomes = await planned(store, office.officer, file);
    expect(outcomes[4]).toBe(
      '6 UNC-5 rejected: Gross amount: Capital of 2025 from Provincial budget has 450 ₫ left; this voucher needs 460 ₫.',
    );
    await expect(imported(store, office.officer, file)).rejects.toThrow(RuleViolations);
    expect((await ledgerOf(store)).entries).toEqual([]);
    expect(await eventsIn(store)).toEqual([]);
    await store.close();
  });

  test('what the ledger knows otherwise is refused with both, and so is what cannot be read or may not be guessed', async () => {
    const store = await open();
    const office = await aVoucherOffice(store);
    const { code } = office.project;
    await imported(store, office.officer, sheetText([heads, ...aMonth(office)]));
    const row = (line: string) => line.replaceAll('CODE', code);
    const rejections = await planned(
      store,
      office.officer,
      sheetText([
        heads,
        row('UNC-1 | 02/10/2025 | CODE | 1/HĐ | Advance | 120 | | 2025 | Provincial budget | |'),
        row('UNC-6 | 25/10/2025 | CODE | 1/HĐ | Payment | 80 | | 2025 | Provincial budget | |'),
        row('UNC-7 | 25/10/2025 | NO-1 | | Payment | 80 | 0 | 2025 | Provincial budget | |'),
        row('UNC-8 | 31/02/2025 | CODE | | Payment | 1,5 | 0 | 2025 | Provincial budget | |'),
        row('UNC-9 | 25/10/2025 | CODE | 9/HĐ | Payment | 80 | 0 | 2025 | Provincial budget | |'),
        row('UNC-10 | 25/10/2025 | CODE | | Reversal | | | 2025 | | ghi nhầm | UNC-3'),
        row('UNC-11 | 25/10/2025 | CODE | | Reversal | 99 | | 2025 | | ghi nhầm | UNC-1'),
        row('UNC-12 | 25/10/2025 | CODE | | Reversal | | | 2025 | | | UNC-99'),
        row('UNC-13 | 25/10/2025 | CODE | | Payment | 10 | 0 | 2025 | Provincial budget | một |'),
        row('UNC-13 | 25/10/2025 | CODE | | Payment | 11 | 0 | 2025 | Provincial budget | hai |'),
      ]),
    );
    expect(rejections).toEqual([
      '2 UNC-1 rejected: Voucher day: The ledger has voucher UNC-1 already and says 1 Oct 2025; this row says 2 Oct 2025. What is in the ledger is not changed by a file. Gross amount: The ledger has voucher UNC-1 already and says 100 ₫; this row says 120 ₫. What is in the ledger is not changed by a file.',
      '3 UNC-6 rejected: Advance recovered: 50 ₫ of the advance are still to be recovered under this contract. State how much this payment recovers, 0 for nothing; at the usual pace it would be 7 ₫.',
      '4 UNC-7 rejected: Project code: There is no project with the code NO-1.',
      '5 UNC-8 rejected: Voucher day: “31/02/2025” cannot be read. Gross amount “1,5”: This amount can be read in more than one way. Write all digits, for example 1,250,000,000, or say “bn” or “m”.',
      '6 UNC-9 rejected: Contract number: The project has no contract 9/HĐ.',
      '7 UNC-10 rejected: This voucher has been reversed already. Gross amount: The return of 30 ₫ is more than the 0 ₫ paid so far.',
      '8 UNC-11 rejected: Gross amount: By the voucher that is reversed it is 100 ₫; this row says 99 ₫.',
      '9 UNC-12 rejected: Note: Please fill this in.',
      '10 UNC-13 rejected: Row 11 is about the same record and says otherwise.',
      '11 UNC-13 rejected: Row 10 is about the same record and says otherwise.',
    ]);
    await store.close();
  });

  test('a row of a project that the officer may not pay for is refused, and so is a contract number that two packages have', async () => {
    const store = await open();
    const office = await aVoucherOffice(store);
    const { code, id: projectId } = office.project;
    const [officer, other] = await store.write(async (tx) => {
      const { id: packageId } = await aPackage(tx, { projectId, code: 'BP-77', status: 'executing' });
      await aContract(tx, { packageId, number: '1/HĐ', value: vnd(100) });
      return [await anActor(tx, 'financeOfficer', projectId), await aProject(tx)] as const;
    });
    const cost = 'Payment | 10 | 0 | 2025 | Provincial budget | |';
    const file = sheetText([
      heads,
      `A | 25/10/2025 | ${other.code} | | ${cost}`,
      `B | 25/10/2025 | ${code} | 1/HĐ | ${cost}`,
      `C | 25/10/2025 | ${code} | | ${cost}`,
    ]);
    const [outOfReach, ambiguous, allowed] = await planned(store, officer, file);
    expect(outOfReach).toBe(
      `2 A rejected: Project code: You are not assigned to record vouchers of project ${other.code}.`,
    );
    expect(ambiguous).toMatch(
      /^3 B rejected: Package code: Several packages have a contract 1\/HĐ \(.*BP-77.*\)/u,
    );
    expect(allowed).toBe('4 C created');
    const nobody = await store.write((tx) => anActor(tx, 'projectManager'));
    await expect(imported(store, nobody, file)).rejects.toThrow('disbursement:record');
    await store.close();
  });

  test('a closed month takes nothing, and a permission of somebody else lets one row pass and is used up', async () => {
    const store = await open();
    const office = await aVoucherOffice(store);
    const { project, officer, chair, contracts } = office;
    const { code } = project;
    await store.write(async (tx) => {
      const { provinceCode } = project;
      const nothing = { entries: 0, cash: noMoney, treasuryCash: noMoney, explanation: null };
      const closing = { provinceCode, month: month('2025-09'), ...nothing, illustrative: false };
      const trace = { actorId: chair.userId, at: recordedAt, requestId: 'request-1' };
      await appendClosing(tx, closing, { seq: 0, hash: chainStart }, trace);
      await anOverride(tx, {
        rule: 'advanceAboveCeiling',
        projectId: project.id,
        subjectId: contracts[0]?.id ?? '',
        amount: vnd(60),
        recordedBy: chair.userId,
      });
    });
    const advance = (number: string, on: string) =>
      `${number} | ${on} | ${code} | 1/HĐ | Advance | 350 | | 2025 | Provincial budget | |`;
    const file = sheetText([
      heads,
      advance('A', '01/10/2025'),
      advance('B', '02/10/2025'),
      advance('C', '30/09/2025'),
    ]);
    const [first, second, closed] = await planned(store, officer, file);
    expect(first).toBe('2 A created');
    expect(second).toContain('3 B rejected');
    expect(closed).toContain('Voucher day');
    expect(await imported(store, officer, sheetText([heads, advance('A', '01/10/2025')]))).toEqual([
      '2 A created',
    ]);
    const uses = await store.read((db) => db.select().from(db.t.overrideUses));
    expect(uses).toHaveLength(1);
    await store.close();
  });
});
