import { vnd } from '#app/domain/money.ts';
import type { ProjectStory } from '../story.ts';
import { lateYear, steadyYear } from '../terms.ts';
import { finished } from './dl-dti-finished.ts';
import { inTrouble } from './dl-dti-in-trouble.ts';
import { underWay } from './dl-dti-under-way.ts';

/** The 330-billion programme: a wide area network that comes late drives what follows it past the end of 2025. */
export const dlDti: ProjectStory = {
  code: 'DL-DTI',
  programme: 'DL-STI-2021-2025',
  nameVi: 'Hạ tầng chuyển đổi số tỉnh Đắk Lắk giai đoạn 2021-2025, định hướng đến 2030',
  nameEn: "Dak Lak's Digital Transformation Infrastructure in the period of 2021-2025, vision to 2030",
  sector: 'connectivity',
  status: 'implementation',
  plan: {
    owner: 'daklak',
    group: 'B',
    manager: 'projectManager',
    objectiveVi:
      'Hạ tầng số dùng chung của tỉnh: trung tâm dữ liệu, mạng diện rộng, nền tảng tích hợp và an toàn thông tin đến cấp xã.',
    objectiveEn:
      'Shared digital infrastructure of the province: data centre, wide area network, integration platform and information security down to commune level.',
    startOn: '2021-01-04',
    finishOn: '2025-12-31',
    decisions: [
      {
        on: '2021-01-04',
        number: 'Nguồn không nêu số quyết định',
        totalInvestment: vnd(330_000_000_000),
        source: 'daklak',
      },
    ],
    capital: [
      [2021, 'provincialBudget', 'assigned', 6_000, '2021-01-15'],
      [2021, 'provincialBudget', 'carriedOut', -450, '2022-01-31'],
      [2022, 'centralBudget', 'assigned', 11_200, '2021-12-20'],
      [2022, 'provincialBudget', 'assigned', 14_900, '2021-12-20'],
      [2022, 'provincialBudget', 'carriedIn', 450, '2022-01-31'],
      [2023, 'centralBudget', 'assigned', 18_000, '2022-12-15'],
      [2023, 'provincialBudget', 'assigned', 12_700, '2022-12-15'],
      [2023, 'centralBudget', 'adjusted', -1_200, '2023-09-25'],
      [2024, 'centralBudget', 'assigned', 25_500, '2023-12-18'],
      [2024, 'provincialBudget', 'assigned', 22_400, '2023-12-18'],
      [2024, 'centralBudget', 'carriedOut', -1_500, '2025-01-31'],
      [2025, 'centralBudget', 'assigned', 90_000, '2024-12-16'],
      [2025, 'provincialBudget', 'assigned', 88_000, '2024-12-16'],
      [2025, 'centralBudget', 'carriedIn', 1_500, '2025-01-31'],
    ],
    mediumTerm: [
      [2021, 'centralBudget', 160_000, '2021-09-20'],
      [2021, 'provincialBudget', 160_000, '2021-09-20'],
    ],
    disbursementPlans: [
      [2021, '2021-03-01', lateYear],
      [2022, '2022-02-15', steadyYear],
      [2023, '2023-02-10', steadyYear],
      [2024, '2024-02-05', lateYear],
      [2025, '2025-01-24', steadyYear],
    ],
    baselines: [
      { on: '2021-03-25', number: 'QĐ kế hoạch 01/DL-DTI', reason: 'Kế hoạch tổng thể khi phê duyệt dự án' },
      {
        on: '2025-07-18',
        number: 'QĐ kế hoạch 02/DL-DTI',
        reason: 'Sắp xếp đơn vị hành chính: triển khai theo 102 xã, phường; đấu thầu lại gói 15',
      },
    ],
    packages: [...finished, ...underWay, ...inTrouble].toSorted((a, b) => a.code.localeCompare(b.code)),
    selectionPlans: [
      { on: '2021-04-01', number: 'PL2100004512', decision: 'QĐ KHLCNT 01/DL-DTI' },
      {
        on: '2025-08-15',
        number: 'PL2500081934',
        decision: 'QĐ KHLCNT 02/DL-DTI',
        reason: 'Cập nhật giá gói 15 trước khi mời thầu lại; gói 18 đã đủ điều kiện lập kế hoạch',
        movesIntoPlan: ['BP-18'],
      },
    ],
    links: [
      ['BP-01.acceptance', 'BP-04.selection', 'FS', 0],
      ['BP-01.acceptance', 'BP-05.selection', 'FS', 0],
      ['BP-04.acceptance', 'BP-07.execution', 'FS', 0],
      ['BP-05.acceptance', 'BP-06.trialRun', 'FS', 0],
      ['BP-08.execution', 'BP-09.trialRun', 'FS', 0],
      ['BP-12.execution', 'BP-14.execution', 'FF', 10],
      ['BP-12.execution', 'BP-16.execution', 'FS', 0],
      ['BP-16.execution', 'BP-17.execution', 'FF', 5],
      ['BP-16.acceptance', 'BP-18.execution', 'FS', 0],
    ],
    milestones: [
      {
        name: 'Nền tảng họp trực tuyến bàn giao',
        after: 'BP-05.acceptance',
        plans: ['2023-07-15'],
      },
      {
        name: 'Nghiệm thu thiết bị trung tâm dữ liệu',
        after: 'BP-07.acceptance',
        plans: ['2025-09-30', '2025-12-07'],
      },
      {
        name: 'Nghiệm thu hoàn thành dự án',
        after: 'BP-18.acceptance',
        plans: ['2025-12-15', '2025-12-31'],
      },
    ],
    costs: [
      {
        from: '2021-03',
        to: '2022-12',
        every: 3,
        millions: 150,
        source: 'provincialBudget',
        note: 'Chi phí quản lý dự án',
      },
      {
        from: '2023-01',
        to: '2025-10',
        every: 1,
        millions: 85,
        source: 'provincialBudget',
        note: 'Chi phí quản lý dự án',
      },
    ],
    answers: [
      {
        on: '2025-10-14',
        rule: 'S1',
        package: 'BP-12',
        kind: 'assigned',
        by: 'committee',
        note: 'Giao chủ đầu tư báo cáo phương án giao thiết bị định tuyến.',
      },
      {
        on: '2025-10-17',
        rule: 'S1',
        package: 'BP-12',
        kind: 'answered',
        by: 'projectManager',
        note: 'Nhà thầu cam kết giao đủ thiết bị trong tháng 11; đề nghị lắp song song hai đội.',
      },
    ],
  },
};
