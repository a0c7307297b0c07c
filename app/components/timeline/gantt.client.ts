import Gantt, { type GanttOptions } from 'frappe-gantt';

import { exactBar, lentBar, taskOf, type BarConstructor, type ChartOptions } from './bar.client.ts';
import { barShapes, headHeight, linkEnd, rowHeight, type TimelineChart } from './chart.ts';
import { columnHeadings, groupHeadings, type Heading } from './headings.ts';
import { linkPath } from './link-path.ts';
import { linksPassing, type TimelineLink } from './links.ts';
import type { RowWindow } from './row-window.ts';
import { positionOf } from './scale.ts';
import { addGroup, addSvg } from './svg.ts';

const upperHeight = 22;

const options: GanttOptions = {
  bar_height: barShapes.package.height,
  padding: rowHeight - barShapes.package.height,
  bar_corner_radius: 3,
  upper_header_height: upperHeight,
  lower_header_height: headHeight - upperHeight - 10,
  column_width: 0,
  infinite_padding: false,
  readonly: true,
  popup: false,
  today_button: false,
  view_mode: 'month',
  view_modes: [
    { name: 'month', step: '1m' },
    { name: 'quarter', step: '3m' },
    { name: 'year', step: '1y' },
  ],
};

let barClass: BarConstructor | undefined;

/** Arrow heads are found by id, and a page may show more than one timeline. */
let drawings = 0;

/**
 * frappe-gantt 1.2.2 that draws only the rows of a window and adds or removes only those that enter or leave it.
 * What it would write as markup, as style attributes or to `document` is replaced; nothing outlives `destroy`.
 */
export class WindowedGantt extends Gantt<ChartOptions> {
  declare shownRows: Map<number, Element>;
  declare shownLinks: Map<string, Element>;
  declare arrowId: string;
  declare columns: Heading[];
  declare groups: Heading[];

  constructor(host: HTMLElement, chart: TimelineChart, window: RowWindow) {
    super(host, [], {
      ...options,
      view_mode: chart.scale.unit,
      column_width: chart.scale.columnWidth,
      chart,
      window,
    });
  }

  /** Draws another chart in this one's place. */
  drawChart(chart: TimelineChart, window: RowWindow) {
    Object.assign(this.options, { chart, window, column_width: chart.scale.columnWidth });
    this.setup_tasks();
    this.change_view_mode(chart.scale.unit);
  }

  /** Shows these rows and the links that pass them. */
  showRows(window: RowWindow) {
    this.options.window = window;
    this.make_bars();
    this.make_arrows();
  }

  destroy() {
    this.clear();
    this.$container.remove();
  }

  override setup_tasks() {
    this.tasks = this.options.chart.rows;
  }

  override setup_dates() {
    const { scale, words } = this.options.chart;
    this.columns = columnHeadings(scale, words);
    this.groups = groupHeadings(scale);
    this.dates = this.columns;
  }

  override bind_events() {}

  override clear() {
    this.$svg.replaceChildren();
    this.$header?.remove();
  }

  override setup_layers() {
    this.layers = {
      grid: addGroup(this.$svg, 'grid'),
      arrow: addGroup(this.$svg, 'links'),
      bar: addGroup(this.$svg, 'bars'),
    };
    this.shownRows = new Map();
    this.shownLinks = new Map();
    this.arrowId = `timeline-arrow-${++drawings}`;
    for (const kind of ['critical', 'ordinary']) addArrowHead(this.$svg, `${this.arrowId}-${kind}`, kind);
  }

  override make_grid_rows() {}

  override make_side_header() {}

  override make_dates() {
    const { scale, today, words } = this.options.chart;
    for (const { left, width, label } of this.groups) {
      const heading = this.create_el({ left, width, classes: 'upper-text', append_to: this.$upper_header });
      heading.append(document.createElement('span'));
      heading.firstElementChild?.append(label);
    }
    for (const { left, width, label } of this.columns) {
      this.create_el({ left, width, classes: 'lower-text', append_to: this.$lower_header }).append(label);
    }
    const left = positionOf(scale, today, 0.5);
    this.create_el({ left, classes: 'timeline-today', append_to: this.$header }).append(words.today);
  }

  override make_grid_extras() {
    const { scale, today } = this.options.chart;
    const down = `V${this.grid_height}`;
    addSvg(this.layers.grid, 'path', { class: 'tick', d: ticks(this.columns, down) });
    addSvg(this.layers.grid, 'path', { class: 'tick is-thick', d: ticks(this.groups, down) });
    addSvg(this.$svg, 'path', {
      class: 'timeline-today-line',
      d: `M${positionOf(scale, today, 0.5)} ${headHeight}${down}`,
    });
  }

  override make_bars() {
    const { chart, window } = this.options;
    barClass ??= exactBar(lentBar(this));
    for (const [number, group] of this.shownRows) {
      if (number >= window.first && number < window.end) continue;
      group.remove();
      this.shownRows.delete(number);
    }
    const entering = document.createDocumentFragment();
    for (let number = window.first; number < window.end; number++) {
      const row = chart.rows[number];
      if (row === undefined || this.shownRows.has(number)) continue;
      const { group } = new barClass(this, taskOf(row, number));
      this.shownRows.set(number, group);
      entering.append(group);
    }
    this.layers.bar.append(entering);
  }

  override make_arrows() {
    const { chart, window } = this.options;
    const passing = new Map(
      linksPassing(chart.rows, window).map((link) => [`${link.from}-${link.to}`, link]),
    );
    for (const [key, path] of this.shownLinks) {
      if (passing.has(key)) continue;
      path.remove();
      this.shownLinks.delete(key);
    }
    const entering = document.createDocumentFragment();
    for (const [key, link] of passing) {
      if (!this.shownLinks.has(key)) this.shownLinks.set(key, this.addLink(entering, link));
    }
    this.layers.arrow.append(entering);
  }

  override map_arrows_on_bars() {}

  override set_dimensions() {
    const width = `${this.options.chart.scale.width}px`;
    this.$container.style.width = width;
    this.$svg.setAttribute('width', width);
  }

  override set_scroll_position() {}

  addLink(parent: DocumentFragment, { from, to, critical }: TimelineLink): Element {
    const { rows, scale } = this.options.chart;
    const kind = critical ? 'critical' : 'ordinary';
    const [source, target] = [rows[from], rows[to]];
    if (source === undefined || target === undefined)
      throw new RangeError(`no rows ${from} and ${to} to link`);
    return addSvg(parent, 'path', {
      class: `timeline-link is-${kind}`,
      'marker-end': `url(#${this.arrowId}-${kind})`,
      d: linkPath(linkEnd(scale, source, from), linkEnd(scale, target, to)),
    });
  }
}

function addArrowHead(parent: Element, id: string, kind: string): void {
  const marker = addSvg(parent, 'marker', {
    id,
    class: `timeline-arrow is-${kind}`,
    markerUnits: 'userSpaceOnUse',
    markerWidth: 7,
    markerHeight: 8,
    refX: 7,
    refY: 4,
    orient: 'auto',
  });
  addSvg(marker, 'path', { d: 'M0 0L7 4L0 8z' });
}

/** Lines between the headings, filling exactly the pixel at which the later one begins. */
function ticks(headings: readonly Heading[], down: string): string {
  return headings
    .slice(1)
    .map(({ left }) => `M${Math.floor(left + 0.5) + 0.5} ${headHeight}${down}`)
    .join('');
}
