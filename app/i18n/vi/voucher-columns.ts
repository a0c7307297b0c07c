/** What the columns of a sheet of vouchers are called. */
export const voucherFields = {
  voucherNumber: 'Số chứng từ',
  postedOn: 'Ngày chứng từ',
  projectCode: 'Mã dự án',
  packageCode: 'Mã gói thầu',
  contractNumber: 'Số hợp đồng',
  kind: 'Loại chứng từ',
  gross: 'Giá trị',
  recovered: 'Thu hồi tạm ứng',
  cash: 'Thực chi',
  capitalYear: 'Năm vốn',
  fundingSource: 'Nguồn vốn',
  note: 'Nội dung',
  reverses: 'Đảo chứng từ số',
  recordedBy: 'Người ghi sổ',
  illustrative: 'Dữ liệu minh họa',
};
