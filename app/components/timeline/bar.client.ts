import Gantt, { type GanttBarConstructor, type GanttTask } from 'frappe-gantt';

import { addDays, day, dayFromNumber, type Day } from '#app/domain/day.ts';

import { barShapes, rowHeight, rowTop, type TimelineChart } from './chart.ts';
import type { RowWindow } from './row-window.ts';
import type { TimelineRow, TimelineSpan } from './rows.ts';
import { dayNumberAt, positionOf } from './scale.ts';
import { addGroup, addSvg } from './svg.ts';

/** What we hand to frappe-gantt among its own options. */
export type ChartOptions = { chart: TimelineChart; window: RowWindow };
export type BarConstructor = GanttBarConstructor<ChartOptions>;

/** Bars of fewer pixels get a stroke that can be seen. */
const narrowest = 3;

/** What frappe-gantt wants to know of a row. */
export function taskOf(row: TimelineRow, number: number): GanttTask {
  return {
    id: row.id,
    name: '',
    progress: row.progress,
    custom_class: `timeline-${row.standing}`,
    dependencies: [],
    _index: number,
    _start: localMidnight(row.span.startOn),
    _end: localMidnight(addDays(row.span.finishOn, 1)),
  };
}

/**
 * frappe-gantt's bar on the exact calendar (its own months are 30 or 31 days long), drawn as our rows are drawn.
 * It neither listens to events nor changes prototypes; the timeline does the former once for all bars.
 */
export function exactBar(Bar: BarConstructor): BarConstructor {
  return class ExactBar extends Bar {
    override prepare_helpers() {}

    override bind() {}

    override compute_x() {
      this.x = positionOf(this.gantt.options.chart.scale, rowOf(this).span.startOn);
    }

    override compute_y() {
      const shape = barShapes[rowOf(this).level];
      this.height = shape.height;
      this.y = rowTop(numberOf(this)) + shape.top;
    }

    override compute_duration() {
      const end = positionOf(this.gantt.options.chart.scale, rowOf(this).span.finishOn, 1);
      this.duration = Math.max(end - this.x, 0) / this.gantt.config.column_width;
    }

    override compute_start_end_date() {
      const { scale } = this.gantt.options.chart;
      const left = Number(this.$bar.getAttribute('x'));
      const right = left + Number(this.$bar.getAttribute('width'));
      return {
        new_start_date: localMidnight(nearestDay(dayNumberAt(scale, left))),
        new_end_date: localMidnight(nearestDay(dayNumberAt(scale, right))),
      };
    }

    override draw() {
      const row = rowOf(this);
      const { chart } = this.gantt.options;
      const shape = barShapes[row.level];
      const top = rowTop(numberOf(this));
      const box = { x: this.x, y: this.y, height: this.height, rx: this.corner_radius };
      const done = (this.width * this.task.progress) / 100;
      this.handle_group.remove();
      if (row.level === 'project') addBand(this.bar_group, chart, top);
      this.$bar = addSvg(this.bar_group, 'rect', { ...box, class: 'bar', width: this.width });
      if (this.width < narrowest) addSliver(this.bar_group, box);
      if (done > 0) addSvg(this.bar_group, 'rect', { ...box, class: 'bar-progress', width: done });
      addPlan(this.bar_group, chart, row.approved, 'approved', top + shape.approved + 1.5);
      if (!sameSpan(row.original, row.approved)) {
        addPlan(this.bar_group, chart, row.original, 'original', top + shape.original + 1);
      }
      addMilestones(this.bar_group, chart, row, this.y + this.height / 2);
    }
  };
}

/** frappe-gantt keeps its bar class to itself: have it make one bar, out of sight, and take that bar's class. */
export function lentBar(gantt: Gantt<ChartOptions>): BarConstructor {
  const stage: Gantt<ChartOptions> = Object.create(gantt);
  const firstDay = localMidnight(day('2025-01-01'));
  const probe: GanttTask = {
    id: 'probe',
    name: '',
    progress: 0,
    custom_class: '',
    invalid: true,
    dependencies: [],
    _index: 0,
    _start: firstDay,
    _end: firstDay,
  };
  stage.gantt_start = firstDay;
  stage.tasks = [probe];
  stage.layers = { ...gantt.layers, bar: addGroup(document.createDocumentFragment(), 'probe') };
  Gantt.prototype.make_bars.call(stage);
  const [bar] = stage.bars;
  if (bar === undefined) throw new TypeError('frappe-gantt made no bar');
  // It would measure its label in the next frame.
  bar.update_label_position = () => {};
  return bar.constructor;
}

function rowOf(bar: InstanceType<BarConstructor>): TimelineRow {
  const row = bar.gantt.options.chart.rows[numberOf(bar)];
  if (row === undefined) throw new RangeError(`no row ${numberOf(bar)} in the timeline`);
  return row;
}

function numberOf(bar: InstanceType<BarConstructor>): number {
  const { _index: number } = bar.task;
  return number;
}

function addBand(parent: Element, { scale }: TimelineChart, top: number): void {
  addSvg(parent, 'rect', { class: 'timeline-band', y: top, width: scale.width, height: rowHeight });
}

function addSliver(parent: Element, { x, y, height }: { x: number; y: number; height: number }): void {
  addSvg(parent, 'path', { class: 'timeline-sliver', d: `M${x} ${y}v${height}` });
}

function addPlan(
  parent: Element,
  { scale }: TimelineChart,
  plan: TimelineSpan | null,
  kind: 'approved' | 'original',
  y: number,
): void {
  if (plan === null) return;
  const from = positionOf(scale, plan.startOn);
  addSvg(parent, 'path', {
    class: `timeline-${kind}`,
    d: `M${from} ${y}H${positionOf(scale, plan.finishOn, 1)}`,
  });
}

function addMilestones(parent: Element, { scale, words }: TimelineChart, row: TimelineRow, y: number): void {
  for (const { on, label, done } of row.milestones) {
    const diamond = addSvg(parent, 'path', {
      class: done ? 'timeline-milestone is-done' : 'timeline-milestone',
      d: `M${positionOf(scale, on, 0.5)} ${y}m0-7l7 7l-7 7l-7-7z`,
    });
    addSvg(diamond, 'title', {}).textContent = `${label} · ${words.formatDay(on)}`;
  }
}

function sameSpan(a: TimelineSpan | null, b: TimelineSpan | null): boolean {
  return a?.startOn === b?.startOn && a?.finishOn === b?.finishOn;
}

function nearestDay(dayNumber: number): Day {
  return dayFromNumber(Math.floor(dayNumber + 0.5));
}

/** frappe-gantt counts in the browser's time zone. */
function localMidnight(on: Day): Date {
  return new Date(Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1, Number(on.slice(8)));
}
