import type { TimelineRow, TimelineSpan } from '#app/components/timeline.client.tsx';
import { standings } from '#app/domain/codelists.ts';
import { addDays, day, daysBetween } from '#app/domain/day.ts';

const packagesPerProject = 17;
const earliest = day('2021-01-04');

const places = [
  'Đắk Lắk',
  'Lâm Đồng',
  'Buôn Ma Thuột',
  'Đà Lạt',
  'Bảo Lộc',
  'Tuy Hòa',
  'Krông Pắc',
  'Ea Kar',
];
const subjects = [
  'Khảo sát, thiết kế chi tiết',
  'Tư vấn giám sát',
  'Nền tảng họp trực tuyến cấp xã',
  'Thiết bị trung tâm dữ liệu',
  'Phần mềm nền tảng LGSP',
  'Thiết bị mạng diện rộng (WAN)',
  'An toàn thông tin cấp độ 3',
  'Đào tạo, chuyển giao',
];

/** So many rows, the same at every run: projects of 17 packages, each package waiting for the one before it. */
export function generated(count: number): TimelineRow[] {
  const next = sequence(20251031);
  const pick = <T>(values: readonly T[], fallback: T) => values[next(values.length)] ?? fallback;
  const rows: TimelineRow[] = [];
  let cursor = earliest;
  for (let number = 0; number < count; number++) {
    const inProject = number % (packagesPerProject + 1);
    if (inProject === 0) cursor = addDays(earliest, next(1200));
    const approved: TimelineSpan = { startOn: cursor, finishOn: addDays(cursor, 60 + next(300)) };
    const startOn = addDays(approved.startOn, next(40));
    const finishOn = addDays(approved.finishOn, next(120));
    rows.push({
      id: `row-${number}`,
      level: inProject === 0 ? 'project' : 'package',
      label:
        inProject === 0
          ? `Hạ tầng số ${pick(places, '')}, đợt ${1 + next(9)}`
          : `Gói ${inProject} · ${pick(subjects, '')}`,
      href: `#row-${number}`,
      standing: pick(standings, 'unknown'),
      span: { startOn, finishOn },
      progress: next(101),
      approved,
      original: next(3) === 0 ? { ...approved, finishOn: addDays(approved.finishOn, -next(50)) } : approved,
      milestones: next(4) === 0 ? [{ on: finishOn, label: 'Nghiệm thu', done: next(2) === 0 }] : [],
      critical: next(5) === 0,
      after: inProject > 1 ? [`row-${number - 1}`] : [],
      summary: `Lệch ${daysBetween(approved.finishOn, finishOn)} ngày so với kế hoạch được duyệt.`,
    });
    cursor = addDays(cursor, 20 + next(60));
  }
  return rows;
}

/** Numbers below a limit, always the same ones for one seed (Park and Miller). */
function sequence(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}
