/** What the columns of a sheet of vouchers can say. `cash` is compared with what the row comes to; who recorded an entry and whether it is invented is for reading. */
export const voucherFields = [
  'voucherNumber',
  'postedOn',
  'projectCode',
  'packageCode',
  'contractNumber',
  'kind',
  'gross',
  'recovered',
  'cash',
  'capitalYear',
  'fundingSource',
  'note',
  'reverses',
  'recordedBy',
  'illustrative',
] as const;
export type VoucherField = (typeof voucherFields)[number];
