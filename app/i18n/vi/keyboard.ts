/** Shortcuts of the keyboard. */
export const keyboard = {
  title: 'Phím tắt',
  joint: 'rồi',
  opens: { palette: 'Tìm và tới nơi khác', help: 'Danh sách phím tắt' },
  closes: 'Đóng hộp đang mở',
  letters: 'Dùng phím tắt là một chữ',
  lettersExplained: 'Tắt đi nếu nhập bằng giọng nói. Ctrl K vẫn dùng được. Nhớ trong trình duyệt này.',
};
