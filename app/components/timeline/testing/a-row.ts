import { day } from '#app/domain/day.ts';

import type { TimelineRow } from '../rows.ts';

/** A row with nothing special about it but what is asked for. */
export function aRow(special: Partial<TimelineRow> = {}): TimelineRow {
  return {
    id: 'goi-1',
    level: 'package',
    label: 'Gói 1',
    href: '/projects/DL-DTI/packages/BP-01',
    standing: 'onTrack',
    span: { startOn: day('2025-02-05'), finishOn: day('2025-04-05') },
    progress: 50,
    original: null,
    approved: null,
    milestones: [],
    critical: false,
    after: [],
    summary: 'Đúng tiến độ.',
    ...special,
  };
}
