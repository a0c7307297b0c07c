/** What the installation asks of everybody. */
export const settings = {
  title: 'Thiết lập',
  subtitle: 'Những gì hệ thống yêu cầu ở mọi người đăng nhập',
  security: 'Đăng nhập',
  passwordPolicy: 'Quy định về mật khẩu',
  passwordPolicyHint: {
    asvs: 'Ít nhất {{least}} ký tự, không nằm trong danh sách bị lộ, không buộc đổi định kỳ.',
    vnGov:
      'Thêm vào đó: đủ chữ hoa, chữ thường, chữ số, ký tự đặc biệt; khác {{former}} mật khẩu trước; đổi sau mỗi {{days}} ngày. Ai có mật khẩu cũ hơn phải đổi ngay ở lần bấm kế tiếp.',
  },
  secondFactorFor: 'Vai trò phải xác thực hai bước',
  secondFactorNone: 'Không vai trò nào',
  stale: 'Người khác vừa đổi thiết lập này',
  save: 'Lưu thiết lập',
  saved: 'Đã lưu thiết lập.',
};
