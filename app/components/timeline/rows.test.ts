import { expect, test } from 'vitest';

import { criticalRows } from './rows.ts';
import { aRow } from './testing/a-row.ts';

test('the critical path keeps its packages and the projects above them', () => {
  const rows = [
    aRow({ id: 'a', level: 'project', critical: true }),
    aRow({ id: 'a1' }),
    aRow({ id: 'a2', critical: true }),
    aRow({ id: 'b', level: 'project' }),
    aRow({ id: 'b1' }),
    aRow({ id: 'c', level: 'project' }),
    aRow({ id: 'c1', critical: true }),
    aRow({ id: 'c2', critical: true }),
  ];

  expect(criticalRows(rows).map((row) => row.id)).toEqual(['a', 'a2', 'c', 'c1', 'c2']);
});
