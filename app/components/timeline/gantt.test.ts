import { readFileSync } from 'node:fs';

import Gantt from 'frappe-gantt';
import { beforeEach, expect, test, vi } from 'vitest';

import { addDays, day } from '#app/domain/day.ts';

import { exactBar, lentBar, taskOf, type ChartOptions } from './bar.client.ts';
import { WindowedGantt } from './gantt.client.ts';
import { positionOf, timelineScale } from './scale.ts';
import { aRow } from './testing/a-row.ts';

const ourOwn = new Set(['constructor', 'drawChart', 'showRows', 'destroy', 'addLink']);

beforeEach(() => {
  vi.stubGlobal('document', {
    createElementNS: () => new AnElement(),
    createDocumentFragment: () => new AnElement(),
    createEvent: () => ({ initEvent: () => {} }),
  });
  vi.stubGlobal('SVGElement', AnElement);
  vi.stubGlobal('requestAnimationFrame', () => 0);
});

test('we stay on the version whose methods we override', () => {
  const installed: unknown = JSON.parse(readFileSync('node_modules/frappe-gantt/package.json', 'utf8'));
  const wanted: unknown = JSON.parse(readFileSync('package.json', 'utf8'));

  expect(installed).toMatchObject({ version: '1.2.2' });
  expect(wanted).toMatchObject({ dependencies: { 'frappe-gantt': '1.2.2' } });
});

test('every method our chart overrides is one of frappe-gantt', () => {
  const overridden = Object.getOwnPropertyNames(WindowedGantt.prototype).filter((name) => !ourOwn.has(name));
  const missing = overridden.filter((name) => !(name in Gantt.prototype));

  expect(overridden).toContain('make_bars');
  expect(missing).toEqual([]);
});

test('every method our bar overrides is one of frappe-gantt', () => {
  const Bar = lentBar(aGantt());
  const overridden = Object.getOwnPropertyNames(exactBar(Bar).prototype);
  const missing = overridden.filter((name) => !(name in Bar.prototype));

  expect(overridden).toContain('compute_start_end_date');
  expect(missing).toEqual([]);
});

test.each(['America/Los_Angeles', 'UTC', 'Asia/Ho_Chi_Minh', 'Pacific/Auckland'])(
  'a bar in %s stands exactly on its days and is read back as the same days',
  (zone) => {
    vi.stubEnv('TZ', zone);
    const first = day('2021-01-01');
    const Bar = exactBar(lentBar(aGantt()));
    for (let shift = 0; shift < 1800; shift += 13) {
      const span = { startOn: addDays(first, shift), finishOn: addDays(first, shift + (shift % 700)) };
      const row = aRow({ span });
      const gantt = aGantt([row]);
      const bar = new Bar(gantt, taskOf(row, 0));
      const { scale } = gantt.options.chart;

      expect(bar.x).toBeCloseTo(positionOf(scale, span.startOn), 9);
      expect(bar.x + bar.width).toBeCloseTo(positionOf(scale, addDays(span.finishOn, 1)), 6);
      const { new_start_date: start, new_end_date: end } = bar.compute_start_end_date();
      expect([localDay(start), localDay(end)]).toEqual([span.startOn, addDays(span.finishOn, 1)]);
    }
  },
);

function aGantt(rows = [aRow()]): Gantt<ChartOptions> {
  const today = day('2025-10-31');
  const scale = timelineScale(rows, today, 'month', 900);
  return Object.assign(Object.create(Gantt.prototype), {
    options: {
      bar_height: 14,
      bar_corner_radius: 3,
      readonly: true,
      chart: { rows, scale, today },
    },
    config: {
      step: 1,
      unit: 'month',
      column_width: scale.columnWidth,
      ignored_dates: [],
      ignored_positions: [],
    },
  });
}

/** As much of a DOM element as one bar asks for. */
class AnElement {
  attributes = new Map<string, string>();
  classList = { add: () => {} };
  style = {};
  append() {}
  appendChild() {}
  remove() {}
  dispatchEvent() {}
  querySelector() {
    return null;
  }
  setAttribute(name: string, value: unknown) {
    this.attributes.set(name, String(value));
  }
  getAttribute(name: string) {
    return this.attributes.get(name) ?? null;
  }
}

function localDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
