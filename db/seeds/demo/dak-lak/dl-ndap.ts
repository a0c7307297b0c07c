import type { ProjectStory } from '../story.ts';
import { million } from '../story.ts';
import { consulting, goods, services, software, steadyYear } from '../terms.ts';

/** The data analysis platform began late: most of its capital of 2025 will lapse. */
export const dlNdap: ProjectStory = {
  code: 'DL-NDAP',
  nameVi: 'Nền tảng phân tích dữ liệu (NDAP)',
  nameEn: 'Data analysis platform (NDAP)',
  sector: 'platform',
  status: 'implementation',
  plan: {
    owner: 'daklak',
    group: 'C',
    manager: null,
    objectiveVi: 'Nền tảng phân tích dữ liệu phục vụ chỉ đạo, điều hành của tỉnh.',
    objectiveEn: 'A data analysis platform for the direction and management of the province.',
    startOn: '2024-09-16',
    finishOn: '2026-03-31',
    decisions: [{ on: '2024-09-16', number: 'QĐ đầu tư 01/DL-NDAP', totalInvestment: million(31_500) }],
    capital: [
      [2024, 'provincialBudget', 'assigned', 1_400, '2024-09-23'],
      [2025, 'provincialBudget', 'assigned', 22_000, '2024-12-16'],
    ],
    disbursementPlans: [
      [2024, '2024-09-30', [0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 60, 95, 100]],
      [2025, '2025-01-24', steadyYear],
    ],
    baselines: [
      { on: '2024-10-07', number: 'QĐ kế hoạch 01/DL-NDAP', reason: 'Kế hoạch tổng thể khi phê duyệt dự án' },
      {
        on: '2025-08-20',
        number: 'QĐ kế hoạch 02/DL-NDAP',
        reason: 'Chờ thẩm định thiết kế chi tiết, lùi các gói thầu chính',
      },
    ],
    packages: [
      {
        ...consulting,
        code: 'BP-01',
        name: 'Tư vấn thiết kế, lập dự toán',
        price: 1_900,
        source: 'provincialBudget',
        method: 'limited',
        plans: [['2024-10-14', '2024-11-15', '2025-03-31', '2025-04-15']],
        moves: [
          ['planned', '2024-10-08'],
          ['inviting', '2024-10-15'],
          ['evaluating', '2024-10-31'],
          ['awarded', '2024-11-13'],
          ['contracted', '2024-11-20'],
          ['executing', '2024-11-25'],
          ['accepted', '2025-07-25'],
        ],
        contract: {
          suppliers: [['consultants', 100]],
          value: 1_860,
          finishOn: '2025-07-31',
          advance: ['2024-12-03', 30],
          payments: [
            ['2024-12', 55],
            ['2025-08', 90],
          ],
        },
        progress: [
          ['2024-12-31', 60],
          ['2025-04-29', 80, 'approval', 'Chờ thẩm định thiết kế chi tiết'],
          ['2025-07-21', 100],
        ],
      },
      {
        ...software,
        code: 'BP-02',
        name: 'Nền tảng phân tích dữ liệu',
        price: 15_800,
        source: 'provincialBudget',
        plans: [
          ['2025-02-03', '2025-04-30', '2025-09-30', '2025-10-20', '2025-10-31'],
          ['2025-06-02', '2025-09-09', '2025-12-10', '2025-12-25', '2025-12-31'],
        ],
        moves: [
          ['planned', '2025-05-19'],
          ['inviting', '2025-06-03'],
          ['evaluating', '2025-06-27'],
          ['awarded', '2025-08-27'],
          ['contracted', '2025-09-08'],
          ['executing', '2025-09-10'],
        ],
        contract: {
          suppliers: [
            ['platforms', 70],
            ['software', 30],
          ],
          value: 15_400,
          finishOn: '2025-12-31',
          payments: [['2025-10', 10]],
        },
        progress: [
          ['2025-09-30', 12],
          ['2025-10-28', 22, 'approval', 'Chờ phê duyệt danh mục dữ liệu cần phân tích'],
        ],
      },
      {
        ...goods,
        code: 'BP-03',
        name: 'Hạ tầng tính toán cho phân tích dữ liệu',
        price: 9_600,
        source: 'provincialBudget',
        plans: [
          ['2025-03-03', '2025-05-31', '2025-10-31', '2025-11-15', '2025-11-25'],
          ['2025-09-22', '2025-12-05', '2026-02-13', '2026-02-27', '2026-03-06'],
        ],
        moves: [
          ['planned', '2025-09-08'],
          ['inviting', '2025-10-20'],
        ],
      },
      {
        ...services,
        code: 'BP-04',
        name: 'Đào tạo, hỗ trợ vận hành',
        price: 2_300,
        source: 'provincialBudget',
        plans: [
          ['2025-08-04', '2025-09-30', '2025-12-10', '2025-12-20'],
          ['2025-12-01', '2026-01-16', '2026-03-20', '2026-03-27'],
        ],
        moves: [['planned', '2025-10-13']],
      },
    ],
    links: [
      ['BP-01.acceptance', 'BP-02.execution', 'FS', 0],
      ['BP-01.acceptance', 'BP-03.selection', 'FS', 0],
      ['BP-02.acceptance', 'BP-04.execution', 'FS', 16],
      ['BP-03.trialRun', 'BP-04.execution', 'FF', 14],
    ],
    milestones: [
      { name: 'Đưa nền tảng vào vận hành', after: 'BP-04.acceptance', plans: ['2025-12-20', '2026-03-27'] },
    ],
    costs: [
      {
        from: '2024-11',
        to: '2025-09',
        every: 2,
        millions: 30,
        source: 'provincialBudget',
        note: 'Chi phí quản lý dự án',
      },
    ],
  },
};
