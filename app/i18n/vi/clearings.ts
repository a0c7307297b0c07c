/** What ends a finding, one sentence for each action. */
export const clearings = {
  finishBy: 'Hết cảnh báo khi dự báo hoàn thành không muộn hơn {{finishOn}}, hoặc kế hoạch mới được duyệt.',
  reachPhysical: 'Hết cảnh báo khi khối lượng thực hiện đạt {{physical}}.',
  acceptOrExtend: 'Hết cảnh báo khi nghiệm thu hoặc gia hạn hợp đồng; hợp đồng hết hạn ngày {{finishOn}}.',
  disburse:
    'Hết cảnh báo khi giải ngân hoặc có kế hoạch giải ngân thêm {{amount}} đến hết {{by}}; theo dự báo, {{lapsing}} sẽ bị hủy.',
  extendGuarantee: '{{kind}} cần được gia hạn ít nhất đến {{until}} thì hết cảnh báo.',
  reportProgress: 'Hết cảnh báo khi có báo cáo tiến độ lập từ ngày {{since}} trở lại đây.',
};
