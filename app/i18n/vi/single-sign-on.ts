/** Signing in through an identity provider. */
export const singleSignOn = {
  submit: 'Đăng nhập bằng tài khoản của đơn vị',
  or: 'hoặc',
  going: {
    title: 'Đang chuyển tới nơi đăng nhập của đơn vị',
    lead: 'Nếu trang không tự chuyển, hãy bấm nút dưới đây.',
    submit: 'Tới nơi đăng nhập',
  },
  failed: {
    title: 'Chưa đăng nhập được',
    lead: 'Đăng nhập bằng tài khoản của đơn vị chưa xong.',
    again: 'Về trang đăng nhập',
    unreachable: 'Nơi đăng nhập của đơn vị hiện không trả lời. Hãy thử lại sau ít phút.',
    expired:
      'Lần đăng nhập này đã hết hạn, đã dùng xong, hoặc được bắt đầu ở trình duyệt khác. Hãy bắt đầu lại.',
    declined: 'Nơi đăng nhập của đơn vị cho biết bạn đã dừng lại hoặc không được phép. Chưa có gì thay đổi.',
    notProven:
      'Câu trả lời của nơi đăng nhập không khớp với lần đăng nhập này nên không được chấp nhận. Hãy bắt đầu lại.',
    disabled: 'Tài khoản của bạn ở đây đã bị khóa. Hãy liên hệ người quản trị của đơn vị.',
    emailNotProven:
      'Nơi đăng nhập chưa xác minh địa chỉ thư điện tử của bạn, nên chưa thể nối với tài khoản ở đây.',
    emailTaken:
      'Địa chỉ thư điện tử này đã gắn với một danh tính khác. Hãy liên hệ người quản trị của đơn vị.',
    noRole: 'Tài khoản của đơn vị chưa được cấp vai trò nào ở đây. Hãy liên hệ người quản trị của đơn vị.',
    mixedRoles:
      'Tài khoản của đơn vị có cả vai trò quản trị lẫn vai trò nghiệp vụ; ở đây hai loại này phải tách rời. Hãy liên hệ người quản trị của đơn vị.',
  },
};
