/** What a file of rows for the ledger is: the Treasury's list of what it paid, or vouchers to be recorded. */
export const sheetPurposes = ['treasuryList', 'vouchers'] as const;
export type SheetPurpose = (typeof sheetPurposes)[number];

/** What the columns of the Treasury's list can say. */
export const treasuryFields = ['voucherNumber', 'paidOn', 'amount', 'purpose'] as const;
export type TreasuryField = (typeof treasuryFields)[number];
