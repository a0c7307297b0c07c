import type { ProjectStory } from '../story.ts';
import { million } from '../story.ts';
import { goods, services, steadyYear } from '../terms.ts';

/** Computers for the communes, in two batches. */
export const ldPc: ProjectStory = {
  code: 'LD-PC',
  nameVi: 'Máy tính hiện đại cho cán bộ cấp xã',
  nameEn: 'Modern computers for commune-level officials',
  sector: 'devices',
  status: 'implementation',
  plan: {
    owner: 'lamdong',
    group: 'C',
    manager: null,
    objectiveVi: 'Trang bị máy tính hiện đại cho cán bộ, công chức cấp xã.',
    objectiveEn: 'Equip commune-level officials with modern computers.',
    startOn: '2024-12-02',
    finishOn: '2026-03-31',
    decisions: [{ on: '2024-12-02', number: 'QĐ đầu tư 01/LD-PC', totalInvestment: million(41_500) }],
    capital: [[2025, 'provincialBudget', 'assigned', 33_500, '2024-12-16']],
    disbursementPlans: [[2025, '2025-01-20', steadyYear]],
    baselines: [
      { on: '2024-12-16', number: 'QĐ kế hoạch 01/LD-PC', reason: 'Kế hoạch tổng thể khi phê duyệt dự án' },
    ],
    packages: [
      {
        ...goods,
        code: 'BP-01',
        name: 'Máy tính đợt 1',
        price: 18_600,
        source: 'provincialBudget',
        plans: [['2024-12-23', '2025-03-14', '2025-06-30', '2025-07-15', '2025-07-25']],
        moves: [
          ['planned', '2024-12-17'],
          ['inviting', '2024-12-24'],
          ['evaluating', '2025-01-20'],
          ['awarded', '2025-03-07'],
          ['contracted', '2025-03-18'],
          ['executing', '2025-03-21'],
          ['trialRun', '2025-06-27'],
          ['accepted', '2025-07-22'],
          ['handedOver', '2025-07-31'],
        ],
        contract: {
          suppliers: [['servers', 100]],
          value: 18_240,
          finishOn: '2025-07-31',
          advance: ['2025-03-27', 30],
          payments: [
            ['2025-05', 45],
            ['2025-07', 90],
            ['2025-09', 95],
          ],
        },
        progress: [
          ['2025-03-31', 2],
          ['2025-06-25', 100],
        ],
      },
      {
        ...goods,
        code: 'BP-02',
        name: 'Máy tính đợt 2',
        price: 19_700,
        source: 'provincialBudget',
        plans: [['2025-05-05', '2025-07-31', '2025-12-12', '2025-12-26', '2026-01-09']],
        moves: [
          ['planned', '2025-04-21'],
          ['inviting', '2025-05-06'],
          ['evaluating', '2025-05-29'],
          ['awarded', '2025-07-18'],
          ['contracted', '2025-07-30'],
          ['executing', '2025-08-04'],
        ],
        contract: {
          suppliers: [['servers', 100]],
          value: 19_350,
          finishOn: '2026-01-15',
          lot: 'Phần 1: máy tính',
          lots: [
            {
              lot: 'Phần 2: bộ lưu điện cho 30 xã',
              suppliers: [['video', 100]],
              value: 320,
              signedOn: '2025-08-12',
              finishOn: '2025-12-15',
            },
          ],
          advance: ['2025-08-11', 30],
          payments: [
            ['2025-09', 28],
            ['2025-10', 52],
          ],
        },
        progress: [
          ['2025-08-29', 18],
          ['2025-10-28', 74],
        ],
      },
      {
        ...services,
        code: 'BP-03',
        name: 'Cài đặt, hướng dẫn sử dụng',
        price: 1_400,
        source: 'provincialBudget',
        plans: [['2025-10-13', '2025-12-05', '2026-02-27', '2026-03-13']],
        moves: [
          ['planned', '2025-10-06'],
          ['inviting', '2025-10-13'],
        ],
      },
    ],
    links: [
      ['BP-01.acceptance', 'BP-03.execution', 'FS', 0],
      ['BP-02.acceptance', 'BP-03.acceptance', 'FS', 0],
    ],
    milestones: [],
    costs: [
      {
        from: '2025-02',
        to: '2025-10',
        every: 2,
        millions: 35,
        source: 'provincialBudget',
        note: 'Chi phí quản lý dự án',
      },
    ],
  },
};
