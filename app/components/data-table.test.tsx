import { expect, test } from 'vitest';

import { type Column, DataTable } from './data-table.tsx';
import { markup } from './testing/markup.tsx';

type Row = { code: string; total: string };

const columns: readonly Column<Row>[] = [
  { key: 'code', head: 'Dự án', cell: ({ code }) => code, isRowHead: true },
  { key: 'total', head: 'Tổng mức', unit: 'tỷ', align: 'end', cell: ({ total }) => total },
];

test('the unit stands in the head, and each figure carries its head for narrow screens', () => {
  const table = tableOf([{ code: 'DL-DTI', total: '330,0' }]);
  expect(table).toContain('class="cell-end">Tổng mức (tỷ)</th>');
  expect(table).toContain('class="cell-end" data-label="Tổng mức (tỷ)">330,0</td>');
});

test('the cell that names a row is its head', () => {
  expect(tableOf([{ code: 'DL-DTI', total: '330,0' }])).toContain('scope="row">DL-DTI</th>');
});

test('what is not known shows a dash, and nothing at all where a blank says enough', () => {
  const [code] = columns;
  const total = { key: 'total', head: 'Tổng mức', cell: () => null };
  const rows = [{ code: 'DL-DTI', total: '' }];
  const known = code === undefined ? [] : [code];
  expect(tableOf(rows, [...known, { ...total, dash: true }])).toContain('class="cell-unknown">—</td>');
  expect(tableOf(rows, [...known, total])).toContain('data-label="Tổng mức"></td>');
});

test('a table without rows gives way to what says why', () => {
  expect(tableOf([])).toBe('<p>Chưa có dự án nào</p>');
});

function tableOf(rows: readonly Row[], shown = columns): string {
  return markup(
    <DataTable
      caption="Dự án"
      columns={shown}
      rows={rows}
      rowKey={({ code }) => code}
      empty={<p>Chưa có dự án nào</p>}
    />,
  );
}
