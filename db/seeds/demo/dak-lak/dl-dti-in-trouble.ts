import { payments } from '../series.ts';
import type { PackageStory } from '../story.ts';
import { million } from '../story.ts';
import { consulting, goods, services, software } from '../terms.ts';

/** Packages of DL-DTI that are late, stopped, or held up by the wide area network. */
export const inTrouble: readonly PackageStory[] = [
  {
    ...software,
    code: 'BP-10',
    name: 'Trung tâm giám sát, điều hành thông minh (IOC)',
    price: 22_850,
    source: 'provincialBudget',
    plans: [
      ['2024-05-06', '2024-08-20', '2025-07-31', '2025-08-31', '2025-09-10'],
      ['2024-11-04', '2025-03-31', '2025-11-30', '2025-12-15', '2025-12-23'],
    ],
    moves: [
      ['planned', '2024-10-21'],
      ['inviting', '2024-11-04'],
      ['evaluating', '2024-11-29'],
      ['awarded', '2025-03-07'],
      ['contracted', '2025-03-20'],
      ['executing', '2025-04-01'],
    ],
    contract: {
      suppliers: [['platforms', 100]],
      value: 22_400,
      finishOn: '2025-11-15',
      advance: ['2025-04-08', 20],
      payments: [
        ['2025-05', 18],
        ['2025-06', 37],
        ['2025-07', 56],
        ['2025-08', 72],
        ['2025-09', 86],
      ],
      amendments: [
        {
          on: '2025-09-22',
          finishOn: '2025-12-31',
          reason: 'Điều chỉnh mô hình dữ liệu theo 102 xã, phường',
        },
      ],
      securities: [
        ['performance', 3, '2025-03-20', '2025-10-15'],
        ['advance', 20, '2025-04-07', '2025-12-15'],
      ],
    },
    progress: [
      ['2025-04-29', 6],
      ['2025-06-30', 44],
      ['2025-08-29', 62, 'designChange', 'Chờ thống nhất mô hình dữ liệu sau sắp xếp đơn vị hành chính'],
      ['2025-10-24', 68, 'designChange', 'Đang làm lại các màn hình điều hành cấp xã'],
    ],
  },
  {
    ...goods,
    code: 'BP-12',
    name: 'Thiết bị mạng diện rộng (WAN)',
    price: 38_500,
    source: 'centralBudget',
    plans: [
      ['2024-09-02', '2024-12-15', '2025-07-31', '2025-08-20', '2025-08-31'],
      ['2024-12-02', '2025-02-27', '2025-11-08', '2025-11-23', '2025-11-30'],
    ],
    moves: [
      ['planned', '2024-11-18'],
      ['inviting', '2024-12-02'],
      ['evaluating', '2024-12-27'],
      ['awarded', '2025-02-14'],
      ['contracted', '2025-02-26'],
      ['executing', '2025-02-28'],
    ],
    contract: {
      suppliers: [
        ['networks', 60],
        ['servers', 40],
      ],
      value: 37_840,
      finishOn: '2025-11-30',
      advance: ['2025-03-12', 30],
      payments: [...payments(56, { from: '2025-05', to: '2025-10' })],
      amendments: [
        {
          on: '2025-10-06',
          finishOn: '2025-12-31',
          reason: 'Thiết bị định tuyến giao chậm do thiếu linh kiện, gia hạn 31 ngày',
        },
      ],
    },
    progress: [
      ['2025-03-31', 10],
      ['2025-06-30', 49],
      ['2025-08-28', 72],
      ['2025-09-30', 76, 'supplyChain', 'Thiết bị định tuyến giao chậm 6 tuần do thiếu linh kiện'],
      ['2025-10-28', 78, 'supplyChain', 'Đã lắp 79/102 điểm, còn thiếu thiết bị cho 23 điểm'],
    ],
  },
  {
    ...services,
    code: 'BP-13',
    name: 'Số hóa hồ sơ, dữ liệu nền',
    price: 16_200,
    source: 'provincialBudget',
    method: 'open',
    contractType: 'fixedUnitPrice',
    plans: [
      ['2024-10-07', '2025-01-15', '2025-08-31', '2025-09-15'],
      ['2024-10-07', '2025-02-09', '2025-10-31', '2025-11-10'],
    ],
    moves: [
      ['planned', '2024-09-23'],
      ['inviting', '2024-10-09'],
      ['evaluating', '2024-11-01'],
      ['awarded', '2025-01-15'],
      ['contracted', '2025-01-24'],
      ['executing', '2025-02-10'],
      [
        'suspended',
        '2025-08-15',
        'Tạm dừng để rà soát danh mục hồ sơ theo địa giới hành chính mới, chờ ý kiến của UBND tỉnh',
      ],
    ],
    contract: {
      suppliers: [['digitisation', 100]],
      value: 15_900,
      finishOn: '2025-10-10',
      advance: ['2025-02-18', 25],
      payments: [
        ['2025-04', 14],
        ['2025-06', 31],
        ['2025-08', 42],
      ],
      vouchers: [
        {
          on: '2025-09-18',
          kind: 'advanceReturn',
          amount: million(600),
          note: 'Nhà thầu nộp trả một phần tạm ứng trong thời gian tạm dừng',
        },
      ],
    },
    progress: [
      ['2025-02-28', 3],
      ['2025-06-30', 50],
      ['2025-08-14', 70, 'coordination', 'Danh mục hồ sơ cần rà soát lại theo đơn vị hành chính mới'],
      ['2025-10-14', 70, 'coordination', 'Tạm dừng, chờ ý kiến về danh mục hồ sơ'],
    ],
  },
  {
    ...software,
    code: 'BP-14',
    name: 'Tích hợp iGate 102 xã, phường',
    price: 19_900,
    source: 'provincialBudget',
    plans: [
      ['2025-02-17', '2025-05-31', '2025-09-30', '2025-10-20', '2025-10-31'],
      ['2025-03-03', '2025-07-10', '2025-11-18', '2025-11-28', '2025-12-03'],
    ],
    moves: [
      ['planned', '2025-02-10'],
      ['inviting', '2025-03-05'],
      ['evaluating', '2025-03-28'],
      ['awarded', '2025-06-20'],
      ['contracted', '2025-07-04'],
      ['executing', '2025-07-14'],
    ],
    contract: {
      suppliers: [
        ['software', 75],
        ['platforms', 25],
      ],
      value: 19_480,
      finishOn: '2025-12-10',
      advance: ['2025-07-21', 30],
      payments: [
        ['2025-09', 18],
        ['2025-10', 34],
      ],
    },
    progress: [
      ['2025-07-31', 16],
      ['2025-09-30', 48, 'coordination', '28 xã chưa có đường truyền để tích hợp'],
      ['2025-10-29', 62, 'coordination', '23 xã còn chờ thiết bị của gói 12'],
    ],
  },
  {
    ...goods,
    code: 'BP-16',
    name: 'An toàn thông tin cấp độ 3',
    price: 15_300,
    source: 'centralBudget',
    plans: [
      ['2025-03-10', '2025-06-30', '2025-10-31', '2025-11-20', '2025-11-30'],
      ['2025-06-09', '2025-09-15', '2025-11-09..2025-12-05', '2025-12-15', '2025-12-20'],
    ],
    moves: [
      ['planned', '2025-05-26'],
      ['inviting', '2025-06-09'],
      ['evaluating', '2025-07-01'],
      ['awarded', '2025-08-27'],
      ['contracted', '2025-09-08'],
    ],
    unpublished: ['contract'],
    contract: {
      suppliers: [['security', 100]],
      value: 15_020,
      finishOn: '2025-12-31',
      advance: ['2025-09-19', 30],
    },
  },
  {
    ...consulting,
    code: 'BP-17',
    name: 'Kiểm thử độc lập, đánh giá an toàn thông tin',
    price: 3_900,
    source: 'provincialBudget',
    plans: [
      ['2025-02-24', '2025-05-30', '2025-11-10', '2025-11-20'],
      ['2025-02-24', '2025-06-06', '2025-12-10', '2025-12-18'],
    ],
    moves: [
      ['planned', '2025-02-10'],
      ['inviting', '2025-02-26'],
      ['evaluating', '2025-03-20'],
      ['awarded', '2025-05-26'],
      ['contracted', '2025-06-05'],
      ['executing', '2025-06-16'],
    ],
    bidders: 1,
    contract: {
      suppliers: [['security', 100]],
      value: 3_820,
      finishOn: '2025-12-20',
      advance: ['2025-06-24', 15],
      payments: [['2025-08', 30]],
    },
    progress: [
      ['2025-06-30', 5],
      ['2025-08-20', 58],
    ],
  },
  {
    ...services,
    code: 'BP-18',
    name: 'Đào tạo, chuyển giao',
    price: 6_700,
    firstPart: 'notYetEligible',
    source: 'provincialBudget',
    plans: [
      ['2025-09-01', '2025-10-31', '2025-12-05', '2025-12-15'],
      ['2025-10-20', '2025-12-20', '2025-12-28', '2025-12-31'],
    ],
    moves: [
      ['planned', '2025-10-06'],
      ['inviting', '2025-10-27'],
    ],
  },
];
