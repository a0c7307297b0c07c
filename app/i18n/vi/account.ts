/** What a person sees and changes of themselves. */
export const account = {
  title: 'Tài khoản của tôi',
  subtitle: 'Vai trò do người quản trị giao; mật khẩu và phiên làm việc là việc của bạn.',
  facts: 'Thông tin của tôi',
  signingIn: 'Cách đăng nhập',
  currentPassword: 'Mật khẩu hiện tại',
  currentPasswordHint: 'Để chắc chắn rằng đó là bạn.',
  password: {
    title: 'Đổi mật khẩu',
    lead: 'Mọi phiên khác của bạn sẽ kết thúc; bạn vẫn ở lại đây.',
    due: 'Mật khẩu của bạn đã quá {{days}} ngày hoặc không rõ đặt từ khi nào. Hãy chọn mật khẩu mới để tiếp tục.',
    submit: 'Đổi mật khẩu',
    done: 'Đã đổi mật khẩu. Các phiên khác của bạn đã kết thúc.',
  },
};
