import type { ProjectStory } from '../story.ts';
import { million } from '../story.ts';
import { goods, services, software, steadyYear } from '../terms.ts';

/** iGate runs since July 2025; what is left is help for the communes. */
export const dlIgate: ProjectStory = {
  code: 'DL-IGATE',
  nameVi: 'Nền tảng dịch vụ công trực tuyến iGate',
  nameEn: 'iGate online public service platform',
  sector: 'digitalService',
  status: 'implementation',
  plan: {
    owner: 'daklak',
    group: 'C',
    manager: 'projectManager',
    objectiveVi: 'Giải quyết thủ tục hành chính trực tuyến tại tất cả xã, phường.',
    objectiveEn: 'Administrative procedures online in every commune and ward.',
    startOn: '2024-03-11',
    finishOn: '2026-06-30',
    decisions: [{ on: '2024-03-11', number: 'QĐ đầu tư 01/DL-IGATE', totalInvestment: million(22_800) }],
    capital: [
      [2024, 'provincialBudget', 'assigned', 11_900, '2024-03-18'],
      [2025, 'provincialBudget', 'assigned', 10_600, '2024-12-16'],
      [2025, 'provincialBudget', 'adjusted', -1_800, '2025-09-22'],
    ],
    disbursementPlans: [
      [2024, '2024-04-01', steadyYear],
      [2025, '2025-01-24', [3, 10, 20, 30, 45, 60, 75, 82, 86, 90, 94, 98, 100]],
    ],
    baselines: [
      {
        on: '2024-04-01',
        number: 'QĐ kế hoạch 01/DL-IGATE',
        reason: 'Kế hoạch tổng thể khi phê duyệt dự án',
      },
    ],
    packages: [
      {
        ...software,
        code: 'BP-01',
        name: 'Nâng cấp nền tảng iGate',
        price: 11_900,
        source: 'provincialBudget',
        plans: [['2024-04-15', '2024-07-12', '2025-05-16', '2025-06-20', '2025-06-27']],
        moves: [
          ['planned', '2024-04-08'],
          ['inviting', '2024-04-16'],
          ['evaluating', '2024-05-09'],
          ['awarded', '2024-06-28'],
          ['contracted', '2024-07-11'],
          ['executing', '2024-07-16'],
          ['trialRun', '2025-05-15'],
          ['accepted', '2025-06-24'],
          ['handedOver', '2025-06-30'],
        ],
        contract: {
          suppliers: [['software', 100]],
          value: 11_650,
          finishOn: '2025-06-30',
          advance: ['2024-07-24', 30],
          payments: [
            ['2024-10', 20],
            ['2024-12', 38],
            ['2025-03', 60],
            ['2025-05', 80],
            ['2025-07', 95],
          ],
        },
        progress: [
          ['2024-07-31', 3],
          ['2024-12-31', 50],
          ['2025-05-13', 100],
        ],
      },
      {
        ...goods,
        code: 'BP-02',
        name: 'Thiết bị bộ phận một cửa cấp xã',
        price: 6_800,
        source: 'provincialBudget',
        plans: [['2024-05-06', '2024-07-26', '2024-12-13', '2024-12-27', '2025-01-10']],
        moves: [
          ['planned', '2024-04-22'],
          ['inviting', '2024-05-07'],
          ['evaluating', '2024-05-30'],
          ['awarded', '2024-07-12'],
          ['contracted', '2024-07-25'],
          ['executing', '2024-07-30'],
          ['trialRun', '2024-12-10'],
          ['accepted', '2025-01-08'],
          ['handedOver', '2025-01-15'],
          ['settled', '2025-05-29'],
        ],
        contract: {
          suppliers: [['servers', 100]],
          value: 6_640,
          finishOn: '2025-01-15',
          advance: ['2024-08-06', 30],
          payments: [
            ['2024-10', 35],
            ['2024-12', 75],
            ['2025-02', 95],
            ['2025-06', 100],
          ],
        },
        progress: [
          ['2024-08-30', 15],
          ['2024-12-06', 100],
        ],
      },
      {
        ...services,
        code: 'BP-03',
        name: 'Hỗ trợ vận hành tại 102 xã, phường',
        price: 3_600,
        source: 'provincialBudget',
        contractType: 'timeBased',
        plans: [['2025-05-05', '2025-06-25', '2026-06-15', '2026-06-25']],
        moves: [
          ['planned', '2025-04-21'],
          ['inviting', '2025-05-06'],
          ['evaluating', '2025-05-19'],
          ['awarded', '2025-06-16'],
          ['contracted', '2025-06-24'],
          ['executing', '2025-07-01'],
        ],
        contract: {
          suppliers: [['training', 100]],
          value: 3_520,
          finishOn: '2026-06-30',
          payments: [
            ['2025-09', 18],
            ['2025-10', 32],
          ],
        },
        progress: [
          ['2025-07-31', 8],
          ['2025-10-27', 37],
        ],
      },
    ],
    links: [['BP-01.trialRun', 'BP-03.execution', 'FS', 0]],
    milestones: [
      { name: 'iGate vận hành tại 102 xã, phường', after: 'BP-01.acceptance', plans: ['2025-07-01'] },
    ],
    costs: [
      {
        from: '2024-05',
        to: '2025-09',
        every: 2,
        millions: 40,
        source: 'provincialBudget',
        note: 'Chi phí quản lý dự án',
      },
    ],
  },
};
