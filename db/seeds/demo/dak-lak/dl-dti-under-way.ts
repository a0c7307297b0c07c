import { payments } from '../series.ts';
import type { PackageStory } from '../story.ts';
import { million } from '../story.ts';
import { consulting, goods, software } from '../terms.ts';

/** Packages of DL-DTI that go as planned, or need watching. */
export const underWay: readonly PackageStory[] = [
  {
    ...consulting,
    code: 'BP-02',
    name: 'Tư vấn giám sát',
    price: 5_400,
    source: 'provincialBudget',
    contractType: 'timeBased',
    plans: [
      ['2022-03-01', '2022-05-31', '2025-12-15', '2025-12-25'],
      ['2022-03-01', '2022-05-31', '2025-12-26', '2025-12-31'],
    ],
    moves: [
      ['planned', '2022-02-21'],
      ['inviting', '2022-03-03'],
      ['evaluating', '2022-03-25'],
      ['awarded', '2022-05-16'],
      ['contracted', '2022-05-27'],
      ['executing', '2022-06-06'],
    ],
    contract: {
      suppliers: [['supervisors', 100]],
      value: 5_310,
      finishOn: '2026-01-31',
      payments: [
        ['2022-12', 9],
        ['2023-06', 19],
        ['2023-12', 31],
        ['2024-06', 43],
        ['2024-12', 57],
        ['2025-03', 64],
        ['2025-06', 72],
        ['2025-09', 80],
      ],
    },
    progress: [
      ['2022-06-30', 2],
      ['2023-12-29', 40],
      ['2025-10-27', 97],
    ],
  },
  {
    ...goods,
    code: 'BP-07',
    name: 'Thiết bị trung tâm dữ liệu',
    price: 46_900,
    source: 'centralBudget',
    plans: [
      ['2024-06-03', '2024-09-30', '2025-08-31', '2025-09-20', '2025-09-30'],
      ['2024-06-03', '2024-10-31', '2025-11-15', '2025-11-30', '2025-12-07'],
    ],
    moves: [
      ['planned', '2024-05-20'],
      ['inviting', '2024-06-05'],
      ['evaluating', '2024-07-01'],
      ['awarded', '2024-10-14'],
      ['contracted', '2024-10-30'],
      ['executing', '2024-12-16'],
    ],
    contract: {
      suppliers: [
        ['servers', 65],
        ['networks', 35],
      ],
      value: 46_200,
      finishOn: '2025-12-31',
      advance: ['2024-11-20', 30],
      payments: [...payments(67.9, { from: '2025-02', to: '2025-10' })],
      securities: [
        ['performance', 3, '2024-10-30', '2026-01-30'],
        ['advance', 30, '2024-11-18', '2025-11-20'],
      ],
    },
    progress: [
      ['2024-12-31', 4],
      ['2025-06-30', 58],
      ['2025-09-30', 89],
      ['2025-10-29', 96],
    ],
  },
  {
    ...software,
    code: 'BP-08',
    name: 'Kho dữ liệu dùng chung',
    price: 24_200,
    source: 'provincialBudget',
    plans: [
      ['2024-04-01', '2024-07-15', '2025-08-15', '2025-09-20', '2025-09-30'],
      ['2024-04-01', '2024-07-31', '2025-10-05', '2025-11-14', '2025-11-21'],
    ],
    moves: [
      ['planned', '2024-03-18'],
      ['inviting', '2024-04-03'],
      ['evaluating', '2024-04-26'],
      ['awarded', '2024-07-15'],
      ['contracted', '2024-07-30'],
      ['executing', '2024-08-06'],
      ['trialRun', '2025-10-03'],
    ],
    contract: {
      suppliers: [['platforms', 100]],
      value: 23_650,
      finishOn: '2025-11-30',
      advance: ['2024-08-20', 25],
      payments: [
        ...payments(32, { from: '2024-10', to: '2024-12' }),
        ['2025-03', 46],
        ['2025-05', 58],
        ['2025-07', 70],
        ['2025-09', 82],
      ],
    },
    progress: [
      ['2024-08-30', 5],
      ['2025-03-31', 58],
      ['2025-10-02', 100],
      ['2025-10-28', 100],
    ],
  },
  {
    ...software,
    code: 'BP-09',
    name: 'Phần mềm nền tảng LGSP',
    price: 19_600,
    source: 'provincialBudget',
    plans: [
      ['2024-07-01', '2024-10-15', '2025-10-15', '2025-11-15', '2025-11-25'],
      ['2024-07-01', '2024-10-15', '2025-11-14', '2025-12-05', '2025-12-12'],
    ],
    moves: [
      ['planned', '2024-06-17'],
      ['inviting', '2024-07-03'],
      ['evaluating', '2024-07-26'],
      ['awarded', '2024-09-30'],
      ['contracted', '2024-10-11'],
      ['executing', '2024-10-21'],
    ],
    contract: {
      suppliers: [['software', 100]],
      value: 19_240,
      finishOn: '2025-12-20',
      advance: ['2024-10-30', 30],
      payments: [
        ['2024-12', 12],
        ['2025-02', 24],
        ['2025-04', 37],
        ['2025-08', 62],
        ['2025-10', 79],
      ],
      vouchers: [
        {
          on: '2025-06-12',
          name: 'mistyped',
          kind: 'payment',
          amount: million(2_610),
          note: 'Thanh toán khối lượng hoàn thành đợt 4',
        },
        {
          on: '2025-06-16',
          kind: 'reversal',
          reverses: 'mistyped',
          note: 'Hủy chứng từ nhập nhầm số tiền, đúng là 2.160 triệu đồng',
        },
        {
          on: '2025-06-16',
          kind: 'payment',
          amount: million(2_160),
          note: 'Thanh toán khối lượng hoàn thành đợt 4, thay chứng từ đã hủy',
        },
      ],
    },
    progress: [
      ['2024-10-31', 2],
      ['2025-05-30', 58],
      ['2025-10-28', 97],
    ],
  },
  {
    ...software,
    code: 'BP-15',
    name: 'Nâng cấp hệ thống quản lý văn bản và điều hành',
    price: 12_650,
    source: 'provincialBudget',
    plans: [
      ['2025-02-10', '2025-05-15', '2025-10-31', '2025-11-20', '2025-11-28'],
      ['2025-02-10', '2025-10-31', '2025-12-15', '2025-12-22', '2025-12-26'],
    ],
    moves: [
      ['planned', '2025-01-20'],
      ['inviting', '2025-02-12'],
      ['evaluating', '2025-03-07'],
      ['failed', '2025-05-20', 'Không nhà thầu nào đáp ứng yêu cầu kỹ thuật về ký số tập trung'],
      ['inviting', '2025-08-25', 'Mời thầu lại sau khi sửa yêu cầu kỹ thuật'],
      ['evaluating', '2025-09-26'],
    ],
  },
];
