/** Getting anywhere by a few letters of its name. */
export const search = {
  title: 'Tìm và tới',
  subtitle: 'Trang, dự án, gói thầu, nhà thầu, tài liệu; không cần gõ dấu',
  link: 'Tìm',
  placeholder: 'Tên hoặc mã, ví dụ DL-DTI BP-12',
  keys: '↑ ↓ chọn · Enter mở · Esc đóng',
  kinds: {
    pages: 'Trang',
    projects: 'Dự án',
    packages: 'Gói thầu',
    suppliers: 'Nhà thầu',
    documents: 'Tài liệu',
  },
  found_other: 'Tìm thấy {{count, number}}',
  none: 'Không tìm thấy gì như vậy',
  noneExplained: 'Thử ít chữ hơn, hoặc mã của dự án rồi mã của gói thầu.',
};
