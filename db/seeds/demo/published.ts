import type { FactKind, FigureQualifier } from '#app/domain/codelists.ts';

/** The two articles that state figures; everything else in the demo is invented and marked so. */
export const sources = {
  daklak: {
    title:
      "Developing modern digital infrastructure - a key driver of Dak Lak's digital transformation (Dak Lak newspaper, English edition)",
    url: null,
  },
  lamdong: {
    title: "Digital data in Lam Dong's commune-level government (VietnamPlus)",
    url: 'https://vietnamplus.vn/kha-nang-thay-doi-gia-tri-post1113897.vnp',
  },
} as const;
export type SourceKey = keyof typeof sources;

export const programmes = [
  {
    code: 'DL-STI-2021-2025',
    provinceCode: '66',
    nameVi: 'Khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số 2021-2025',
    nameEn: 'Science-technology, innovation and digital transformation 2021-2025',
    /** In million đồng; the article says "more than". */
    envelope: 469_000,
    source: 'daklak',
  },
] as const;

/**
 * [project, kind, Vietnamese, English, from this day on]. Without a day: the article gives none. What the Lam Dong article
 * tells of 2026 shows from the day it is of; an outlook, from the end of the quarter whose figures the article has.
 */
export type FactStory = readonly [string, FactKind, string, string, string?];

export const facts: readonly FactStory[] = [
  ['DL-DTI', 'figure', 'Tổng mức đầu tư 330 tỷ đồng', 'Total investment of VND 330 billion'],
  ['DL-DTI', 'figure', '18 gói thầu', '18 bidding packages'],
  ['DL-DTI', 'target', 'Hoàn thành trong tháng 12/2025', 'To be completed in December 2025'],
  ['DL-DTI', 'state', 'Đang bước vào giai đoạn cuối', 'Entering its final stage'],
  [
    'DL-5G',
    'target',
    '100 % trung tâm xã, phường được phủ sóng vào năm 2030',
    '100 % of commune and ward centres covered by 2030',
  ],
  ['DL-LGSP', 'state', 'Sẽ được hoàn thiện', 'To be completed'],
  ['DL-NDAP', 'state', 'Sẽ được xây dựng và vận hành', 'To be built and operated'],
  ['DL-IGATE', 'figure', 'An toàn thông tin cấp độ 3', 'Information security level 3'],
  ['DL-IGATE', 'figure', 'Phục vụ 102 xã, phường', 'Serves 102 communes and wards'],
  ['DL-IGATE', 'state', 'Vận hành từ ngày 01/07/2025', 'In operation since 1 July 2025', '2025-07-01'],
  [
    'DL-IGATE',
    'state',
    'Kết nối Cổng dịch vụ công quốc gia và Cơ sở dữ liệu quốc gia về dân cư (Đề án 06)',
    'Connected to: National public service portal; national population database (Project 06)',
  ],
  [
    'DL-VC',
    'state',
    'Liên thông với các điểm cầu họp của Trung ương',
    'Linked to central government meeting points',
  ],
  ['DL-AI', 'state', 'Đang được mở rộng đến tất cả xã, phường', 'Being expanded to all communes and wards'],
  [
    'DL-BTS',
    'figure',
    'Đã xử lý 13/15 thôn, buôn chưa có sóng',
    '13 of 15 hamlets without coverage have been solved',
  ],
  [
    'DL-BTS',
    'state',
    'Còn lại: buôn Sa Bok, xã Nam Ka; tiểu khu 249, xã Ea Súp',
    'Still open: Sa Bok hamlet, Nam Ka commune; Sub-area 249, Ea Sup commune',
  ],
  ['DL-PPP', 'state', 'Sẽ được thiết lập', 'To be established'],
  ['DL-HR', 'state', 'Chính sách sẽ được xây dựng', 'Policies to be formulated'],
  [
    'LD-PC',
    'target',
    '100 % cán bộ, công chức cấp xã có máy tính hiện đại',
    '100 % of commune-level officials with modern computers',
  ],
  [
    'LD-TECH',
    'figure',
    'Hơn 150 kỹ thuật viên viễn thông biệt phái về xã',
    'More than 150 telecommunications technicians seconded to communes',
  ],
  ['LD-CDTG', 'figure', '2.765 tổ công nghệ số cộng đồng', '2,765 community digital technology groups'],
  ['LD-CDTG', 'figure', 'Hơn 16.880 thành viên', 'More than 16,880 members'],
  [
    'LD-ECOMM',
    'state',
    'Hoàn thành thí điểm trong tháng 02/2026',
    'Pilot completed in February 2026',
    '2026-02-28',
  ],
  [
    'LD-CATTIEN',
    'target',
    'Dự kiến cấp chứng nhận vùng trồng cho một số diện tích sầu riêng đến hết tháng 06/2026',
    'Expected: planting-area certification for some durian areas by end of June 2026',
    '2026-03-31',
  ],
  [
    'LD-DOCS',
    'figure',
    '100 % văn bản liên thông được xử lý ký số',
    '100 % of interconnected documents processed with digital signatures',
  ],
];

