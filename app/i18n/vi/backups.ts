export const backups = {
  title: 'Sao lưu',
  subtitle:
    'Mỗi đêm máy chủ ghi toàn bộ dữ liệu vào một tệp lưu trữ, đọc lại để kiểm tra, và giữ bản mới nhất của 7 ngày, 4 tuần và 12 tháng gần nhất.',
  newest: 'Bản mới nhất',
  age: {
    minutes_other: '{{count, number}} phút trước',
    hours_other: '{{count, number}} giờ trước',
    days_other: '{{count, number}} ngày trước',
  },
  none: 'Chưa có bản sao lưu nào',
  state: { ok: 'Đúng hạn', late: 'Quá hạn', making: 'Đang tạo' },
  count: 'Số bản đang giữ',
  size: 'Dung lượng',
  at: 'Giờ sao lưu',
  atNote: 'Giờ Việt Nam, hằng ngày',
  off: {
    title: 'Máy chủ này không tự sao lưu',
    explanation:
      'Sao lưu hằng đêm đang tắt (thiết lập TIENDO_BACKUPS). Hãy đặt thư mục cho TIENDO_BACKUPS rồi khởi động lại máy chủ, hoặc chạy “tiendo backup” theo lịch riêng.',
  },
  late: 'Bản sao lưu mới nhất đã quá 26 giờ. Nếu có sự cố bây giờ, những gì ghi sau đó sẽ mất.',
  failed: {
    at: 'Lần sao lưu lúc {{at}} thất bại.',
    diskFull: 'Đĩa chứa bản sao lưu đã đầy. Hãy giải phóng chỗ trống rồi sao lưu lại.',
    notPermitted:
      'Máy chủ không được phép ghi vào thư mục sao lưu. Hãy sửa quyền của thư mục rồi sao lưu lại.',
    other: 'Nhật ký máy chủ nêu nguyên nhân. Máy chủ tự thử lại sau một giờ.',
  },
  makeNow: 'Sao lưu ngay',
  made: 'Đã tạo bản sao lưu {{name}} và đọc lại: nguyên vẹn.',
  stillMaking: 'Đang tạo bản sao lưu; bản này sẽ hiện trong danh sách khi xong.',
  notMade: 'Chưa tạo được bản sao lưu. Trang này nêu nguyên nhân.',
  list: 'Các bản sao lưu',
  directory: 'Thư mục trên máy chủ: {{directory}}',
  file: 'Tệp',
  madeAt: 'Lúc tạo',
  bytes: 'Dung lượng',
  elsewhere:
    'Hãy chép thư mục này sang máy khác: bản sao lưu nằm cùng đĩa với dữ liệu sẽ mất cùng đĩa đó. Khóa của bản cài đặt (secret.key) không nằm trong bản sao lưu; hãy giữ riêng.',
};
