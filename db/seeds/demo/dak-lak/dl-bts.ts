import type { ProjectStory } from '../story.ts';
import { million } from '../story.ts';
import { steadyYear, works } from '../terms.ts';

/** Thirteen of fifteen hamlets have signal; the last two are hard to reach. */
export const dlBts: ProjectStory = {
  code: 'DL-BTS',
  nameVi: 'Trạm BTS và băng rộng cho vùng chưa có sóng',
  nameEn: 'BTS stations and broadband for areas without coverage',
  sector: 'connectivity',
  status: 'implementation',
  plan: {
    owner: 'telecom',
    group: 'C',
    manager: null,
    objectiveVi: 'Xóa vùng lõm sóng di động, băng rộng tại các thôn, buôn.',
    objectiveEn: 'Close the gaps in mobile and broadband coverage of hamlets.',
    startOn: '2024-04-15',
    finishOn: '2025-12-31',
    decisions: [{ on: '2024-04-15', number: 'QĐ đầu tư 01/DL-BTS', totalInvestment: million(14_900) }],
    capital: [
      [2024, 'other', 'assigned', 6_900, '2024-04-22'],
      [2025, 'other', 'assigned', 7_300, '2024-12-20'],
    ],
    disbursementPlans: [
      [2024, '2024-05-06', steadyYear],
      [2025, '2025-01-20', [5, 15, 30, 45, 60, 72, 80, 84, 88, 92, 96, 99, 100]],
    ],
    baselines: [
      { on: '2024-05-06', number: 'QĐ kế hoạch 01/DL-BTS', reason: 'Kế hoạch tổng thể khi phê duyệt dự án' },
    ],
    packages: [
      {
        ...works,
        code: 'BP-01',
        name: 'Trạm BTS tại 13 thôn, buôn',
        price: 11_800,
        source: 'other',
        plans: [['2024-05-13', '2024-07-31', '2025-05-15', '2025-05-31']],
        moves: [
          ['planned', '2024-05-07'],
          ['inviting', '2024-05-14'],
          ['evaluating', '2024-06-06'],
          ['awarded', '2024-07-19'],
          ['contracted', '2024-07-30'],
          ['executing', '2024-08-07'],
          ['accepted', '2025-05-28'],
          ['handedOver', '2025-06-10'],
        ],
        contract: {
          suppliers: [['towers', 100]],
          value: 11_540,
          finishOn: '2025-06-15',
          advance: ['2024-08-14', 30],
          payments: [
            ['2024-10', 20],
            ['2024-12', 45],
            ['2025-03', 72],
            ['2025-06', 95],
          ],
        },
        progress: [
          ['2024-08-30', 5],
          ['2025-01-24', 60],
          ['2025-05-26', 100],
        ],
      },
      {
        ...works,
        code: 'BP-02',
        name: 'Trạm BTS buôn Sa Bok, tiểu khu 249',
        price: 2_600,
        source: 'other',
        plans: [['2025-03-03', '2025-05-30', '2025-11-28', '2025-12-12']],
        moves: [
          ['planned', '2025-02-17'],
          ['inviting', '2025-03-04'],
          ['evaluating', '2025-03-27'],
          ['awarded', '2025-05-16'],
          ['contracted', '2025-05-27'],
          ['executing', '2025-06-09'],
        ],
        contract: {
          suppliers: [['towers', 100]],
          value: 2_540,
          finishOn: '2025-12-31',
          advance: ['2025-06-16', 30],
          payments: [
            ['2025-09', 35],
            ['2025-10', 60],
          ],
        },
        progress: [
          ['2025-06-30', 4],
          ['2025-09-30', 60, 'site', 'Đường vào vị trí trạm sạt lở trong mùa mưa'],
          ['2025-10-27', 76, 'site', 'Đã sửa đường vào buôn Sa Bok; tiểu khu 249 còn chờ cấp điện'],
        ],
      },
    ],
    links: [['BP-01.acceptance', 'BP-02.acceptance', 'FS', 0]],
    milestones: [{ name: '15/15 thôn, buôn có sóng', after: 'BP-02.acceptance', plans: ['2025-12-12'] }],
    costs: [],
  },
};
