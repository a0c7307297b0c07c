/** What ends a finding, one sentence for each action. */
export const clearings = {
  finishBy: 'Hết cảnh báo khi dự báo hoàn thành không muộn hơn {{finishOn}}, hoặc kế hoạch mới được duyệt.',
  reachPhysical: 'Hết cảnh báo khi khối lượng thực hiện đạt {{physical}}.',
  acceptOrExtend: 'Hết cảnh báo khi nghiệm thu hoặc gia hạn hợp đồng; hợp đồng hết hạn ngày {{finishOn}}.',
  disburse:
    'Hết cảnh báo khi giải ngân hoặc có kế hoạch giải ngân thêm {{amount}} đến hết {{by}}; theo dự báo, {{lapsing}} sẽ bị hủy.',
  extendGuarantee: '{{kind}} cần được gia hạn ít nhất đến {{until}} thì hết cảnh báo.',
  extendClosing: 'Hết cảnh báo khi thời điểm đóng thầu không sớm hơn {{until}}.',
  chooseMethod: 'Hết cảnh báo khi chọn hình thức khác, hoặc giá gói thầu không quá {{most}}.',
  joinPackages: 'Hết cảnh báo khi {{packages}} gói được gộp lại, hoặc chọn hình thức khác.',
  explainSelection: 'Cần giải trình bằng văn bản; cảnh báo hết khi gói thầu được nghiệm thu.',
  publish: 'Hết cảnh báo khi đăng tải {{what}}; hạn đăng tải là {{due}}.',
  reportProgress: 'Hết cảnh báo khi có báo cáo tiến độ lập từ ngày {{since}} trở lại đây.',
};
