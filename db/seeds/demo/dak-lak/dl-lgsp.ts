import { payments } from '../series.ts';
import type { ProjectStory } from '../story.ts';
import { million } from '../story.ts';
import { consulting, software, steadyYear } from '../terms.ts';

/** The integration platform: close to its end, on plan. */
export const dlLgsp: ProjectStory = {
  code: 'DL-LGSP',
  nameVi: 'Nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh (LGSP)',
  nameEn: 'Provincial Local Government Service Platform (LGSP)',
  sector: 'platform',
  status: 'implementation',
  plan: {
    owner: 'daklak',
    group: 'C',
    manager: 'projectManager',
    objectiveVi: 'Hoàn thiện nền tảng tích hợp và kết nối các cơ sở dữ liệu chuyên ngành.',
    objectiveEn: 'Complete the integration platform and connect the sector databases.',
    startOn: '2024-07-01',
    finishOn: '2026-01-31',
    decisions: [{ on: '2024-07-01', number: 'QĐ đầu tư 01/DL-LGSP', totalInvestment: million(26_400) }],
    capital: [
      [2024, 'provincialBudget', 'assigned', 4_100, '2024-07-08'],
      [2025, 'provincialBudget', 'assigned', 18_500, '2024-12-16'],
    ],
    disbursementPlans: [
      [2024, '2024-07-15', [0, 0, 0, 0, 0, 0, 5, 10, 25, 50, 80, 98, 100]],
      [2025, '2025-01-24', steadyYear],
    ],
    baselines: [
      { on: '2024-07-22', number: 'QĐ kế hoạch 01/DL-LGSP', reason: 'Kế hoạch tổng thể khi phê duyệt dự án' },
    ],
    packages: [
      {
        ...software,
        code: 'BP-01',
        name: 'Nâng cấp nền tảng tích hợp',
        price: 12_400,
        source: 'provincialBudget',
        plans: [['2024-08-05', '2024-10-31', '2025-09-30', '2025-11-10', '2025-11-20']],
        moves: [
          ['planned', '2024-07-29'],
          ['inviting', '2024-08-06'],
          ['evaluating', '2024-08-29'],
          ['awarded', '2024-10-15'],
          ['contracted', '2024-10-28'],
          ['executing', '2024-11-04'],
          ['trialRun', '2025-09-29'],
        ],
        contract: {
          suppliers: [['software', 100]],
          value: 12_100,
          finishOn: '2025-11-30',
          advance: ['2024-11-08', 30],
          payments: [...payments(86, { from: '2025-03', to: '2025-10' })],
        },
        progress: [
          ['2024-11-29', 3],
          ['2025-04-29', 48],
          ['2025-09-26', 100],
          ['2025-10-27', 100],
        ],
      },
      {
        ...software,
        code: 'BP-02',
        name: 'Kết nối cơ sở dữ liệu chuyên ngành',
        price: 9_200,
        source: 'provincialBudget',
        plans: [['2025-01-06', '2025-04-11', '2025-11-20', '2025-12-15', '2025-12-22']],
        moves: [
          ['planned', '2024-12-23'],
          ['inviting', '2025-01-07'],
          ['evaluating', '2025-02-06'],
          ['awarded', '2025-03-28'],
          ['contracted', '2025-04-10'],
          ['executing', '2025-04-16'],
        ],
        contract: {
          suppliers: [['platforms', 100]],
          value: 9_000,
          finishOn: '2025-12-31',
          advance: ['2025-04-23', 30],
          payments: [...payments(74, { from: '2025-06', to: '2025-10' })],
        },
        progress: [
          ['2025-04-29', 4],
          ['2025-07-31', 52],
          ['2025-10-28', 92],
        ],
      },
      {
        ...consulting,
        code: 'BP-03',
        name: 'Giám sát, kiểm thử nền tảng',
        price: 2_600,
        source: 'provincialBudget',
        plans: [['2024-09-02', '2024-11-22', '2025-12-19', '2025-12-29']],
        moves: [
          ['planned', '2024-08-26'],
          ['inviting', '2024-09-04'],
          ['evaluating', '2024-09-27'],
          ['awarded', '2024-11-08'],
          ['contracted', '2024-11-19'],
          ['executing', '2024-11-26'],
        ],
        contract: {
          suppliers: [['security', 100]],
          value: 2_500,
          finishOn: '2025-12-31',
          payments: [
            ['2025-04', 26],
            ['2025-07', 52],
            ['2025-10', 80],
          ],
        },
        progress: [
          ['2024-12-31', 6],
          ['2025-10-24', 88],
        ],
      },
    ],
    links: [
      ['BP-01.execution', 'BP-02.trialRun', 'FS', 0],
      ['BP-02.acceptance', 'BP-03.acceptance', 'FF', 0],
    ],
    milestones: [{ name: 'Kết nối cơ sở dữ liệu đất đai', after: 'BP-02.trialRun', plans: ['2025-12-15'] }],
    costs: [
      {
        from: '2024-08',
        to: '2025-10',
        every: 2,
        millions: 45,
        source: 'provincialBudget',
        note: 'Chi phí quản lý dự án',
      },
    ],
  },
};
