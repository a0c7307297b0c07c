import { payments } from '../series.ts';
import type { ProjectStory } from '../story.ts';
import { million } from '../story.ts';
import { consulting, goods, lateYear, software, steadyYear, works } from '../terms.ts';

/** The data centre: the rooms are being built, the servers wait for their contract. */
export const dlDc: ProjectStory = {
  code: 'DL-DC',
  nameVi: 'Trung tâm dữ liệu tỉnh',
  nameEn: 'Provincial data centre',
  sector: 'dataCentre',
  status: 'implementation',
  plan: {
    owner: 'daklak',
    group: 'C',
    manager: 'projectManager',
    objectiveVi: 'Trung tâm dữ liệu chính của tỉnh, sẵn sàng cho các nền tảng dùng chung.',
    objectiveEn: 'The main data centre of the province, ready for the shared platforms.',
    startOn: '2024-01-15',
    finishOn: '2026-06-30',
    decisions: [{ on: '2024-01-15', number: 'QĐ đầu tư 01/DL-DC', totalInvestment: million(88_600) }],
    capital: [
      [2024, 'provincialBudget', 'assigned', 3_400, '2024-01-22'],
      [2025, 'provincialBudget', 'assigned', 24_500, '2024-12-16'],
    ],
    disbursementPlans: [
      [2024, '2024-02-15', lateYear],
      [2025, '2025-01-24', steadyYear],
    ],
    baselines: [
      { on: '2024-02-20', number: 'QĐ kế hoạch 01/DL-DC', reason: 'Kế hoạch tổng thể khi phê duyệt dự án' },
    ],
    packages: [
      {
        ...consulting,
        code: 'BP-01',
        name: 'Khảo sát, lập thiết kế thi công',
        price: 2_900,
        source: 'provincialBudget',
        plans: [['2024-03-04', '2024-05-20', '2024-11-15', '2024-12-06']],
        moves: [
          ['planned', '2024-02-26'],
          ['inviting', '2024-03-05'],
          ['evaluating', '2024-03-28'],
          ['awarded', '2024-05-10'],
          ['contracted', '2024-05-20'],
          ['executing', '2024-05-24'],
          ['accepted', '2024-12-04'],
          ['handedOver', '2024-12-11'],
          ['settled', '2025-03-20'],
        ],
        contract: {
          suppliers: [['consultants', 100]],
          value: 2_850,
          finishOn: '2024-12-31',
          advance: ['2024-06-05', 20],
          payments: [
            ['2024-08', 35],
            ['2024-10', 70],
            ['2024-12', 92],
            ['2025-04', 100],
          ],
        },
        progress: [
          ['2024-06-28', 10],
          ['2024-11-29', 100],
        ],
      },
      {
        ...consulting,
        code: 'BP-02',
        name: 'Tư vấn giám sát',
        price: 1_650,
        source: 'provincialBudget',
        contractType: 'timeBased',
        plans: [['2024-11-04', '2025-01-24', '2026-06-10', '2026-06-20']],
        moves: [
          ['planned', '2024-10-21'],
          ['inviting', '2024-11-05'],
          ['evaluating', '2024-11-28'],
          ['awarded', '2025-01-10'],
          ['contracted', '2025-01-20'],
          ['executing', '2025-02-10'],
        ],
        contract: {
          suppliers: [['supervisors', 100]],
          value: 1_600,
          finishOn: '2026-06-30',
          payments: [
            ['2025-06', 18],
            ['2025-09', 38],
          ],
        },
        progress: [
          ['2025-02-28', 3],
          ['2025-10-24', 56],
        ],
      },
      {
        ...works,
        code: 'BP-03',
        name: 'Xây dựng, cải tạo hạ tầng phòng máy',
        price: 24_800,
        source: 'provincialBudget',
        plans: [['2024-11-11', '2025-02-14', '2025-12-15', '2025-12-31']],
        moves: [
          ['planned', '2024-10-28'],
          ['inviting', '2024-11-12'],
          ['evaluating', '2024-12-05'],
          ['awarded', '2025-01-24'],
          ['contracted', '2025-02-12'],
          ['executing', '2025-02-20'],
        ],
        contract: {
          suppliers: [
            ['builders', 85],
            ['servers', 15],
          ],
          value: 24_200,
          finishOn: '2025-12-31',
          advance: ['2025-02-26', 30],
          payments: [...payments(66, { from: '2025-04', to: '2025-10' })],
        },
        progress: [
          ['2025-03-31', 12],
          ['2025-08-29', 58],
          ['2025-10-27', 78, 'site', 'Chờ bàn giao mặt bằng phòng máy phát điện'],
        ],
      },
      {
        ...goods,
        code: 'BP-04',
        name: 'Thiết bị máy chủ, lưu trữ',
        price: 33_400,
        source: 'provincialBudget',
        plans: [['2025-06-16', '2025-10-31', '2026-04-15', '2026-05-10', '2026-05-20']],
        moves: [
          ['planned', '2025-06-02'],
          ['inviting', '2025-06-17'],
          ['evaluating', '2025-07-14'],
          ['awarded', '2025-10-22'],
        ],
        contract: { suppliers: [['servers', 100]], value: 32_750, finishOn: '2026-05-31' },
      },
      {
        ...software,
        code: 'BP-05',
        name: 'Phần mềm quản trị, ảo hóa',
        price: 12_600,
        source: 'provincialBudget',
        plans: [['2025-11-10', '2026-02-06', '2026-05-15', '2026-06-05', '2026-06-15']],
        moves: [['planned', '2025-10-20']],
      },
      {
        ...goods,
        code: 'BP-06',
        name: 'An toàn thông tin trung tâm dữ liệu',
        price: 7_900,
        source: 'provincialBudget',
        plans: [['2025-12-01', '2026-02-27', '2026-05-20', '2026-06-10', '2026-06-20']],
        moves: [['planned', '2025-10-20']],
      },
    ],
    links: [
      ['BP-01.acceptance', 'BP-03.execution', 'FS', 0],
      ['BP-03.acceptance', 'BP-04.trialRun', 'FS', 0],
      ['BP-04.execution', 'BP-05.trialRun', 'FS', 0],
    ],
    milestones: [
      { name: 'Trung tâm dữ liệu sẵn sàng vận hành', after: 'BP-06.acceptance', plans: ['2026-06-20'] },
    ],
    costs: [
      {
        from: '2024-03',
        to: '2025-09',
        every: 2,
        millions: 95,
        source: 'provincialBudget',
        note: 'Chi phí quản lý dự án',
      },
    ],
  },
};
