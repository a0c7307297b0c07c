import type { Translated } from '../dictionary.ts';
import type { sheetPurposes as viPurposes, treasuryFields as viFields } from '../vi/sheet-columns.ts';

export const sheetPurposes = {
  treasuryList: 'The Treasury’s list',
  vouchers: 'Vouchers',
} satisfies Translated<typeof viPurposes>;

export const treasuryFields = {
  voucherNumber: 'Voucher number',
  paidOn: 'Paid on',
  amount: 'Amount',
  purpose: 'What it was paid for',
} satisfies Translated<typeof viFields>;
