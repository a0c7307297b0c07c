/** Pages shown when something cannot be shown, each with what to do next. */
export const errors = {
  requestId: 'Mã yêu cầu: {{id}}',
  toStart: 'Về trang của tôi',
  reload: 'Tải lại trang',
  goBack: 'Quay lại trang trước',
  toSignIn: 'Tới trang đăng nhập',
  badRequest: {
    title: 'Yêu cầu không đọc được',
    explanation: 'Nội dung gửi lên không đúng dạng mà trang này nhận. Hãy quay lại và thử lần nữa.',
  },
  signInNeeded: {
    title: 'Cần đăng nhập',
    explanation: 'Phiên làm việc đã kết thúc hoặc chưa bắt đầu. Hãy đăng nhập để xem trang này.',
  },
  forbidden: {
    title: 'Bạn không có quyền xem trang này',
    explanation:
      'Vai trò của bạn không bao gồm việc này. Nếu công việc cần đến, hãy đề nghị người quản trị cấp quyền.',
  },
  notFound: {
    title: 'Không tìm thấy trang này',
    explanation: 'Địa chỉ có thể bị gõ sai, hoặc mục này không có trong danh mục.',
  },
  notAllowed: {
    title: 'Trang này không nhận thao tác đó',
    explanation: 'Địa chỉ này chỉ để xem hoặc chỉ để gửi. Hãy quay lại và dùng nút trên trang.',
  },
  conflict: {
    title: 'Người khác vừa sửa mục này',
    explanation: 'Nội dung bạn gửi chưa được lưu và không bị mất. Hãy quay lại, so hai bản rồi lưu lần nữa.',
  },
  brokenRule: {
    title: 'Chưa lưu được vì vi phạm một quy định',
    explanation: 'Chưa có gì được lưu. Hãy quay lại, sửa những điểm được chỉ ra rồi gửi lại.',
  },
  tooLarge: {
    title: 'Tệp quá lớn',
    explanation: 'Tệp gửi lên vượt quá dung lượng cho phép. Hãy chia nhỏ tệp rồi gửi lại.',
  },
  tooMany: {
    title: 'Quá nhiều yêu cầu trong thời gian ngắn',
    explanation: 'Nội dung bạn vừa gửi, nếu có, chưa được lưu. Hãy quay lại, đợi một phút rồi thử lại.',
  },
  unavailable: {
    title: 'Hệ thống tạm thời chưa ghi được',
    explanation:
      'Chưa có gì được lưu. Hãy thử lại sau ít phút; nếu vẫn vậy, báo cho người quản trị kèm mã yêu cầu.',
  },
  crash: {
    title: 'Trang này gặp lỗi',
    explanation:
      'Lỗi đã được ghi lại. Số liệu đã lưu không bị ảnh hưởng. Nếu gặp lại, báo cho người quản trị kèm mã yêu cầu.',
  },
};
