import { expect, test } from 'vitest';

import { standings } from '#app/domain/codelists.ts';
import { day } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';

import { Badge } from './badge.tsx';
import { DayText } from './day-text.tsx';
import { Meter } from './meter.tsx';
import { Money } from './money.tsx';
import { StandingMark } from './standing-mark.tsx';
import { markup } from './testing/markup.tsx';

test('money is rounded for reading and exact in its title and value', () => {
  expect(markup(<Money amount={vnd(1_250_000_001)} />)).toContain('title="1.250.000.001\u00a0₫"');
  expect(markup(<Money amount={vnd(1_250_000_001)} />)).toContain('value="1250000001"');
  expect(markup(<Money amount={vnd(1_250_000_001)} />)).toContain('>1,3\u00a0tỷ<');
  expect(markup(<Money amount={vnd(1_250_000_001)} unit="billion" bare />, 'en')).toContain('>1.3<');
});

test('a short day keeps its year in the title', () => {
  expect(markup(<DayText day={day('2025-10-31')} />)).toContain('>31/10/2025</time>');
  expect(markup(<DayText day={day('2025-10-31')} short />)).toContain('title="31/10/2025"');
  expect(markup(<DayText day={day('2025-10-31')} short />)).toContain('>31/10</time>');
  expect(markup(<DayText day={day('2025-10-31')} note="chậm 47 ngày" />)).toContain(' chậm 47 ngày</span>');
});

test('every standing has a shape of its own', () => {
  const shapes = standings.map((standing) =>
    markup(<StandingMark standing={standing} />).replace(/ class="[^"]*"/, ''),
  );
  expect(new Set(shapes).size).toBe(standings.length);
});

test('a mark with words is an image, one beside words is decoration', () => {
  expect(markup(<StandingMark standing="watch" label="Cần theo dõi" />)).toContain(
    'role="img" aria-label="Cần theo dõi"',
  );
  expect(markup(<StandingMark standing="watch" />)).toContain('aria-hidden="true"');
});

test('a badge never says its standing by colour alone', () => {
  const badge = markup(<Badge tone="offTrack">chậm 47 ngày</Badge>);
  expect(badge).toContain('<svg');
  expect(badge).toContain('chậm 47 ngày');
});

test('a meter draws its share, ends at the whole and marks the plan', () => {
  expect(markup(<Meter value={6_200} plan={8_700} label="Giải ngân" />)).toContain('width="62%"');
  expect(markup(<Meter value={6_200} plan={8_700} label="Giải ngân" />)).toContain('x="87%"');
  expect(markup(<Meter value={12_400} label="Giải ngân" />)).toContain('width="100%"');
  expect(markup(<Meter value={12_400} label="Giải ngân" />)).toContain('124%');
  expect(markup(<Meter value={-100} label="Giải ngân" />)).toContain('width="0%"');
});

test('what is not known is no empty bar', () => {
  expect(markup(<Meter value={null} label="Giải ngân" />)).not.toContain('<svg');
});
