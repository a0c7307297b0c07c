import type { Translated } from '../dictionary.ts';
import type { voucherFields as viFields } from '../vi/voucher-columns.ts';

export const voucherFields = {
  voucherNumber: 'Voucher number',
  postedOn: 'Voucher day',
  projectCode: 'Project code',
  packageCode: 'Package code',
  contractNumber: 'Contract number',
  kind: 'Kind of voucher',
  gross: 'Gross amount',
  recovered: 'Advance recovered',
  cash: 'Paid out',
  capitalYear: 'Capital year',
  fundingSource: 'Funding source',
  note: 'Note',
  reverses: 'Reverses voucher',
  recordedBy: 'Recorded by',
  illustrative: 'Illustrative',
} satisfies Translated<typeof viFields>;
