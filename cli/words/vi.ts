import type { CliWords } from './en.ts';

/** What the command line says in Vietnamese. */
export const vi: CliWords = {
  help: `tiendo: Tiến độ trên dòng lệnh

Cách dùng: npm run -s tiendo -- LỆNH [TÙY CHỌN]

Lệnh
  demo                              Chuẩn bị thư mục dữ liệu với danh mục trình diễn, không mở máy chủ
  doctor                            Xem máy này và dữ liệu có chạy được không
  verify                            Kiểm tra hai chuỗi băm, mọi số tổng đang giữ và tệp của mọi tài liệu
  import egp TỆP --project MÃ       Cho xem việc nhập thông báo e-GP sẽ làm gì
      --yes                           Nhập: tất cả, hoặc không dòng nào nếu có dòng bị từ chối
      --skip-rejected                 Bỏ qua dòng bị từ chối và nhập các dòng còn lại
      --rows                          Cùng --json: kết quả của từng dòng
  import projects TỆP               Cho xem việc nhập một danh mục dự án (CSV, XLSX) sẽ làm gì và ô nào không đọc được
      --yes, --skip-rejected, --rows  Như trên
      --map GHÉP.json                 Cột nào là gì; chỗ không nêu thì đoán theo tên cột và giá trị
      --currency MÃ                   Đồng tiền của các số tiền, ví dụ GBP; nếu không, chỉ đồng mới là tiền
      --rate SỐ                       Một đơn vị tiền bằng bao nhiêu đồng
      --unit ĐƠN-VỊ                   Số tiền tính bằng: one, thousand, million hoặc billion
      --province MÃ                   Tỉnh của dòng không ghi tỉnh; mặc định là không thuộc tỉnh nào
  import workbook TỆP               Cho xem việc nhập bảng tính của một dự án (XLSX, hoặc một trang dạng CSV) sẽ làm gì
      --project MÃ                    Dự án
      --yes, --rows                   Như trên; mọi dòng, hoặc không dòng nào
  import vouchers TỆP               Cho biết việc nhập một bảng chứng từ (XLSX, CSV) sẽ làm gì
      --yes, --rows                   Như trên; mọi dòng, hoặc không dòng nào
  import treasury TỆP               Cho biết danh sách Kho bạc đã chi (XLSX, CSV) được đọc thế nào
      --province MÃ                   Tỉnh của danh sách
      --month NĂM-THÁNG               Tháng của danh sách, hoặc tháng đầu
      --through NĂM-THÁNG             Tháng cuối, khi gồm nhiều tháng
      --map GHÉP.json, --yes          Như trên; ghi trọn danh sách, hoặc không ghi gì
  export workbook TỆP.xlsx          Ghi bảng tính của một dự án ra tệp, cũng là tệp mẫu để nhập
      --project MÃ                    Dự án
  export ledger TỆP.csv|TỆP.json    Ghi sổ giải ngân ra tệp; tệp JSON kiểm tra được mà không cần Tiến độ
  export audit TỆP.json             Ghi nhật ký ra tệp; kiểm tra được mà không cần Tiến độ
  export portfolio TỆP.json         Ghi mọi bản ghi cùng đầu của hai chuỗi
  backup TỆP                        Ghi tất cả vào một tệp lưu trữ, cả khi máy chủ đang chạy
      --with-key                      Kèm khóa của bản cài đặt, dùng để mở những gì được niêm phong trong đó
  restore TỆP                       Kiểm tra tệp lưu trữ đến byte cuối rồi dựng lại dữ liệu ở nơi chưa có gì
      --into THƯ-MỤC                  Vào thư mục này thay cho TIENDO_DATA hoặc DATABASE_URL
  user list                         Mọi người dùng với vai trò và lần cuối thấy
  user invite THƯ                   Lập tài khoản và in liên kết dùng một lần, có hiệu lực 72 giờ
      --name TÊN                      Họ và tên
      --role VAI-TRÒ                  projectManager, financeOfficer, committee, auditor hoặc administrator
      --project MÃ | --unit TÊN       Phạm vi của vai trò; mặc định là mọi dự án
  user reset THƯ                    In liên kết dùng một lần để đặt lại mật khẩu, có hiệu lực 24 giờ
  user unpair THƯ                   Tắt xác thực hai bước đã mất của một người
  user disable THƯ                  Khóa một người ngay lập tức
  user enable THƯ                   Mở khóa
      --reason LÝ-DO                  Điều nhật ký ghi lại

Tùy chọn của mọi lệnh
  --json                            Trả lời bằng JSON
  --lang vi|en                      Ngôn ngữ trả lời; mặc định là tiếng Anh
  -h, --help                        Trang này

Dữ liệu nằm ở TIENDO_DATA (mặc định ./data), hoặc ở cơ sở dữ liệu PostgreSQL trong DATABASE_URL.`,
  usage: {
    commandUnknown: (command) => `Không có lệnh “${command}”. Hãy xem: tiendo --help`,
    optionUnknown: (option) => `Ở đây không có tùy chọn ${option}. Hãy xem: tiendo --help`,
    valueMissing: (option) => `Tùy chọn ${option} cần một giá trị. Hãy xem: tiendo --help`,
    valueUnexpected: (option) => `Tùy chọn ${option} không nhận giá trị. Hãy xem: tiendo --help`,
    argumentUnexpected: (argument) => `“${argument}” là thừa. Hãy xem: tiendo --help`,
    languageUnknown: (language) => `Không có ngôn ngữ “${language}”; hãy chọn vi hoặc en.`,
  },
  crash: (reason) => `Có lỗi ngoài dự kiến: ${reason}`,
  storage: (reason) => `Hiện không dùng được nơi lưu dữ liệu: ${reason}`,
  verify: {
    reading: {
      ledger: (rows) => `Sổ giải ngân: đã đọc ${rows} bút toán`,
      audit: (rows) => `Nhật ký: đã đọc ${rows} sự kiện`,
      documents: (rows) => `Tài liệu: đã xem ${rows} phiên bản`,
    },
    whole: {
      ledger: (rows, head) => `Sổ giải ngân: ${rows} bút toán, chuỗi nguyên vẹn, kết thúc ở ${head}`,
      audit: (rows, head) => `Nhật ký: ${rows} sự kiện, chuỗi nguyên vẹn, kết thúc ở ${head}`,
    },
    bad: {
      ledger: (rows, seq, reason) =>
        `Sổ giải ngân: ${rows} bút toán; bút toán hỏng đầu tiên là số ${seq}: ${reason}`,
      audit: (rows, seq, reason) => `Nhật ký: ${rows} sự kiện; sự kiện hỏng đầu tiên là số ${seq}: ${reason}`,
    },
    reasons: {
      missing: 'không còn ở đó',
      previousHash: 'không nối tiếp dòng liền trước',
      hash: 'không còn như đã ghi',
      head: 'đầu chuỗi đã công bố không kết thúc ở dòng này',
    },
    totalsWhole: (checked) => `Số tổng: đã so ${checked} dòng với bản ghi, tất cả khớp`,
    totalsWrong: (checked, wrong) => `Số tổng: đã so ${checked} dòng với bản ghi, ${wrong} số lệch:`,
    documentsWhole: (versions, files) =>
      `Tài liệu: ${versions} phiên bản trong ${files} tệp, tất cả còn như khi được lưu`,
    documentsBad: (versions, bad, first, reason) =>
      `Tài liệu: ${versions} phiên bản, ${bad} phiên bản hỏng tệp; phiên bản hỏng đầu tiên là ${first}: ${reason}`,
    documentFaults: {
      missing: 'không còn tệp',
      size: 'tệp có độ dài khác',
      hash: 'tệp có nội dung khác',
    },
    refusal: 'Bản ghi không còn như khi được ghi.',
  },
  import: {
    kindUnknown: (kind) =>
      kind === ''
        ? 'Hãy nêu thứ cần nhập: tiendo import egp TỆP --project MÃ, tiendo import projects TỆP, tiendo import workbook TỆP --project MÃ, tiendo import vouchers TỆP, hoặc tiendo import treasury TỆP --province MÃ --month NĂM-THÁNG'
        : `Không nhập được “${kind}”; chỉ nhập được egp, projects, workbook, vouchers và treasury.`,
    fileMissing: 'Hãy nêu tệp cần nhập: tiendo import egp TỆP --project MÃ',
    projectMissing: 'Hãy nêu dự án nhận gói thầu: --project MÃ',
    previewed: ({ read, created, unchanged, rejected }) =>
      `Đã đọc ${read} dòng: ${created} mới, ${unchanged} đã có, ${rejected} bị từ chối. Chưa ghi gì; muốn nhập hãy thêm --yes.`,
    rejected: (rows) =>
      `Có ${rows} dòng bị từ chối nên chưa ghi gì. Hãy sửa các dòng đó, hoặc bỏ qua chúng bằng --skip-rejected.`,
    done: ({ read, created, unchanged, rejected }) =>
      `Đã đọc ${read} dòng: tạo ${created} gói thầu, ${unchanged} đã có, ${rejected} bị từ chối.`,
  },
  importProjects: {
    fileMissing: 'Hãy nêu tệp cần nhập: tiendo import projects TỆP',
    unitUnknown: (units) => `--unit là một trong ${units}.`,
    mapUnreadable: (file, reason) => `${file} không phải cách ghép cột: ${reason}`,
    mapNotJson: 'tệp không phải JSON.',
    columns: 'Các cột:',
    column: (field, column) => `${field}: ${column}`,
    unknown: (row, column, text) => `dòng ${row}, cột “${column}”: ${text}`,
    unknownHead: (count) => `${count} giá trị không đọc được, để trống:`,
    writing: (done, all) => `đã ghi ${done} trên ${all} dự án`,
    previewed: ({ read, created, unchanged, rejected }) =>
      `Đã đọc ${read} dòng: ${created} mới, ${unchanged} đã có, ${rejected} bị từ chối. Chưa ghi gì; muốn nhập hãy thêm --yes.`,
    done: ({ read, created, unchanged, rejected }) =>
      `Đã đọc ${read} dòng: tạo ${created} dự án, ${unchanged} đã có, ${rejected} bị từ chối.`,
  },
  importWorkbook: {
    fileMissing: 'Hãy nêu tệp cần nhập: tiendo import workbook TỆP --project MÃ',
    writing: (done, all) => `đã ghi ${done} trên ${all} bản ghi`,
    previewed: ({ read, created, changed, unchanged, rejected }) =>
      `Đã đọc ${read} dòng: ${created} mới, ${changed} thay đổi, ${unchanged} không đổi, ${rejected} bị từ chối. Chưa ghi gì; muốn nhập hãy thêm --yes.`,
    rejected: (rows) => `Có ${rows} dòng bị từ chối nên chưa ghi gì. Hãy sửa các dòng đó trong tệp.`,
    done: ({ read, created, changed, unchanged, rejected }) =>
      `Đã đọc ${read} dòng: ${created} mới, ${changed} thay đổi, ${unchanged} không đổi, ${rejected} bị từ chối.`,
  },
  importVouchers: {
    fileMissing: 'Hãy nêu tệp cần nhập: tiendo import vouchers TỆP',
    writing: (done, all) => `đã ghi ${done} trên ${all} chứng từ`,
    previewed: ({ read, created, unchanged, rejected }) =>
      `Đã đọc ${read} dòng: ${created} sẽ ghi, ${unchanged} đã có trong sổ, ${rejected} bị từ chối. Chưa ghi gì; muốn ghi hãy thêm --yes.`,
    rejected: (rows) => `Có ${rows} dòng bị từ chối nên chưa ghi gì. Hãy sửa các dòng đó trong tệp.`,
    done: ({ read, created, unchanged, rejected }) =>
      `Đã đọc ${read} dòng: ghi ${created} chứng từ, ${unchanged} đã có trong sổ, ${rejected} bị từ chối.`,
  },
  importTreasury: {
    fileMissing: 'Hãy nêu tệp cần nhập: tiendo import treasury TỆP --province MÃ --month NĂM-THÁNG',
    provinceMissing: 'Hãy nêu tỉnh của danh sách: --province MÃ',
    provinceUnknown: (code) => `Không có dự án nào thuộc tỉnh ${code}.`,
    monthMissing: 'Hãy nêu tháng của danh sách: --month NĂM-THÁNG',
    monthUnreadable: (text) => `${text} không phải là tháng; hãy viết như 2025-09.`,
    previewed: ({ lines, total, leftOut, rejected }) =>
      `Đã đọc ${lines} khoản, cộng ${total}; bỏ qua ${leftOut} dòng không có số và ngày, ${rejected} dòng không đọc được. Chưa ghi gì; thêm --yes để ghi danh sách.`,
    done: ({ lines, total, leftOut }) =>
      `Đã ghi danh sách: ${lines} khoản, cộng ${total}; bỏ qua ${leftOut} dòng không có số và ngày.`,
  },
  exportWorkbook: {
    projectMissing: 'Hãy nêu dự án cần ghi ra: --project MÃ',
    done: (project, file) => `Bảng tính của ${project} đã ghi vào ${file}.`,
  },
  export: {
    whatUnknown: (what) =>
      what === ''
        ? 'Hãy nêu thứ cần ghi ra: tiendo export ledger TỆP, tiendo export audit TỆP, tiendo export portfolio TỆP hoặc tiendo export workbook TỆP --project MÃ'
        : `Không ghi ra được “${what}”; chỉ có ledger, audit, portfolio và workbook.`,
    fileMissing: (what) => `Hãy nêu tệp cần ghi: tiendo export ${what} TỆP`,
    formatUnknown: (formats) => `Tên tệp phải kết thúc bằng ${formats}.`,
    writing: (rows) => `đã ghi ${rows} dòng`,
    done: (rows, file) => `Đã ghi ${rows} dòng vào ${file}`,
    heads: { ledger: 'Dấu cuối của sổ:', audit: 'Dấu cuối của nhật ký:' },
  },
  backup: {
    fileMissing: 'Hãy nêu tệp lưu trữ cần ghi: tiendo backup TỆP',
    exists: (file) => `${file} đã có rồi; hãy chọn tên khác.`,
    making: 'Đang tạo bản sao lưu',
    done: (file, size) => `Bản sao lưu nằm ở ${file} (${size}). Đã đọc lại và nguyên vẹn.`,
    contents: (entries, events) => `Trong đó có ${entries} bút toán và ${events} sự kiện nhật ký.`,
    keyLeftOut:
      'Khóa của bản cài đặt (secret.key) không nằm trong đó: hãy giữ một bản khóa ở nơi khác. Muốn ghi kèm hãy thêm --with-key.',
  },
  restore: {
    fileMissing: 'Hãy nêu tệp lưu trữ cần khôi phục: tiendo restore TỆP',
    checking: 'Đang kiểm tra tệp lưu trữ',
    done: (place, madeAt) =>
      `Đã khôi phục bản sao lưu ${madeAt} vào ${place}. Hai chuỗi và mọi số tổng nguyên vẹn.`,
    verified: (entries, events) => `${entries} bút toán, ${events} sự kiện nhật ký.`,
    refusals: {
      foreign: 'Tệp này không phải bản sao lưu của Tiến độ. Chưa khôi phục gì.',
      newerFormat: (version) =>
        `Bản sao lưu này có định dạng ${version} do Tiến độ mới hơn ghi ra. Hãy khôi phục bằng phiên bản đó.`,
      damaged: (part) =>
        `Bản sao lưu bị hỏng: phần ${part} không còn như khi được ghi. Chưa khôi phục gì; hãy dùng bản sao lưu khác.`,
      missing: (part) =>
        `Bản sao lưu không đầy đủ: thiếu phần ${part}. Chưa khôi phục gì; hãy dùng bản sao lưu khác.`,
      unexpected: (part) =>
        `Bản sao lưu có một phần không thuộc về nó: ${part}. Chưa khôi phục gì; hãy dùng bản sao lưu khác.`,
      seal: 'Bản sao lưu bị hỏng ở giữa các phần hoặc ở cuối: dấu niêm phong không khớp. Chưa khôi phục gì; hãy dùng bản sao lưu khác.',
      contents: (what) =>
        `Cơ sở dữ liệu trong bản sao lưu không phải cơ sở dữ liệu mà nó mô tả: ${what} lệch. Chưa khôi phục gì; hãy dùng bản sao lưu khác.`,
      records:
        'Bản ghi trong bản sao lưu không còn như khi được ghi: một bút toán, sự kiện hoặc số tổng đã lệch. Chưa khôi phục gì; hãy dùng bản sao lưu cũ hơn.',
      occupied: (place) =>
        `Ở đó đã có dữ liệu: ${place}. Chưa thay đổi gì. Hãy khôi phục vào thư mục trống (--into), hoặc chuyển dữ liệu đó đi trước.`,
    },
  },
  user: {
    actUnknown: (act) =>
      act === ''
        ? 'Hãy nêu việc cần làm: tiendo user list, invite, reset, unpair, disable hoặc enable'
        : `Không làm được “${act}” với người dùng; chỉ có list, invite, reset, unpair, disable và enable.`,
    emailMissing: (act) => `Hãy nêu người cần tìm: tiendo user ${act} THƯ`,
    nameMissing: 'Hãy nêu họ và tên: --name TÊN',
    roleUnknown: (roles) => `Hãy nêu vai trò: --role với một trong ${roles}.`,
    scopeTwice: 'Một vai trò có một phạm vi: chỉ dùng --project hoặc --unit.',
    personUnknown: (email) => `Ở đây không có ai mang địa chỉ ${email}.`,
    refused: (field, sentence) => `${field}: ${sentence}`,
    invited: (email) => `Đã mời ${email}.`,
    unpaired: (email) => `${email} đăng nhập không cần bước thứ hai cho đến khi thiết lập lại.`,
    disabled: (email) => `Đã khóa ${email}; người này ra khỏi hệ thống ngay.`,
    enabled: (email) => `${email} đăng nhập lại được.`,
    link: (address) => `liên kết dùng một lần: ${address}`,
    until: (moment) =>
      `Mở được một lần, đến ${moment}. Liên kết không được lưu ở đâu: hãy tự trao cho người nhận.`,
    reason: 'trên dòng lệnh',
    everywhere: 'mọi dự án',
    isDisabled: 'đã khóa',
    neverSeen: 'chưa thấy lần nào',
  },
  demo: {
    loading: 'Đang nạp danh mục trình diễn',
    ready: (directory) => `Danh mục trình diễn đã sẵn sàng trong ${directory}.`,
    password: (password) => `password: ${password}`,
    today: (day) => `Ngày làm việc của bản trình diễn là ${day}.`,
  },
  doctor: {
    states: { ok: 'tốt', note: 'lưu ý', problem: 'có vấn đề' },
    checks: {
      node: 'Node.js',
      directory: 'thư mục dữ liệu',
      database: 'cơ sở dữ liệu',
      settings: 'thiết lập cơ sở dữ liệu',
      migrations: 'phiên bản cơ sở dữ liệu',
      disk: 'đĩa',
      browser: 'trình duyệt',
    },
    nodeTooOld: (version, needed) => `${version}; cần ${needed} trở lên`,
    directoryNew: (directory) => `${directory} sẽ được tạo`,
    directoryRefused: (directory) => `không ghi được vào ${directory}`,
    databaseNone: 'chưa có: hãy mở máy chủ, hoặc chạy "tiendo demo"',
    migrationsAll: (count) => `đã áp dụng đủ ${count} thay đổi`,
    diskFree: (free) => `còn trống ${free} GB`,
    diskLow: (free, needed) => `chỉ còn ${free} GB; nên giữ ít nhất ${needed} GB`,
    browserNone:
      'không thấy; chỉ các phép thử trên trình duyệt mới cần (CHROMIUM_PATH, hoặc: npx playwright install chromium)',
    refusal: 'Có điều khiến Tiến độ không chạy được như mong muốn.',
  },
  file: {
    reasons: {
      ENOENT: 'không có tệp hay thư mục này',
      EISDIR: 'đây là thư mục',
      EACCES: 'không được phép',
      ENOSPC: 'đĩa đã đầy',
    },
    unreadable: (file, reason) => `Không đọc được ${file}: ${reason}.`,
    unwritable: (file, reason) => `Không ghi được ${file}: ${reason}.`,
  },
};
