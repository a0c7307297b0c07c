import type { TimelineWords } from '#app/components/timeline.client.tsx';
import type { Day } from '#app/domain/day.ts';

import { today } from './portfolio.ts';

const formatDay = (on: Day) => on.split('-').reverse().join('/');

export const words: TimelineWords = {
  title: 'Tiến độ thời gian',
  rows: 'Dự án, gói thầu',
  months: Array.from({ length: 12 }, (_, month) => `T${month + 1}`),
  quarters: ['Quý I', 'Quý II', 'Quý III', 'Quý IV'],
  today: formatDay(today),
  goToToday: 'Hôm nay',
  standing: {
    offTrack: 'Chậm',
    watch: 'Theo dõi',
    onTrack: 'Đúng tiến độ',
    done: 'Xong',
    unknown: 'Chưa rõ',
  },
  forecast: 'Thực tế và dự báo',
  approved: 'Kế hoạch được duyệt',
  original: 'Kế hoạch ban đầu',
  progress: 'Khối lượng',
  nothingSelected: 'Chọn một dòng để xem vì sao dòng đó ở vị trí này.',
  nothingToShow: 'Không có dòng nào để xem.',
  formatDay,
  formatPercent: (percent) => `${percent}%`,
};
