import type { TimelineRow, TimelineSpan } from '#app/components/timeline.client.tsx';
import type { Standing } from '#app/domain/codelists.ts';
import { day } from '#app/domain/day.ts';

/** Illustrative figures, for looking at the timeline and measuring it. */
export const today = day('2025-10-31');

type Line = {
  level: TimelineRow['level'];
  label: string;
  standing: Standing;
  span: string;
  progress: number;
  approved?: string;
  original?: string;
  milestone?: [on: string, label: string];
  critical?: boolean;
  summary?: string;
};

const project = 'project';
const bidding = 'package';

const lines: readonly Line[] = [
  {
    level: project,
    label: 'Hạ tầng chuyển đổi số tỉnh Đắk Lắk',
    standing: 'offTrack',
    span: '2024-01-01 2026-02-16',
    progress: 68,
    approved: '2024-01-01 2025-12-31',
    milestone: ['2025-12-31', 'Hạn hoàn thành dự án'],
    critical: true,
    summary: 'Dự báo hoàn thành ngày 16/02/2026, chậm 47 ngày so với kế hoạch được duyệt.',
  },
  {
    level: bidding,
    label: 'Gói 1 · Khảo sát, thiết kế chi tiết',
    standing: 'done',
    span: '2024-01-01 2024-05-12',
    progress: 100,
    approved: '2024-01-01 2024-04-30',
  },
  {
    level: bidding,
    label: 'Gói 2 · Tư vấn giám sát',
    standing: 'onTrack',
    span: '2024-04-16 2025-11-30',
    progress: 70,
    approved: '2024-04-01 2025-10-31',
    original: '2024-04-01 2025-08-31',
  },
  {
    level: bidding,
    label: 'Gói 5 · Nền tảng họp trực tuyến cấp xã',
    standing: 'done',
    span: '2024-06-10 2024-12-28',
    progress: 100,
    approved: '2024-06-01 2024-11-30',
    milestone: ['2024-12-28', 'Nghiệm thu'],
  },
  {
    level: bidding,
    label: 'Gói 7 · Thiết bị trung tâm dữ liệu',
    standing: 'watch',
    span: '2024-08-20 2025-07-08',
    progress: 82,
    approved: '2024-08-01 2025-04-30',
    original: '2024-08-01 2025-02-28',
    milestone: ['2025-07-08', 'Nghiệm thu'],
  },
  {
    level: bidding,
    label: 'Gói 9 · Phần mềm nền tảng LGSP',
    standing: 'onTrack',
    span: '2024-10-01 2025-06-12',
    progress: 90,
    approved: '2024-10-01 2025-05-31',
  },
  {
    level: bidding,
    label: 'Gói 12 · Thiết bị mạng diện rộng (WAN)',
    standing: 'offTrack',
    span: '2025-01-20 2025-10-18',
    progress: 38,
    approved: '2024-12-01 2025-08-31',
    original: '2024-12-01 2025-06-30',
    critical: true,
    summary:
      'Chậm 47 ngày so với kế hoạch được duyệt · nằm trên đường găng · kéo lùi gói 14, 16, 18 và ngày kết thúc dự án từ 31/12/2025 sang 16/02/2026',
  },
  {
    level: bidding,
    label: 'Gói 14 · Tích hợp iGate 102 xã, phường',
    standing: 'offTrack',
    span: '2025-07-16 2026-01-20',
    progress: 11,
    approved: '2025-06-01 2025-10-31',
  },
  {
    level: bidding,
    label: 'Gói 16 · An toàn thông tin cấp độ 3',
    standing: 'watch',
    span: '2025-08-16 2026-01-31',
    progress: 4,
    approved: '2025-07-01 2025-11-30',
    critical: true,
  },
  {
    level: bidding,
    label: 'Gói 18 · Đào tạo, chuyển giao',
    standing: 'unknown',
    span: '2025-10-26 2026-02-16',
    progress: 0,
    approved: '2025-09-01 2025-12-15',
    milestone: ['2026-02-16', 'Bàn giao'],
    critical: true,
  },
  {
    level: project,
    label: 'Trung tâm dữ liệu tỉnh',
    standing: 'watch',
    span: '2024-09-01 2026-03-31',
    progress: 40,
    approved: '2024-09-01 2025-11-30',
    original: '2024-09-01 2025-09-30',
  },
  {
    level: bidding,
    label: 'Gói 1 · Lập thiết kế cơ sở',
    standing: 'done',
    span: '2024-09-01 2024-12-20',
    progress: 100,
    approved: '2024-09-01 2024-12-31',
  },
  {
    level: bidding,
    label: 'Gói 2 · Cải tạo phòng máy chủ',
    standing: 'done',
    span: '2025-01-06 2025-05-30',
    progress: 100,
    approved: '2025-01-06 2025-05-15',
    milestone: ['2025-05-30', 'Nghiệm thu'],
  },
  {
    level: bidding,
    label: 'Gói 3 · Máy chủ và lưu trữ',
    standing: 'watch',
    span: '2025-05-12 2025-12-22',
    progress: 55,
    approved: '2025-05-01 2025-11-15',
  },
  {
    level: bidding,
    label: 'Gói 4 · Nguồn điện dự phòng và làm mát',
    standing: 'onTrack',
    span: '2025-06-01 2025-12-15',
    progress: 62,
    approved: '2025-06-01 2025-12-20',
  },
  {
    level: bidding,
    label: 'Gói 5 · Vận hành thử và kiểm định',
    standing: 'unknown',
    span: '2025-12-23 2026-03-31',
    progress: 0,
    approved: '2025-11-16 2025-11-30',
  },
  {
    level: project,
    label: 'Phủ sóng 5G trung tâm xã, phường',
    standing: 'onTrack',
    span: '2024-05-01 2025-12-15',
    progress: 40,
    approved: '2024-05-01 2025-12-15',
  },
  {
    level: bidding,
    label: 'Gói 1 · 40 trạm BTS đợt 1',
    standing: 'done',
    span: '2024-05-01 2024-12-31',
    progress: 100,
    approved: '2024-05-01 2025-01-15',
  },
  {
    level: bidding,
    label: 'Gói 2 · 40 trạm BTS đợt 2',
    standing: 'onTrack',
    span: '2025-01-15 2025-11-30',
    progress: 78,
    approved: '2025-01-15 2025-11-30',
  },
  {
    level: bidding,
    label: 'Gói 3 · Truyền dẫn quang đến 62 buôn chưa có sóng',
    standing: 'onTrack',
    span: '2025-03-01 2025-12-15',
    progress: 64,
    approved: '2025-03-01 2025-12-15',
    milestone: ['2025-12-15', 'Bàn giao'],
  },
  {
    level: project,
    label: 'Nền tảng phân tích dữ liệu NDAP',
    standing: 'offTrack',
    span: '2025-02-01 2026-05-31',
    progress: 22,
    approved: '2025-02-01 2026-04-30',
  },
  {
    level: bidding,
    label: 'Gói 1 · Thuê hạ tầng điện toán đám mây',
    standing: 'onTrack',
    span: '2025-02-01 2025-12-31',
    progress: 74,
    approved: '2025-02-01 2025-12-31',
  },
  {
    level: bidding,
    label: 'Gói 2 · Kho dữ liệu dùng chung',
    standing: 'watch',
    span: '2025-04-10 2025-12-20',
    progress: 45,
    approved: '2025-03-15 2025-11-30',
  },
  {
    level: bidding,
    label: 'Gói 3 · Phân tích và báo cáo điều hành',
    standing: 'offTrack',
    span: '2025-08-05 2026-05-31',
    progress: 8,
    approved: '2025-06-15 2026-02-28',
    original: '2025-05-01 2025-12-31',
  },
];

/** What each line waits for, by its number. */
const afterOf: Readonly<Record<number, readonly string[]>> = {
  8: ['dong-6'],
  9: ['dong-8'],
  13: ['dong-12'],
  15: ['dong-13'],
};

export const portfolioRows: readonly TimelineRow[] = lines.map((line, number) => ({
  id: `dong-${number}`,
  level: line.level,
  label: line.label,
  href: `#${number}`,
  standing: line.standing,
  span: span(line.span),
  progress: line.progress,
  approved: line.approved === undefined ? null : span(line.approved),
  original: span(line.original ?? line.approved ?? line.span),
  milestones:
    line.milestone === undefined
      ? []
      : [{ on: day(line.milestone[0]), label: line.milestone[1], done: line.progress === 100 }],
  critical: line.critical ?? false,
  after: afterOf[number] ?? [],
  summary: line.summary ?? 'Đang theo kế hoạch được duyệt.',
}));

function span(text: string): TimelineSpan {
  const [startOn = '', finishOn = ''] = text.split(' ');
  return { startOn: day(startOn), finishOn: day(finishOn) };
}
