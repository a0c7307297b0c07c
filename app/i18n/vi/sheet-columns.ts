/** What files of rows for the ledger are called. */
export const sheetPurposes = {
  treasuryList: 'Danh sách của Kho bạc',
  vouchers: 'Bảng chứng từ',
};

/** What the columns of the Treasury's list are called. */
export const treasuryFields = {
  voucherNumber: 'Số chứng từ',
  paidOn: 'Ngày chi trả',
  amount: 'Số tiền',
  purpose: 'Nội dung chi',
};
