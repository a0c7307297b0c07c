import { expect, test } from 'vitest';

import { month } from '#app/domain/day.ts';
import { gridsOfFile } from '#app/platform/sheets/grid-of-file.ts';

import { linesAmong, readTreasuryRows } from './read-treasury-rows.ts';
import { readTreasuryColumns, treasuryTableIn } from './treasury-columns.ts';

const september = { fromMonth: month('2025-09'), throughMonth: month('2025-09') };

function readText(text: string) {
  const table = treasuryTableIn(gridsOfFile(new TextEncoder().encode(text)));
  return readTreasuryRows(table, readTreasuryColumns(table, null).columns, september);
}
const readRow = (cells: string) => readText(`Số chứng từ;Ngày;Số tiền;Diễn giải\n${cells}\n`)[0];

test('a list of the Treasury with a title above, a numbered head, a sum and signatures below', () => {
  const rows = readText(
    [
      'KHO BẠC NHÀ NƯỚC KHU VỰC XIV;;;',
      'BẢNG KÊ THANH TOÁN VỐN ĐẦU TƯ THÁNG 9/2025;;;',
      'Số CT;Ngày hạch toán;Số tiền (đồng);Nội dung',
      '(1);(2);(3);(4)',
      'UNC-0001;15/09/2025;1.000.000.000;Thanh toán đợt 1',
      'UNC-0002;30/09/2025;500.000;',
      'UNC-0003;30/09/2025;(250.000);Thu hồi',
      ';;1.000.250.000;Tổng cộng',
      ';;;Người lập bảng',
    ].join('\n'),
  );
  expect(linesAmong(rows)).toEqual([
    {
      position: 5,
      voucherNumber: 'UNC-0001',
      paidOn: '2025-09-15',
      amount: 1_000_000_000,
      purpose: 'Thanh toán đợt 1',
    },
    { position: 6, voucherNumber: 'UNC-0002', paidOn: '2025-09-30', amount: 500_000, purpose: null },
    { position: 7, voucherNumber: 'UNC-0003', paidOn: '2025-09-30', amount: -250_000, purpose: 'Thu hồi' },
  ]);
  expect(rows.slice(3)).toEqual([
    { outcome: 'leftOut', row: 8, text: '1.000.250.000 | Tổng cộng' },
    { outcome: 'leftOut', row: 9, text: 'Người lập bảng' },
  ]);
});

test.each([
  ['an amount in digits', 'A1;15/9/2025;1250000;', 1_250_000],
  ['an amount in groups of the other kind', 'A1;15/9/2025;1,250,000;', 1_250_000],
  ['one group is thousands, for đồng have no decimals', 'A1;15/9/2025;500.000;', 500_000],
  ['a written zero', 'A1;15/9/2025;0;', 0],
  ['with the currency', 'A1;15/9/2025;1.250.000 đ;', 1_250_000],
  ['in millions that are whole đồng', 'A1;15/9/2025;1,25 triệu;', 1_250_000],
  ['below zero with a minus', 'A1;15/9/2025;-1.250.000;', -1_250_000],
])('%s is read', (_name, cells, amount) => {
  expect(readRow(cells)).toMatchObject({ outcome: 'line', line: { amount } });
});

test.each([
  ['no amount is no zero', 'A1;15/9/2025;;', 'amount required'],
  ['a word is no amount', 'A1;15/9/2025;chưa rõ;', 'amount cellUnreadable'],
  ['a fraction of a đồng', 'A1;15/9/2025;1.250.000,5;', 'amount cellUnreadable'],
  ['another currency', 'A1;15/9/2025;1.250 USD;', 'amount cellUnreadable'],
  ['more than can be kept', 'A1;15/9/2025;99.999.999.999.999.999;', 'amount cellUnreadable'],
  ['a formula that failed', 'A1;15/9/2025;#REF!;', 'amount cellUnreadable'],
  ['a day that does not exist', 'A1;31/9/2025;1;', 'paidOn cellUnreadable'],
  ['no day', 'A1;;1;', 'paidOn required'],
  ['a day outside the months of the list', 'A1;1/10/2025;1;', 'paidOn treasuryDayOutside'],
  ['no number', ';15/9/2025;1;', 'voucherNumber required'],
  ['a number that is too long', `${'9'.repeat(51)};15/9/2025;1;`, 'voucherNumber tooLong'],
])('%s rejects the row, which is said with its text', (_name, cells, expected) => {
  const row = readRow(cells);
  if (row?.outcome !== 'rejected') throw new Error('the row is read');
  expect(row.violations.map(({ code, field }) => `${field} ${code}`)).toEqual([expected]);
  expect(row.text).not.toBe('');
});
