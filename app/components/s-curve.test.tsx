import { expect, test } from 'vitest';

import { SCurve } from './s-curve.tsx';
import { markup } from './testing/markup.tsx';

const plan = [0.2, 0.6, 1].map((value, index) => ({ at: index / 2, value }));
const table = { caption: 'Giải ngân', heads: ['Tháng', 'Kế hoạch'], rows: [['T1', '20%']] };

test('lines run from the left edge to the right, the whole at the top', () => {
  const curve = chart({
    actual: [
      { at: 0, value: 0.1 },
      { at: 0.5, value: 0.4 },
    ],
  });
  expect(curve).toContain('d="M0.0 199.2L500.0 109.6L1000.0 20.0"');
});

test('more than the whole stretches the scale instead of leaving the chart', () => {
  const curve = chart({
    actual: [
      { at: 0, value: 0.5 },
      { at: 0.5, value: 2 },
    ],
  });
  expect(curve).toContain('L500.0 20.0"');
});

test('the plan is named above its end, what happened below itself while it is behind', () => {
  const behind = chart({
    actual: [
      { at: 0, value: 0.1 },
      { at: 0.5, value: 0.4 },
    ],
  });
  const ahead = chart({
    actual: [
      { at: 0, value: 0.3 },
      { at: 0.5, value: 0.9 },
    ],
  });
  expect(behind).toMatch(/text-anchor="end"[^>]*>Kế hoạch</);
  expect(behind).toMatch(/text-anchor="start"[^>]*>Đã giải ngân</);
  expect(ahead).toMatch(/text-anchor="end"[^>]*>Kế hoạch</);
  expect(ahead).toMatch(/text-anchor="end"[^>]*>Đã giải ngân</);
});

test('nothing disbursed yet still draws the plan', () => {
  expect(chart({ actual: [] })).toContain('Kế hoạch');
  expect(chart({ actual: [] })).not.toContain('Đã giải ngân');
});

test('those who do not see the chart get its sentence and its figures', () => {
  const curve = chart({ actual: [] });
  expect(curve).toContain('role="img" aria-label="Kế hoạch và thực tế"');
  expect(curve).toContain('<th scope="row">T1</th><td>20%</td>');
});

function chart({ actual }: { actual: readonly { at: number; value: number }[] }): string {
  return markup(
    <SCurve
      description="Kế hoạch và thực tế"
      ticks={[{ at: 0, label: 'T1' }]}
      plan={plan}
      planLabel="Kế hoạch"
      actual={actual}
      actualLabel="Đã giải ngân"
      table={table}
    />,
  );
}
