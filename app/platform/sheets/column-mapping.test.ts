import { expect, test } from 'vitest';

import { treasuryFields } from '#app/domain/codelists.ts';

import {
  checkColumns,
  checkStatedColumns,
  columnsAsChosen,
  headReader,
  headsText,
  readColumns,
  shownColumns,
} from './column-mapping.ts';
import { sheetOf } from './sheet.ts';

const words = {
  voucherNumber: ['Số chứng từ', 'Voucher number'],
  paidOn: ['Ngày chi trả', 'Paid on'],
  amount: ['Số tiền', 'Amount'],
  purpose: ['Nội dung'],
} as const;
const named = headReader(treasuryFields, (field) => words[field]);
const names = {
  sheet: { text: 'Trang 1' },
  wordFor: (field: keyof typeof words) => ({ term: `treasuryFields.${field}` }) as const,
};
const tableOf = (...heads: string[]) =>
  sheetOf([heads, heads.map((_, index) => `giá trị ${index}`)], (cell) => named(cell) !== null);

test.each([
  ['Số chứng từ', 'voucherNumber'],
  ['  SO CHUNG TU (*)', 'voucherNumber'],
  ['Số tiền (đồng)', 'amount'],
  ['voucherNumber', 'voucherNumber'],
  ['paid on', 'paidOn'],
  ['Số', null],
  ['', null],
] as const)('the head “%s” names %s', (head, field) => {
  expect(named(head)).toBe(field);
});

test('a column is what somebody stated, else what its head names, and no field is two columns', () => {
  const table = tableOf('Số chứng từ', 'Amount', 'Số tiền', 'Ghi chú', 'Ngày chi trả');
  const read = readColumns(table, { Amount: null, 'Ghi chú': 'purpose' }, named);
  expect(read).toEqual({
    columns: {
      'Số chứng từ': 'voucherNumber',
      Amount: null,
      'Số tiền': 'amount',
      'Ghi chú': 'purpose',
      'Ngày chi trả': 'paidOn',
    },
    open: [],
  });
  const unsaid = readColumns(table, null, named);
  expect(unsaid.columns).toMatchObject({ Amount: 'amount', 'Số tiền': null });
  expect(unsaid.open).toEqual(['Số tiền', 'Ghi chú']);
});

test('what is missing and what is open is said; what is stated twice or foreign cannot be meant', () => {
  const table = tableOf('Số chứng từ', 'Lạ');
  const read = readColumns(table, null, named);
  expect(checkColumns(read, ['voucherNumber', 'amount'], names)).toEqual([
    {
      code: 'workbookColumnMissing',
      params: { sheet: { text: 'Trang 1' }, column: { term: 'treasuryFields.amount' } },
    },
    { code: 'workbookColumnsOpen', params: { sheet: { text: 'Trang 1' }, columns: { text: '“Lạ”' } } },
  ]);
  const chosen = columnsAsChosen(table, ['amount', 'amount']);
  expect(chosen).toEqual({ 'Số chứng từ': 'amount', Lạ: 'amount' });
  expect(checkStatedColumns(chosen, ['amount'], names).map(({ code }) => code)).toEqual([
    'workbookFieldTwice',
  ]);
  expect(checkStatedColumns(chosen, ['paidOn'], names).map(({ code }) => code)).toEqual([
    'workbookColumnForeign',
    'workbookColumnForeign',
  ]);
  expect(columnsAsChosen(table, [])).toEqual({ 'Số chứng từ': null, Lạ: null });
});

test('a form shows each column with what it is and a few of its values, long ones cut off', () => {
  const long = 'a'.repeat(80);
  const rows = [['Số chứng từ', 'Lạ'], ...['1', '2', '2', '3', '4'].map((number) => [number, long])];
  const table = sheetOf(rows, (cell) => named(cell) !== null);
  expect(shownColumns(table, readColumns(table, null, named))).toEqual([
    { label: 'Số chứng từ', field: 'voucherNumber', isOpen: false, samples: ['1', '2', '3'] },
    { label: 'Lạ', field: null, isOpen: true, samples: [`${'a'.repeat(60)}…`] },
  ]);
});

test('a mapping is remembered by the heads, whatever their order, case and marks, and for one purpose', () => {
  const heads = headsText('vouchers', tableOf('Số tiền', 'Ngày'));
  expect(headsText('vouchers', tableOf('NGAY', 'so tien'))).toBe(heads);
  expect(headsText('treasuryList', tableOf('Số tiền', 'Ngày'))).not.toBe(heads);
  expect(headsText('vouchers', tableOf('Số tiền', 'Ngày ký'))).not.toBe(heads);
});
