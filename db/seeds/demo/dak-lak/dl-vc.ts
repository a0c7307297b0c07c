import type { ProjectStory } from '../story.ts';
import { million } from '../story.ts';
import { goods, steadyYear } from '../terms.ts';

/** Video-conferencing for the communes: the rooms are done, the link to the central government is past its contract's end. */
export const dlVc: ProjectStory = {
  code: 'DL-VC',
  nameVi: 'Hệ thống họp trực tuyến cấp xã',
  nameEn: 'Commune-level video-conferencing',
  sector: 'digitalService',
  status: 'implementation',
  plan: {
    owner: 'daklak',
    group: 'C',
    manager: 'projectManager',
    objectiveVi: 'Phòng họp trực tuyến tại các xã, phường, liên thông với tỉnh và Trung ương.',
    objectiveEn:
      'Video-conference rooms in communes and wards, linked to the province and the central government.',
    startOn: '2024-08-12',
    finishOn: '2025-12-31',
    decisions: [{ on: '2024-08-12', number: 'QĐ đầu tư 01/DL-VC', totalInvestment: million(17_900) }],
    capital: [
      [2024, 'provincialBudget', 'assigned', 4_300, '2024-08-19'],
      [2025, 'provincialBudget', 'assigned', 12_800, '2024-12-16'],
    ],
    disbursementPlans: [
      [2024, '2024-08-26', [0, 0, 0, 0, 0, 0, 0, 0, 5, 20, 60, 95, 100]],
      [2025, '2025-01-24', steadyYear],
    ],
    baselines: [
      { on: '2024-08-26', number: 'QĐ kế hoạch 01/DL-VC', reason: 'Kế hoạch tổng thể khi phê duyệt dự án' },
    ],
    packages: [
      {
        ...goods,
        code: 'BP-01',
        name: 'Thiết bị phòng họp các xã, phường',
        price: 13_200,
        source: 'provincialBudget',
        plans: [['2024-09-03', '2024-11-15', '2025-07-31', '2025-08-22', '2025-08-31']],
        moves: [
          ['planned', '2024-08-27'],
          ['inviting', '2024-09-04'],
          ['evaluating', '2024-09-27'],
          ['awarded', '2024-11-05'],
          ['contracted', '2024-11-15'],
          ['executing', '2024-11-21'],
          ['trialRun', '2025-07-30'],
          ['accepted', '2025-08-27'],
          ['handedOver', '2025-09-05'],
        ],
        contract: {
          suppliers: [['video', 100]],
          value: 12_950,
          finishOn: '2025-08-31',
          advance: ['2024-11-28', 30],
          payments: [
            ['2025-02', 22],
            ['2025-04', 44],
            ['2025-06', 66],
            ['2025-08', 84],
            ['2025-09', 95],
          ],
        },
        progress: [
          ['2024-12-31', 8],
          ['2025-04-29', 60],
          ['2025-07-28', 100],
        ],
      },
      {
        ...goods,
        code: 'BP-02',
        name: 'Kết nối điểm cầu Trung ương',
        price: 4_100,
        source: 'provincialBudget',
        plans: [['2025-01-06', '2025-03-28', '2025-09-15', '2025-10-06', '2025-10-15']],
        moves: [
          ['planned', '2024-12-23'],
          ['inviting', '2025-01-07'],
          ['evaluating', '2025-02-07'],
          ['awarded', '2025-03-20'],
          ['contracted', '2025-03-31'],
          ['executing', '2025-04-08'],
        ],
        contract: {
          suppliers: [['networks', 100]],
          value: 4_020,
          finishOn: '2025-10-15',
          advance: ['2025-04-15', 25],
          payments: [
            ['2025-06', 30],
            ['2025-08', 55],
            ['2025-10', 78],
          ],
          securities: [['performance', 3, '2025-03-31', '2026-01-31']],
        },
        progress: [
          ['2025-04-29', 6],
          ['2025-08-29', 80],
          ['2025-10-24', 94, 'coordination', 'Chờ lịch kiểm tra đường truyền với điểm cầu Trung ương'],
        ],
      },
    ],
    links: [['BP-01.execution', 'BP-02.trialRun', 'FS', 0]],
    milestones: [
      { name: 'Liên thông điểm cầu Trung ương', after: 'BP-02.acceptance', plans: ['2025-10-15'] },
    ],
    costs: [
      {
        from: '2024-10',
        to: '2025-10',
        every: 3,
        millions: 35,
        source: 'provincialBudget',
        note: 'Chi phí quản lý dự án',
      },
    ],
  },
};