/** [value in hundredths of the unit, how the source words it, the day it is of] */
export type MeasurementStory = readonly [number, FigureQualifier, string?];

export type IndicatorStory = {
  readonly source: SourceKey;
  readonly placeCode: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly unitVi: string;
  readonly unitEn: string;
  readonly target?: number;
  readonly targetOn?: string;
  /** Shows from this day on. */
  readonly statedOn?: string;
  readonly measured: readonly MeasurementStory[];
};

const daklak = '66';
const lamdong = '68';
const catTien = '25159';

export const indicators: readonly IndicatorStory[] = [
  {
    source: 'daklak',
    placeCode: daklak,
    nameVi: 'Trung tâm xã, phường có 5G',
    nameEn: 'Commune and ward centres with 5G',
    unitVi: '%',
    unitEn: '%',
    target: 100_00,
    targetOn: '2030',
    measured: [],
  },
  {
    source: 'daklak',
    placeCode: daklak,
    nameVi: 'Thôn, buôn đã được xử lý vùng lõm sóng',
    nameEn: 'Hamlets and villages whose coverage gap is closed',
    unitVi: 'thôn, buôn',
    unitEn: 'hamlets',
    target: 15_00,
    measured: [[13_00, 'exactly']],
  },
  {
    source: 'daklak',
    placeCode: daklak,
    nameVi: 'Xã, phường dùng iGate',
    nameEn: 'Communes and wards served by iGate',
    unitVi: 'xã, phường',
    unitEn: 'communes',
    target: 102_00,
    measured: [[102_00, 'exactly', '2025-07-01']],
  },
  {
    source: 'lamdong',
    placeCode: lamdong,
    nameVi: 'Hồ sơ trực tuyến toàn tỉnh',
    nameEn: 'Online applications, province-wide',
    unitVi: '%',
    unitEn: '%',
    measured: [
      [80_00, 'nearly'],
      [90_11, 'exactly', '2026-03-31'],
    ],
  },
  {
    source: 'lamdong',
    placeCode: lamdong,
    nameVi: 'Diện tích toàn tỉnh',
    nameEn: 'Area of the province',
    unitVi: 'km²',
    unitEn: 'km²',
    measured: [[24_000_00, 'moreThan']],
  },
  {
    source: 'lamdong',
    placeCode: catTien,
    nameVi: 'Người dân có VNeID mức độ 2',
    nameEn: 'Residents with VNeID level 2',
    unitVi: '%',
    unitEn: '%',
    measured: [[95_00, 'moreThan']],
  },
  {
    source: 'lamdong',
    placeCode: catTien,
    nameVi: 'Tăng trưởng GRDP năm 2026',
    nameEn: 'GRDP growth in 2026',
    unitVi: '%',
    unitEn: '%',
    target: 11_05,
    targetOn: '2026',
    statedOn: '2026-01-01',
    measured: [],
  },
  {
    source: 'lamdong',
    placeCode: catTien,
    nameVi: 'Giá trị sản xuất bình quân',
    nameEn: 'Average production value',
    unitVi: 'đồng/ha',
    unitEn: 'VND per hectare',
    target: 70_000_000_00,
    measured: [],
  },
  {
    source: 'lamdong',
    placeCode: catTien,
    nameVi: 'Chi ngân sách và trợ cấp trả qua tài khoản ngân hàng',
    nameEn: 'Budget expenditures and benefits paid through bank accounts',
    unitVi: '%',
    unitEn: '%',
    measured: [[100_00, 'exactly']],
  },
];
