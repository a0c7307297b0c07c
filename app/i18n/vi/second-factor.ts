/** The second factor: an authenticator app and recovery codes on paper. */
export const secondFactor = {
  title: 'Xác thực hai bước',
  code: 'Mã 6 chữ số',
  codeHint: 'Mã đang hiện trong ứng dụng xác thực; mỗi mã chỉ dùng được một lần.',
  codeOrRecovery: 'Mã xác thực',
  codeOrRecoveryHint: 'Mã 6 chữ số trong ứng dụng xác thực. Không có điện thoại? Gõ một mã khôi phục.',
  lead: 'Ngoài mật khẩu, tài khoản được bảo vệ bằng một mã trên điện thoại của bạn.',
  required:
    'Vai trò của bạn cần xác thực hai bước. Hãy thiết lập trong vài phút, rồi bạn vào được mọi trang của mình.',
  backHome: 'Về trang của tôi',
  back: 'Quay lại',
  begin: {
    title: 'Chưa thiết lập',
    explanation:
      'Bạn cần một ứng dụng xác thực trên điện thoại, ví dụ Aegis, FreeOTP, Google Authenticator hay Microsoft Authenticator.',
    password: 'Mật khẩu hiện tại',
    passwordHint: 'Bạn đăng nhập đã lâu; hãy gõ lại để chắc rằng đó là bạn.',
    signInAgain:
      'Bạn đã chứng minh danh tính quá 10 phút trước. Hãy đăng nhập lại ở nhà cung cấp danh tính rồi thiết lập ngay.',
    submit: 'Bắt đầu thiết lập',
    unavailable: 'Chưa thiết lập được trên máy chủ này',
  },
  confirm: {
    title: 'Nối ứng dụng xác thực',
    scan: 'Mở ứng dụng trên điện thoại và quét hình này.',
    picture: 'Mã QR để quét bằng ứng dụng xác thực',
    orType: 'Không quét được? Chọn “nhập khóa” trong ứng dụng rồi gõ:',
    secret: 'Khóa',
    submit: 'Xác nhận',
    nothingToConfirm: 'Không có thiết lập nào đang chờ xác nhận.',
    unreadable: 'Không mở được khóa đã tạo, vì khóa của máy chủ đã đổi. Hãy bắt đầu lại.',
    again: 'Bắt đầu lại',
  },
  codes: {
    title: 'Mã khôi phục',
    lead: 'Dành cho lúc không có điện thoại. Mỗi mã dùng được một lần.',
    shownOnce:
      'Hãy in hoặc chép lại ngay và cất nơi an toàn: các mã này chỉ hiện một lần. Mã cũ, nếu có, không dùng được nữa.',
    done: 'Đã bật xác thực hai bước.',
    print: 'In các mã',
    goOn: 'Tôi đã cất, tiếp tục',
    renew: 'Tạo mã khôi phục mới',
    left_other: 'Còn {{count, number}} mã khôi phục chưa dùng.',
    used: 'Đã dùng một mã khôi phục; còn {{left}} mã.',
  },
  set: {
    title: 'Đang bật',
    since: 'Bật từ {{at}}.',
    isRequired: 'Vai trò của bạn bắt buộc có xác thực hai bước nên không tắt được.',
    toRemoval: 'Tắt xác thực hai bước',
  },
  removal: {
    title: 'Tắt xác thực hai bước',
    lead: 'Sau khi tắt, tài khoản chỉ còn được bảo vệ bằng mật khẩu; các mã khôi phục cũng hết hiệu lực.',
    submit: 'Tắt',
    done: 'Đã tắt xác thực hai bước.',
    notSet: 'Xác thực hai bước chưa được bật.',
  },
  signIn: {
    title: 'Nhập mã xác thực',
    lead: 'Còn một bước nữa để vào.',
    submit: 'Đăng nhập',
    startOver: 'Đăng nhập lại từ đầu',
    help: 'Mất cả điện thoại lẫn mã khôi phục? Hãy liên hệ người quản trị của đơn vị.',
  },
};
