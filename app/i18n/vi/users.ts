/** Signing in and out, and introducing the first administrator. */
export const users = {
  email: 'Thư điện tử',
  password: 'Mật khẩu',
  name: 'Họ và tên',
  signIn: {
    title: 'Đăng nhập',
    submit: 'Đăng nhập',
    help: 'Chưa có tài khoản hoặc quên mật khẩu? Hãy liên hệ người quản trị của đơn vị.',
  },
  signedOut: 'Bạn đã đăng xuất.',
  setUp: {
    title: 'Người quản trị đầu tiên',
    explanation:
      'Chưa có ai dùng hệ thống này. Tài khoản lập ở đây sẽ quản lý người dùng và vai trò, không có quyền với số liệu.',
    passwordHint: 'Ít nhất {{least}} ký tự; một câu dễ nhớ là tốt nhất.',
    submit: 'Lập tài khoản',
    done: 'Đã lập tài khoản quản trị.',
  },
  list: {
    title: 'Người dùng',
    subtitle: 'Ai giữ vai trò nào, ở mọi dự án hay ở một dự án',
    roles: 'Vai trò',
    everywhere: 'mọi dự án',
    noRole: 'chưa có vai trò',
    province: 'Tỉnh mở trước',
    disabled: 'đã khóa',
    none: 'Chưa có người dùng nào',
  },
};
