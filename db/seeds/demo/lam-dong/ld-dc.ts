import type { ProjectStory } from '../story.ts';
import { million } from '../story.ts';
import { consulting, goods, lateYear, works } from '../terms.ts';

/** A data centre still on paper: survey done, design going on. */
export const ldDc: ProjectStory = {
  code: 'LD-DC',
  nameVi: 'Hệ thống trung tâm dữ liệu quy mô lớn, xanh, sạch',
  nameEn: 'Large, green and clean data centre system',
  sector: 'dataCentre',
  status: 'preparation',
  plan: {
    owner: 'lamdong',
    group: 'B',
    manager: null,
    objectiveVi: 'Hệ thống trung tâm dữ liệu quy mô lớn dùng năng lượng sạch.',
    objectiveEn: 'A large system of data centres on clean energy.',
    startOn: '2025-02-17',
    finishOn: '2028-06-30',
    decisions: [{ on: '2025-02-17', number: 'QĐ đầu tư 01/LD-DC', totalInvestment: million(196_000) }],
    capital: [[2025, 'provincialBudget', 'assigned', 4_300, '2025-02-24']],
    disbursementPlans: [[2025, '2025-03-03', lateYear]],
    baselines: [
      { on: '2025-03-10', number: 'QĐ kế hoạch 01/LD-DC', reason: 'Kế hoạch tổng thể khi phê duyệt dự án' },
    ],
    packages: [
      {
        ...consulting,
        code: 'BP-01',
        name: 'Khảo sát địa điểm, nguồn điện và đường truyền',
        price: 1_800,
        source: 'provincialBudget',
        plans: [['2025-03-17', '2025-05-09', '2025-08-29', '2025-09-12']],
        moves: [
          ['planned', '2025-03-11'],
          ['inviting', '2025-03-18'],
          ['evaluating', '2025-04-08'],
          ['awarded', '2025-05-05'],
          ['contracted', '2025-05-12'],
          ['executing', '2025-05-15'],
          ['accepted', '2025-09-10'],
        ],
        contract: {
          suppliers: [['consultants', 100]],
          value: 1_760,
          finishOn: '2025-09-30',
          advance: ['2025-05-22', 20],
          payments: [
            ['2025-07', 40],
            ['2025-09', 95],
          ],
        },
        progress: [
          ['2025-05-30', 12],
          ['2025-09-05', 100],
        ],
      },
      {
        ...consulting,
        code: 'BP-02',
        name: 'Thiết kế, lập dự toán',
        price: 5_400,
        source: 'provincialBudget',
        plans: [['2025-06-09', '2025-08-29', '2026-02-27', '2026-03-20']],
        moves: [
          ['planned', '2025-05-26'],
          ['inviting', '2025-06-10'],
          ['evaluating', '2025-07-03'],
          ['awarded', '2025-08-20'],
          ['contracted', '2025-08-28'],
          ['executing', '2025-09-03'],
        ],
        contract: {
          suppliers: [
            ['consultants', 60],
            ['platforms', 40],
          ],
          value: 5_280,
          finishOn: '2026-03-31',
          advance: ['2025-09-10', 20],
          payments: [['2025-10', 26]],
        },
        progress: [
          ['2025-09-30', 14],
          ['2025-10-28', 36],
        ],
      },
      {
        ...works,
        code: 'BP-03',
        name: 'Xây dựng nhà trạm, hệ thống điện mặt trời',
        price: 96_000,
        source: 'provincialBudget',
        plans: [['2026-04-06', '2026-08-31', '2027-10-29', '2027-12-15']],
        moves: [],
      },
      {
        ...goods,
        code: 'BP-04',
        name: 'Thiết bị máy chủ, lưu trữ, làm mát',
        price: 84_000,
        source: 'provincialBudget',
        plans: [['2027-02-01', '2027-06-30', '2028-04-28', '2028-05-31', '2028-06-16']],
        moves: [],
      },
    ],
    links: [
      ['BP-01.acceptance', 'BP-02.acceptance', 'FS', 0],
      ['BP-02.acceptance', 'BP-03.selection', 'FS', 0],
      ['BP-03.acceptance', 'BP-04.acceptance', 'FS', 0],
    ],
    milestones: [],
    costs: [
      {
        from: '2025-04',
        to: '2025-10',
        every: 2,
        millions: 40,
        source: 'provincialBudget',
        note: 'Chi phí chuẩn bị đầu tư',
      },
    ],
  },
};
