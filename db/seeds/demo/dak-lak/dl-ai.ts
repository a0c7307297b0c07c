import type { ProjectStory } from '../story.ts';
import { million } from '../story.ts';
import { software, steadyYear } from '../terms.ts';

/** The assistant has no approved schedule yet: much about it cannot be judged. */
export const dlAi: ProjectStory = {
  code: 'DL-AI',
  nameVi: 'Trợ lý ảo AI tra cứu thông tin, thủ tục hành chính',
  nameEn: 'AI assistant for information look-up and administrative procedures',
  sector: 'digitalService',
  status: 'implementation',
  plan: {
    owner: 'daklak',
    group: 'C',
    manager: null,
    objectiveVi: 'Trợ lý ảo giúp người dân tra cứu thông tin và thủ tục hành chính.',
    objectiveEn: 'An assistant with which citizens look up information and administrative procedures.',
    startOn: '2024-10-07',
    finishOn: '2026-09-30',
    decisions: [{ on: '2024-10-07', number: 'QĐ đầu tư 01/DL-AI', totalInvestment: million(12_400) }],
    capital: [[2025, 'provincialBudget', 'assigned', 6_900, '2024-12-16']],
    disbursementPlans: [[2025, '2025-01-24', steadyYear]],
    baselines: [],
    packages: [
      {
        ...software,
        code: 'BP-01',
        name: 'Trợ lý ảo giai đoạn 1',
        price: 4_600,
        source: 'provincialBudget',
        plans: [['2024-11-04', '2025-01-24', '2025-06-30', '2025-07-20', '2025-07-31']],
        moves: [
          ['planned', '2024-10-28'],
          ['inviting', '2024-11-05'],
          ['evaluating', '2024-11-28'],
          ['awarded', '2025-01-15'],
          ['contracted', '2025-01-24'],
          ['executing', '2025-02-05'],
          ['trialRun', '2025-06-27'],
          ['accepted', '2025-07-30'],
        ],
        contract: {
          suppliers: [['software', 100]],
          value: 4_480,
          finishOn: '2025-07-31',
          advance: ['2025-02-12', 20],
          payments: [
            ['2025-04', 35],
            ['2025-06', 70],
            ['2025-08', 90],
          ],
        },
        progress: [
          ['2025-02-28', 10],
          ['2025-06-25', 100],
        ],
      },
      {
        ...software,
        code: 'BP-02',
        name: 'Mở rộng trợ lý ảo đến các xã, phường',
        price: 7_100,
        source: 'provincialBudget',
        plans: [['2025-07-14', '2025-09-26', '2026-06-30', '2026-07-31', '2026-08-14']],
        moves: [
          ['planned', '2025-07-07'],
          ['inviting', '2025-07-15'],
          ['evaluating', '2025-08-07'],
          ['awarded', '2025-09-24'],
          ['contracted', '2025-10-06'],
        ],
        contract: {
          suppliers: [
            ['software', 60],
            ['platforms', 40],
          ],
          value: 6_950,
          finishOn: '2026-08-31',
          advance: ['2025-10-16', 25],
        },
      },
    ],
    links: [],
    milestones: [],
    costs: [
      {
        from: '2025-02',
        to: '2025-08',
        every: 3,
        millions: 20,
        source: 'provincialBudget',
        note: 'Chi phí quản lý dự án',
      },
    ],
  },
};
