import type { ReactNode } from 'react';

/** A point of a curve: `at` 0…1 along the time axis, `value` 1 for the whole of what is measured. */
export type CurvePoint = { at: number; value: number };

/** Where a value lies, from the top, in pixels. */
export type Scale = (value: number) => number;

export type ChartFrameProps = {
  /** What is drawn and what it says, for those who do not see it. */
  description: string;
  /** The words under the time axis. */
  ticks: readonly { at: number; label: string }[];
  asOf?: { at: number; label: string };
  /** The same figures for screen readers. */
  table: { caption: string; heads: readonly string[]; rows: readonly (readonly string[])[] };
};

export const top = 20;
export const plotHeight = 224;
const gridValues = [0, 0.25, 0.5, 0.75, 1];

type FrameProps = ChartFrameProps & {
  /** The highest value drawn. */
  highest: number;
  /** What is drawn on the plane, and what is written over it. */
  children: (y: Scale) => { lines: ReactNode; labels?: ReactNode };
  legend: ReactNode;
};

/** Shares over time: grid, axes, the line of the day and the figures as a table. Lines stretch with the page, words keep their size, nothing runs in the browser. */
export function ChartFrame({ description, ticks, asOf, table, highest, children, legend }: FrameProps) {
  const y: Scale = (value) => top + plotHeight * (1 - value / Math.max(1, highest));
  const { lines, labels } = children(y);
  return (
    <figure className="chart">
      <div role="img" aria-label={description} className="flex">
        <svg width="38" height={top + plotHeight + 24} className="shrink-0">
          {gridValues.map((value) => (
            <text key={value} y={y(value) + 4}>
              {value * 100}%
            </text>
          ))}
        </svg>
        <svg width="100%" height={top + plotHeight + 24} className="min-w-0 flex-1 overflow-visible">
          {gridValues.map((value) => (
            <line key={value} x2="100%" y1={y(value)} y2={y(value)} className="stroke-hairline" />
          ))}
          <Plane>{lines}</Plane>
          {ticks.map(({ at, label }, index) => (
            <text
              key={label}
              x={percent(at)}
              y={top + plotHeight + 18}
              textAnchor="middle"
              className={index % 2 === 0 ? undefined : 'chart-tick-between'}
            >
              {label}
            </text>
          ))}
          {asOf ? <AsOfLine {...asOf} /> : null}
          {labels}
        </svg>
      </div>
      {legend}
      <figcaption className="sr-only">
        <FigureTable {...table} />
      </figcaption>
    </figure>
  );
}

/** A plane of 1,000 units across that stretches to the width at hand; strokes do not stretch. */
function Plane({ children }: { children: ReactNode }) {
  return (
    <svg
      width="100%"
      height={top + plotHeight}
      viewBox={`0 0 1000 ${top + plotHeight}`}
      preserveAspectRatio="none"
      className="overflow-visible fill-none *:[vector-effect:non-scaling-stroke]"
    >
      {children}
    </svg>
  );
}

function AsOfLine({ at, label }: { at: number; label: string }) {
  return (
    <>
      <line x1={percent(at)} x2={percent(at)} y1={top - 6} y2={top + plotHeight} className="stroke-ink" />
      <text x={percent(at)} y={top - 10} textAnchor={at > 0.6 ? 'end' : 'middle'} className="fill-ink">
        {label}
      </text>
    </>
  );
}

function FigureTable({ caption, heads, rows }: ChartFrameProps['table']) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([head = '', ...cells]) => (
          <tr key={head}>
            <th scope="row">{head}</th>
            {cells.map((cell, index) => (
              <td key={heads[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a line looks like, and its name. */
export function LegendEntry({ className, children }: { className: string; children: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <span className={`w-5 border-t-2 ${className}`} />
      {children}
    </li>
  );
}

/** A path through points of the plane. */
export function line(points: readonly (readonly [number, number])[], start: 'M' | 'L' = 'M'): string {
  return points
    .map(([at, y], index) => `${index === 0 ? start : 'L'}${(at * 1000).toFixed(1)} ${y.toFixed(1)}`)
    .join('');
}

export function percent(at: number): string {
  return `${(at * 100).toFixed(2)}%`;
}
