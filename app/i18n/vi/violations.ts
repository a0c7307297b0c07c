/** One sentence for each code of `domain/violation.ts`. `{{names}}` are the violation's params, already formatted by their type. */
export const violations = {
  required: 'Hãy điền mục này.',
  invalid: 'Giá trị này không hợp lệ.',
  tooLong: 'Nội dung dài quá {{limit}} ký tự.',
  notFound: 'Không tìm thấy mục này; có thể nó đã được đổi mã.',
  moneyUnreadable: 'Không đọc được số tiền này. Hãy viết như 1,25 tỷ hoặc 1.250.000.000.',
  moneyAmbiguous:
    'Số tiền này có thể hiểu theo nhiều cách. Hãy viết đủ số đồng, ví dụ 1.250.000.000, hoặc ghi rõ “tỷ”, “triệu”.',
  moneyFraction: 'Số tiền phải là số đồng chẵn, không có phần lẻ.',
  moneyOutOfRange: 'Số tiền này lớn hơn mức hệ thống ghi được.',
  moneyNotPositive: 'Số tiền phải lớn hơn 0.',
  dayUnreadable: 'Không có ngày này. Hãy viết như 31/10/2025.',
  dayInFuture: 'Ngày này ở sau hôm nay ({{today}}).',
  dayBeforePrevious: 'Ngày này trước ngày {{previous}} của bước liền trước.',
  dayBeforeContract: 'Ngày này trước ngày ký hợp đồng {{contract}}.',
  dayOutsideCapitalYear: 'Vốn năm {{year}} chỉ được giải ngân từ {{from}} đến hết {{until}}.',
  periodClosed:
    'Sổ giải ngân đã khóa đến hết {{month}}; chứng từ đến muộn ghi ngày từ {{from}} và nêu tháng cũ trong diễn giải.',
  periodNotOver: '{{month}} chưa hết nên chưa khóa sổ được.',
  periodOwnEntries:
    'Bạn đã ghi chứng từ trong thời gian này đến hết {{month}}; người khóa sổ phải là người khác.',
  treasuryNotList: 'Bạn ghi Kho bạc báo {{typed}}, danh sách của Kho bạc cộng lại là {{listed}}.',
  treasuryUnreconciled:
    'Đối chiếu với danh sách của Kho bạc: {{differing}} khoản ghi khác ({{differingBy}}), {{missingHere}} khoản chưa có trong sổ ({{missingHereSum}}), {{missingThere}} chứng từ của sổ không có ở Kho bạc ({{missingThereSum}}); hãy xử lý hết, hoặc giải thích bằng ít nhất {{shortest}} chữ cái.',
  treasuryMonthsDisordered: 'Tháng cuối đứng trước tháng đầu ({{from}}).',
  treasuryMonthNotOver: '{{month}} chưa hết; danh sách của Kho bạc phải gồm trọn tháng.',
  treasuryListOverlaps:
    'Danh sách {{file}} từ {{from}} đến {{through}} đang được dùng cho cùng thời gian; nếu nó sai, hãy rút nó trước.',
  treasuryListWithdrawn: 'Danh sách này đã được rút.',
  treasuryListClosed: 'Sổ đã khóa đến hết {{month}} theo danh sách này, nên không rút được nữa.',
  treasuryDayOutside: 'Ngày này không nằm trong thời gian của danh sách, từ {{from}} đến {{until}}.',
  treasuryDiffers:
    'Kho bạc báo {{treasury}}, sổ ghi {{ours}}, lệch {{difference}}; hãy ghi chứng từ còn thiếu, hoặc giải thích bằng ít nhất {{shortest}} chữ cái.',
  finishBeforeStart: 'Ngày kết thúc trước ngày bắt đầu {{start}}.',
  transitionNotAllowed: 'Gói thầu đang ở bước “{{from}}” không thể chuyển sang “{{to}}”.',
  factMissing: 'Để chuyển sang bước này, hãy nhập {{fact}}.',
  awardAbovePackagePrice: 'Giá trúng thầu {{award}} cao hơn giá gói thầu {{packagePrice}}.',
  contractAbovePackagePrice:
    'Các hợp đồng của gói cộng lại thành {{total}}, cao hơn giá gói thầu {{packagePrice}} là {{excess}}. Chỉ ghi được khi ban chỉ đạo đã cho phép vượt ít nhất số đó.',
  physicalNotComplete: 'Khối lượng mới đạt {{physical}}; chỉ nghiệm thu khi đủ 100%.',
  securityApprovalMissing:
    'Chưa chuyển sang “{{to}}” ngày {{on}} được: mốc “{{milestone}}” chưa đạt. Nghị định 85/2016/NĐ-CP đòi cấp độ được phê duyệt trước khi hệ thống đưa vào vận hành (căn cứ chưa thẩm tra). Hãy ghi mốc này ở trang gói thầu.',
  milestoneMissing:
    'Chưa chuyển sang “{{to}}” ngày {{on}} được: mốc “{{milestone}}” chưa đạt. Hãy ghi mốc này ở trang gói thầu.',
  milestoneNeeded:
    'Gói đã chuyển sang “{{to}}” ngày {{on}} nhờ mốc “{{milestone}}”; hãy đính chính bước đó trước khi lùi hoặc bỏ ngày đạt.',
  milestoneReasonMissing: 'Hãy ghi lý do đổi ngày kế hoạch, hoặc sửa ngày và văn bản đã ghi.',
  trialRunMissing: 'Gói công nghệ thông tin phải vận hành thử trước khi nghiệm thu.',
  correctionReasonMissing: 'Đính chính một bước đã ghi cần nêu lý do.',
  noticeNumberTaken: 'Số thông báo {{number}} đã thuộc gói {{package}} của dự án {{project}}.',
  contractRecorded:
    'Gói này đã ghi hợp đồng số {{number}} ký ngày {{signedOn}}; số và ngày ký đã ghi không đổi được.',
  contractValueBelowDisbursed: 'Giá hợp đồng {{contract}} thấp hơn số đã giải ngân {{disbursed}}.',
  contractNotExpected:
    'Gói thầu ở bước “{{status}}” không ghi thêm hợp đồng; hợp đồng được ký từ khi có nhà thầu trúng thầu đến khi nghiệm thu.',
  contractNumberTaken: 'Số hợp đồng {{number}} đã thuộc gói {{package}} của dự án này.',
  contractsAboveInvestment:
    'Các hợp đồng của dự án cộng lại thành {{total}}, vượt tổng mức đầu tư {{totalInvestment}} là {{excess}}.',
  supplierMissing: 'Hãy cho biết nhà thầu ký hợp đồng.',
  supplierTwice: 'Nhà thầu này đã có ở dòng trên.',
  supplierAlike:
    'Trong danh bạ đã có {{names}}. Nếu là một, hãy chép đúng tên đó; nếu là nhà thầu khác, hãy đánh dấu “Đây là nhà thầu khác”.',
  jointVentureLead: 'Một liên danh có đúng một nhà thầu đứng đầu; ở đây có {{leads}}.',
  shareNotPositive: 'Tỷ lệ đảm nhận phải lớn hơn 0%.',
  sharesAboveWhole: 'Các tỷ lệ đảm nhận cộng lại thành {{total}}, quá 100%.',
  sharesNotWhole: 'Các tỷ lệ đảm nhận cộng lại thành {{total}}; khi ghi cho mọi thành viên thì phải đủ 100%.',
  sharesLeaveNothing: 'Các tỷ lệ đã ghi đủ 100%, không còn phần nào cho thành viên chưa ghi tỷ lệ.',
  amendmentNumberTaken: 'Hợp đồng này đã có phụ lục số {{number}}.',
  amendmentChangesNothing:
    'Phụ lục phải đổi giá trị (đang là {{value}}), ngày hết hạn (đang là {{finishOn}}) hoặc phạm vi công việc.',
  dayBeforeAmendment: 'Ngày này trước ngày {{previous}} của phụ lục {{number}}.',
  securityNumberTaken: 'Hợp đồng này đã có bảo đảm cùng loại mang số {{number}}.',
  expiryBeforeIssue: 'Ngày hết hiệu lực trước ngày phát hành {{issued}}.',
  extensionBeforeIssue: 'Ngày gia hạn trước ngày phát hành {{issued}} của bảo đảm được gia hạn.',
  extensionNotLater: 'Bảo đảm đang có hiệu lực đến {{expires}}; gia hạn phải đến một ngày sau đó.',
  securityExtended: 'Bảo đảm này đã được gia hạn bằng bảo đảm số {{number}}; hãy làm việc với bảo đảm đó.',
  securityReleased: 'Bảo đảm này đã được giải tỏa ngày {{on}}.',
  releaseBeforeIssue: 'Ngày giải tỏa trước ngày phát hành {{issued}}.',
  overrideWithoutCeiling: 'Mức này chưa được ghi, nên không có gì để cho phép vượt.',
  reasonTooShort: 'Hãy nói rõ lý do bằng ít nhất {{shortest}} chữ cái.',
  overrideDocumentUsed:
    'Văn bản {{number}} đã cho phép vượt mức này một lần; mỗi văn bản chỉ cho phép một lần.',
  taxCodeUnreadable:
    'Mã số thuế có 10 chữ số, hoặc 13 chữ số với đơn vị trực thuộc, như 0100109106 hoặc 0100109106-001.',
  taxCodeCheckDigit: 'Mã số thuế này gõ nhầm: chữ số thứ mười không khớp với chín chữ số trước.',
  taxCodeTaken: 'Mã số thuế {{taxCode}} là của {{name}}.',
  supplierNameTaken: 'Tên này đã là của {{name}} trong danh bạ.',
  shareUnreadable: 'Không đọc được tỷ lệ này. Hãy viết như 71 hoặc 71,5.',
  reportNotExpected: 'Gói ở bước “{{status}}” không báo cáo khối lượng.',
  dayBeforeReport: 'Ngày này trước ngày {{previous}} của báo cáo gần nhất.',
  physicalOutOfRange: 'Khối lượng phải từ 0% đến 100%; ở đây là {{physical}}.',
  regressionUnexplained:
    'Khối lượng {{physical}} thấp hơn {{previous}} đã báo cáo; hãy ghi rõ vì sao trong ghi chú.',
  regressionUnproven:
    'Khối lượng {{physical}} thấp hơn {{previous}} đã báo cáo; hãy kèm ít nhất một tài liệu hoặc ảnh chứng minh.',
  jumpUnexplained:
    'Khối lượng tăng từ {{previous}} (ngày {{since}}) lên {{physical}}, từ {{points}} điểm phần trăm trở lên trong {{days}}; hãy ghi rõ vì sao trong ghi chú.',
  jumpUnproven:
    'Khối lượng tăng từ {{previous}} (ngày {{since}}) lên {{physical}}, từ {{points}} điểm phần trăm trở lên trong {{days}}; hãy kèm ít nhất một tài liệu hoặc ảnh chứng minh.',
  documentMissing: 'Hãy chọn một tệp.',
  documentEmpty: 'Tệp “{{name}}” không có nội dung.',
  documentTooLarge: 'Tệp “{{name}}” lớn hơn {{limit}} MB, mức lớn nhất của một tài liệu.',
  documentsTooMany: 'Mỗi lần gửi được nhiều nhất {{limit}} tệp.',
  documentTypeRefused:
    'Nội dung của tệp “{{name}}” không thuộc loại được nhận: PDF, PNG, JPEG, Word, Excel, PowerPoint (DOCX, XLSX, PPTX) hoặc OpenDocument (ODT, ODS, ODP).',
  documentWithMacros:
    'Tệp “{{name}}” có macro hoặc điều khiển chạy được; hãy lưu bản không có macro rồi gửi lại.',
  documentNameOther:
    'Tệp tên “{{name}}” nhưng nội dung là {{type}}; hãy đổi đuôi tệp thành {{extension}}, hoặc chọn đúng tệp.',
  documentUnchanged: 'Tệp này giống hệt phiên bản {{version}} đang có hiệu lực.',
  documentFactUnknown:
    'Điều mà tài liệu chứng minh không thuộc gói thầu hoặc dự án này; hãy chọn lại trong danh sách.',
  acceptedAboveContract: 'Giá trị nghiệm thu {{accepted}} cao hơn giá trị hợp đồng {{contract}}.',
  delayReasonMissing:
    'Gói dự kiến xong ngày {{forecast}}, chậm {{days}} so với kế hoạch được duyệt ({{planned}}); hãy chọn lý do chậm.',
  assigneeUnknown:
    'Người này không xem được dự án của cảnh báo, hoặc tài khoản đã bị khóa; hãy chọn người khác.',
  flagCleared: 'Cảnh báo đã hết nên không giao cho ai được nữa.',
  monthUnreadable: 'Không đọc được tháng hoặc quý này. Hãy viết như 09/2025 hoặc Quý III/2025.',
  countOutOfRange: 'Hãy viết một số nguyên từ {{least}} đến {{most}}.',
  codeUnusable:
    'Mã chỉ gồm chữ, số và các dấu . - _, bắt đầu bằng chữ hoặc số; không dùng “{{code}}” làm mã được.',
  packageCodeTaken: 'Mã {{code}} đã thuộc gói “{{name}}” của dự án này.',
  planAboveInvestment:
    'Tổng giá các phần của kế hoạch là {{prices}}, cao hơn tổng mức đầu tư {{totalInvestment}}.',
  planIncomplete:
    'Các gói sau còn thiếu nội dung bắt buộc của kế hoạch: {{packages}}. Danh sách mục còn thiếu ở trên mẫu này.',
  planWithoutPackages: 'Chưa có gói thầu nào thuộc phần kế hoạch lựa chọn nhà thầu.',
  purchaseOptionAboveCeiling: 'Tùy chọn mua thêm {{option}} cao hơn mức tối đa {{ceiling}}.',
  priceFixed:
    'Giá gói thầu chỉ được cập nhật chậm nhất ngày {{last}}, {{fixed}} trước ngày mở thầu {{opening}}; quyết định này ngày {{on}}.',
  priceAfterOpening: 'Gói ở bước “{{status}}”, thầu đã mở nên không cập nhật giá được nữa.',
  priceUnchanged: 'Giá gói thầu đang là {{price}}, không có gì để đổi.',
  projectCodeTaken: 'Mã {{code}} đã thuộc dự án “{{name}}”.',
  approvalRecorded: 'Dự án đã có quyết định phê duyệt {{number}} ngày {{on}}. Lần sau hãy ghi là điều chỉnh.',
  approvalMissing: 'Chưa có quyết định phê duyệt nào để điều chỉnh. Hãy ghi quyết định phê duyệt trước.',
  decisionNumberTaken: 'Dự án đã có quyết định số {{number}}, ngày {{on}}.',
  dayBeforeDecision: 'Ngày này trước ngày {{previous}} của quyết định liền trước.',
  investmentBelowPrices: 'Tổng mức đầu tư {{total}} thấp hơn tổng giá các gói thầu đã lập {{prices}}.',
  investmentBelowDisbursed: 'Tổng mức đầu tư {{total}} thấp hơn số đã giải ngân {{disbursed}}.',
  decisionOutsideYear: 'Quyết định về vốn năm {{year}} phải có ngày từ {{from}} đến {{until}}.',
  capitalDecisionTaken:
    'Quyết định {{number}} đã được ghi là “{{kind}}” cho vốn năm {{year}} từ {{source}} của dự án {{project}}.',
  capitalAboveInvestment:
    'Vốn giao qua các năm của dự án {{project}} sẽ là {{total}}, cao hơn tổng mức đầu tư {{totalInvestment}}; chỉ còn giao được {{left}}.',
  capitalYearsExceeded:
    'Dự án {{project}} thuộc nhóm {{group}}, được bố trí vốn trong tối đa {{allowed}} năm; với năm {{year}} sẽ là {{years}} năm.',
  capitalBelowDisbursed:
    'Vốn năm {{year}} từ {{source}} của dự án {{project}} đang có {{usable}}, đã giải ngân {{disbursed}}; chỉ giảm được tối đa {{left}}, không giảm được {{taken}}.',
  capitalBelowOwn:
    'Vốn giao năm {{year}} từ {{source}} của dự án {{project}} đang là {{own}}, không giảm được {{taken}}.',
  carriedInAboveCarriedOut:
    'Năm {{before}} kéo dài sang {{carriedOut}} từ {{source}}, đã nhận {{carriedIn}}; chỉ còn nhận được {{left}}, không phải {{amount}}.',
  capitalAboveMediumTerm:
    'Vốn giao giai đoạn {{period}} từ {{source}} của dự án {{project}} sẽ là {{total}}, cao hơn kế hoạch trung hạn {{plan}}; chỉ còn giao được {{left}}.',
  capitalAboveCeiling:
    'Vốn năm {{year}} từ {{source}} giao cho các dự án của tỉnh sẽ là {{total}} với dự án {{project}}, cao hơn trần vốn của tỉnh {{ceiling}}; chỉ còn giao được {{left}}.',
  ceilingDecisionTaken: 'Quyết định {{number}} đã được ghi vào trần vốn năm {{year}} từ {{source}} của tỉnh.',
  ceilingBelowAssigned:
    'Trần vốn năm {{year}} từ {{source}} sẽ là {{ceiling}}, thấp hơn vốn đã giao cho các dự án của tỉnh {{assigned}}.',
  capitalOutOfRange: 'Các khoản vốn cộng lại sẽ vượt {{limit}}, mức hệ thống ghi được.',
  reallocationToItself: 'Vốn phải chuyển sang một dự án khác dự án {{project}}.',
  reallocationUneven:
    'Điều chuyển phải cùng năm, cùng nguồn và hai bên bằng nhau; bên giao ghi {{given}}, bên nhận ghi {{received}}.',
  projectAmbiguous: '“{{text}}” khớp với nhiều dự án: {{codes}}. Hãy gõ mã của một dự án.',
  projectOutOfReach: 'Bạn không được phân công ghi vốn của dự án {{code}}.',
  otherProjectNotExpected: 'Chỉ điều chuyển mới có dự án nhận vốn; với “{{act}}” hãy để trống ô này.',
  decisionOutsidePeriod:
    'Quyết định về kế hoạch trung hạn {{period}} phải có ngày từ {{from}} đến {{until}}.',
  mediumTermDecisionTaken:
    'Quyết định {{number}} đã được ghi là “{{kind}}” cho kế hoạch trung hạn {{period}} từ {{source}}.',
  mediumTermAboveInvestment:
    'Kế hoạch trung hạn các giai đoạn sẽ là {{total}}, cao hơn tổng mức đầu tư {{totalInvestment}}; chỉ còn ghi được {{left}}.',
  mediumTermBelowAnnual:
    'Kế hoạch trung hạn {{period}} từ {{source}} sẽ là {{plan}}, thấp hơn vốn đã giao các năm trong giai đoạn {{annual}}.',
  monthlyPlanAboveCapital:
    'Kế hoạch các tháng cộng lại là {{planned}}, cao hơn vốn được dùng của năm {{year}} là {{usable}}; vượt {{excess}}.',
  monthlyPlanEmpty: 'Hãy ghi số tiền của ít nhất một tháng.',
  monthlyPlanUnchanged: 'Kế hoạch không khác lần {{revision}}, không có gì để ghi.',
  recoveryAboveOutstanding: 'Thu hồi {{recovered}} lớn hơn số tạm ứng còn lại {{outstanding}}.',
  recoveryAboveGross: 'Thu hồi {{recovered}} lớn hơn giá trị thanh toán {{gross}}.',
  returnAboveOutstanding: 'Nộp trả {{returned}} lớn hơn số tạm ứng còn lại {{outstanding}}.',
  returnAbovePaid: 'Nộp trả {{returned}} lớn hơn số đã thanh toán {{paid}}.',
  capitalExceeded: 'Vốn năm {{year}} từ {{source}} còn {{available}}; chứng từ này cần {{cash}}.',
  contractValueExceeded:
    'Hợp đồng {{contractValue}} còn {{left}}; chứng từ này cần {{cash}}, vượt {{excess}}.',
  totalInvestmentExceeded:
    'Tổng mức đầu tư {{totalInvestment}} còn {{left}}; chứng từ này cần {{cash}}, vượt {{excess}}.',
  advanceAboveCeiling:
    'Mức tạm ứng tối đa là {{ceiling}} ({{share}} giá trị hợp đồng), còn được tạm ứng {{left}}; chứng từ này cần {{cash}}.',
  voucherDuplicate: 'Chứng từ số {{number}} đã có trong dự án này ở năm {{year}}.',
  reversalOfReversal: 'Không thể đảo một bút toán đảo.',
  reversalTwice: 'Chứng từ này đã được đảo một lần.',
  contractRequired: 'Loại chứng từ này phải gắn với một hợp đồng.',
  sameRequestOtherContent: 'Mẫu này đã được gửi với nội dung khác. Hãy mở mẫu mới rồi nhập lại.',
  dependencyCycle: 'Các ràng buộc tạo thành vòng: {{cycle}}.',
  projectUnknown: 'Không có dự án nào mã {{code}}.',
  fileTooLarge: 'Tệp lớn {{size}} MB; chỉ nhận tệp đến {{limit}} MB.',
  fileNotUtf8: 'Tệp không phải văn bản UTF-8.',
  fileNotJson: 'Tệp không phải JSON.',
  fileNotRows: 'Tệp không phải một danh sách thông báo (một mảng JSON).',
  fileTooManyRows: 'Tệp có {{rows}} dòng; mỗi lần chỉ nhận đến {{limit}} dòng.',
  rowNotRecord: 'Dòng này không phải một bản ghi.',
  columnMissing: 'Thiếu cột “{{column}}”.',
  columnNotText: 'Cột “{{column}}” không phải văn bản.',
  columnTooLong: 'Cột “{{column}}” dài quá {{limit}} ký tự.',
  columnUnprintable: 'Cột “{{column}}” có ký tự không đọc được.',
  columnShifted: 'Lệch cột: cột “{{column}}” lại chứa {{kind}}.',
  columnRepeats: 'Lệch cột: cột “{{column}}” lặp lại cột “{{other}}”.',
  columnNotMoment: 'Cột “{{column}}” không phải thời điểm như 25/02/2024 - 17:22: {{value}}.',
  egpStatusUnknown: 'Không biết trạng thái e-GP “{{value}}”.',
  noticeNumberUnreadable: 'Số thông báo mời thầu không đúng dạng IB2400035288-00: {{value}}.',
  noticeNumberContradicted: 'Số thông báo {{noticeNumber}} khác với số {{other}} trong địa chỉ trang.',
  noticeTwice: 'Thông báo {{noticeNumber}} có hai nội dung khác nhau trong tệp (xem dòng {{row}}).',
  publishedInFuture: 'Thông báo đăng ngày {{on}}, sau hôm nay ({{today}}).',
  bidsNotExpected: 'Gói thầu đang ở bước {{status}}, chưa mời thầu nên chưa có kết quả mở thầu.',
  openedBeforeClosing: 'Ngày mở thầu {{on}} trước ngày đóng thầu {{closing}}.',
  bidderTwice: 'Nhà thầu {{name}} có hai hồ sơ trong cùng một lượt.',
  bidReasonMissing: 'Nêu lý do hồ sơ của {{name}} bị loại hoặc rút.',
  winnerNotEligible: '{{name}} không có trong các hồ sơ hợp lệ của lượt này: {{eligible}}.',
  publicationNotExpected: 'Gói thầu không có nội dung “{{kind}}” nào đang chờ đăng tải.',
  publishedBeforeEvent: 'Ngày đăng tải {{on}} trước ngày phát sinh {{happened}}.',
  limitNegative: 'Ngưỡng không được âm.',
  limitPeriodsOverlap: 'Thời gian hiệu lực trùng với giá trị có hiệu lực từ {{from}}.',
  limitNotLater: 'Giá trị mới phải có hiệu lực sau ngày {{before}}; ngày {{from}} không sau.',
  closingBeforePublication: 'Hạn nộp thầu {{closing}} trước ngày đăng {{publication}}.',
  statusBeforeClosing: 'Trạng thái “{{status}}” trong khi hạn nộp thầu là {{closing}}, chưa tới.',
  rowsRejected:
    'Có {{rows}} dòng không nhận được nên chưa ghi gì. Hãy sửa các dòng đó, hoặc chọn bỏ qua chúng.',
  fileNotText: 'Tệp không phải bảng dạng văn bản, hoặc bảng mã lạ. Hãy lưu lại thành CSV UTF-8.',
  fileTooManyColumns: 'Dòng {{row}} có {{columns}} cột; chỉ nhận bảng đến {{limit}} cột.',
  workbookTooLarge:
    'Bảng tính mở ra lớn {{size}} MB; chỉ nhận bảng tính mở ra đến {{limit}} MB. Hãy bỏ các trang và hình không cần, hoặc lưu riêng trang danh mục.',
  workbookUnreadable: 'Tệp không phải bảng tính XLSX, hoặc bị hỏng. Hãy mở tệp, lưu lại rồi thử lần nữa.',
  workbookOld:
    'Đây là bảng tính kiểu cũ (.xls) hoặc có mật khẩu. Hãy lưu lại thành .xlsx không mật khẩu, hoặc CSV.',
  quoteNotClosed: 'Dấu ngoặc kép ở dòng {{row}} mở mà không đóng, nên không biết ô kết thúc ở đâu.',
  fileWithoutRows: 'Tệp không có dòng nào dưới dòng tiêu đề.',
  nameColumnMissing: 'Hãy cho biết cột nào là tên dự án.',
  columnUnknown: 'Tệp không có cột “{{column}}”.',
  columnChosenTwice: 'Cột “{{column}}” đã được chọn cho mục “{{field}}”.',
  currencyUnknown: 'Không có đồng tiền nào mã {{currency}}. Hãy viết mã ba chữ như VND, GBP.',
  rateMissing: 'Hãy cho biết một {{currency}} bằng bao nhiêu đồng.',
  rateUnreadable: 'Không đọc được tỷ giá {{rate}}. Hãy viết như 33125,5.',
  rateWithoutCurrency: 'Có tỷ giá thì cũng cần đồng tiền.',
  provinceUnknown: 'Không có tỉnh nào mã {{province}}.',
  projectNameMissing: 'Dòng này không có tên dự án.',
  projectNameTwice:
    'Dòng {{row}} cũng là dự án tên này của cùng đơn vị, nhưng ghi khác. Hãy thêm cột mã dự án, hoặc bỏ một dòng.',
  projectCodeTwice: 'Dòng {{row}} cũng mang mã này nhưng ghi khác.',
  rowIsSum: 'Đây là dòng cộng (“{{name}}”), không phải một dự án.',
  moneyTotalOutOfRange:
    'Tổng mức đầu tư của mọi dự án cộng lại sẽ vượt {{limit}}, mức hệ thống ghi được. Hãy xem lại đơn vị tính và tỷ giá.',
  workbookWithoutSheets:
    'Không thấy trang nào là gói thầu, hợp đồng, bảo đảm hay tiến độ. Hãy chọn mỗi trang là gì, hoặc dùng tệp mẫu.',
  workbookColumnMissing: 'Trang “{{sheet}}” thiếu cột “{{column}}”. Hãy chọn cột nào là mục này.',
  workbookColumnsOpen:
    'Trang “{{sheet}}” có cột chưa rõ là gì: {{columns}}. Hãy chọn mỗi cột là mục nào, hoặc bỏ qua.',
  workbookColumnForeign: 'Cột “{{column}}”: trang “{{sheet}}” không có mục “{{field}}”.',
  workbookFieldTwice: 'Cột “{{column}}”: mục “{{field}}” đã được chọn cho một cột khác.',
  workbookRowsRejected:
    'Có {{rows}} dòng bị từ chối nên chưa ghi gì. Hãy sửa các dòng đó trong tệp rồi tải lên lại.',
  cellUnreadable: 'Không đọc được “{{text}}”.',
  rowTwice: 'Dòng {{row}} cũng nói về bản ghi này nhưng ghi khác.',
  packageUnknown: 'Dự án không có gói thầu nào mã {{code}}, trong hệ thống cũng như trong tệp.',
  contractUnknown: 'Dự án không có hợp đồng nào số {{number}}, trong hệ thống cũng như trong tệp.',
  securityUnknown: 'Hợp đồng không có bảo đảm nào cùng loại số {{number}} để gia hạn.',
  voucherOutOfReach: 'Bạn không được phân công ghi chứng từ cho dự án {{code}}.',
  voucherKnownOtherwise:
    'Sổ đã có chứng từ số {{number}} và ghi {{kept}}; dòng này ghi {{said}}. Điều đã ghi sổ không sửa được bằng tệp.',
  reversedOtherwise: 'Theo chứng từ bị đảo thì là {{kept}}; dòng này ghi {{said}}.',
  reversedUnknown:
    'Ở năm {{year}} dự án không có chứng từ số {{number}} để đảo, trong sổ cũng như trong các dòng ghi trước.',
  reversesNotExpected: 'Chỉ bút toán đảo mới có chứng từ bị đảo; với loại khác hãy để trống ô này.',
  contractOfPackageUnsaid:
    'Hãy ghi số hợp đồng của gói thầu {{code}}; nếu là chi phí ngoài hợp đồng thì để trống cả mã gói thầu.',
  contractNotOfProject: 'Dự án không có hợp đồng nào số {{number}}.',
  contractNotOfPackage: 'Hợp đồng số {{number}} thuộc gói thầu {{packages}}.',
  contractAmbiguous: 'Hợp đồng số {{number}} có ở nhiều gói thầu ({{packages}}); hãy ghi mã gói thầu.',
  recoveryUnsaid:
    'Hợp đồng còn {{outstanding}} tạm ứng chưa thu hồi. Hãy ghi số thu hồi của lần này, 0 nếu không thu hồi; theo tiến độ thu hồi thì là {{proposed}}.',
  cashOtherwise: 'Dòng này chi {{cash}} (giá trị trừ thu hồi), nhưng ô ghi {{said}}.',
  voucherSheetsSeveral: 'Tệp có nhiều trang có chứng từ: {{sheets}}. Hãy để mọi chứng từ trên một trang.',
  statusMovesElsewhere:
    'Gói thầu đang ở bước “{{status}}”, tệp ghi “{{written}}”. Bước chỉ để đọc; hãy chuyển bước trên trang của gói thầu.',
  statusOfNewPackage:
    'Gói thầu mới bắt đầu ở bước “{{status}}”, tệp ghi “{{written}}”. Hãy để trống, rồi chuyển bước trên trang của gói thầu.',
  priceNeedsDecision:
    'Giá gói thầu đang là {{from}}; để đổi thành {{to}}, hãy ghi cả số, ngày quyết định và lý do ở dòng này.',
  firstPriceNeedsDecision:
    'Gói thầu chưa có giá; để ghi giá {{to}}, hãy ghi cả số, ngày quyết định và lý do ở dòng này.',
  contractChangesElsewhere:
    'Hợp đồng đã ghi “{{field}}” là {{from}}, tệp ghi {{to}}. Hợp đồng đã ký chỉ đổi trên trang của hợp đồng, bằng phụ lục.',
  securityChangesElsewhere:
    'Bảo đảm đã ghi “{{field}}” là {{from}}, tệp ghi {{to}}. Bảo đảm chỉ đổi bằng gia hạn.',
  signInRefused: 'Thư điện tử hoặc mật khẩu không đúng.',
  tooManyAttempts: 'Đã thử quá nhiều lần. Hãy đợi {{minutes}} phút rồi thử lại.',
  setupTokenSpent: 'Mã khởi tạo đã dùng hoặc đã hết hạn. Hãy khởi động lại máy chủ để có mã mới.',
  passwordTooShort: 'Mật khẩu cần ít nhất {{least}} ký tự.',
  passwordCommon:
    'Mật khẩu này, hoặc phần chữ của nó, nằm trong danh sách mật khẩu phổ biến đã bị lộ. Hãy chọn một câu của riêng bạn.',
  passwordGuessable:
    'Mật khẩu này dễ đoán: nó gồm từ thông dụng, ký tự lặp, dãy liền nhau hoặc một hàng phím. Hãy chọn một câu của riêng bạn.',
  passwordPersonal:
    'Ngoài tên, thư điện tử, tỉnh của bạn và tên hệ thống, mật khẩu cần ít nhất {{least}} chữ cái hoặc chữ số khác.',
  passwordKindMissing:
    'Mật khẩu cần có chữ hoa, chữ thường, chữ số và ký tự đặc biệt như dấu chấm hay dấu gạch.',
  passwordFormer: 'Mật khẩu mới phải khác mật khẩu hiện tại và {{former}} mật khẩu trước đó.',
  passwordsDiffer: 'Hai lần gõ mật khẩu không giống nhau.',
  currentPasswordWrong: 'Mật khẩu hiện tại không đúng.',
  emailTaken: 'Thư điện tử này đã thuộc về một người dùng.',
  roleHeld: 'Người này đã giữ vai trò đó ở phạm vi đó.',
  roleEverywhere: 'Vai trò này luôn có phạm vi mọi dự án; hãy để trống phạm vi.',
  administratorApart:
    'Người quản trị không giữ vai trò nghiệp vụ: ai cấp quyền thì không làm việc với số liệu. Hãy dùng hai tài khoản của hai người.',
  lastAdministrator:
    'Đây là người quản trị cuối cùng còn hoạt động. Hãy giao vai trò này cho một người khác trước.',
  disablingOneself: 'Không ai tự khóa tài khoản của mình. Hãy nhờ một người quản trị khác.',
  scopeUnknown: 'Không có dự án nào mang mã này và không có đơn vị nào mang tên này: {{text}}.',
  personDisabled: 'Tài khoản này đang bị khóa. Hãy mở khóa trước khi cấp liên kết.',
  oneTimeLinkSpent:
    'Liên kết này đã dùng, đã hết hạn hoặc không tồn tại. Hãy xin người quản trị một liên kết mới.',
  signInExpired: 'Lần đăng nhập này đã hết hạn. Hãy đăng nhập lại từ đầu.',
  signInNotFresh: 'Bạn đăng nhập đã quá lâu. Hãy đăng xuất, đăng nhập lại rồi thử lần nữa.',
  secondFactorWrong: 'Mã này không đúng hoặc đã dùng rồi. Hãy chờ ứng dụng hiện mã mới.',
  secondFactorUnreadable:
    'Không kiểm tra được mã, vì khóa của máy chủ đã đổi. Hãy dùng một mã khôi phục, hoặc báo người quản trị máy chủ.',
  secondFactorSet: 'Xác thực hai bước đã được bật.',
  secondFactorNotBegun: 'Không có thiết lập nào đang chờ xác nhận. Hãy bắt đầu lại.',
  secondFactorRequired: 'Vai trò của bạn bắt buộc có xác thực hai bước nên không tắt được.',
  secondFactorOwn:
    'Đây là tài khoản của bạn: hãy tắt ở trang Xác thực hai bước, hoặc nhờ một người quản trị khác.',
  installationKeyMissing:
    'Máy chủ dùng PostgreSQL nhưng chưa có khóa. Người quản trị máy chủ cần đặt TIENDO_SECRET rồi khởi động lại.',
};
