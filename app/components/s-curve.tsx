/** A point of a curve: `at` 0…1 along the time axis, `value` 1 for the whole of what is measured. */
export type CurvePoint = { at: number; value: number };

type SCurveProps = {
  /** What is drawn and what it says, for those who do not see it. */
  description: string;
  /** The words under the time axis. */
  ticks: readonly { at: number; label: string }[];
  plan: readonly CurvePoint[];
  planLabel: string;
  actual: readonly CurvePoint[];
  actualLabel: string;
  /** From the last actual point on: what is expected, and between which bounds. */
  forecast?: readonly { at: number; low: number; likely: number; high: number }[];
  forecastLabel?: string;
  asOf?: { at: number; label: string };
  /** The same figures for screen readers. */
  table: { caption: string; heads: readonly string[]; rows: readonly (readonly string[])[] };
};

const top = 20;
const plotHeight = 224;
const gridValues = [0, 0.25, 0.5, 0.75, 1];

/** Plan against actual over time. Lines stretch with the page, words keep their size, nothing runs in the browser. */
export function SCurve({ description, ticks, asOf, table, ...curves }: SCurveProps) {
  const y = scaleFor(curves);
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
          <Lines {...curves} y={y} />
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
          <Labels {...curves} y={y} />
        </svg>
      </div>
      <Legend {...curves} />
      <figcaption className="sr-only">
        <FigureTable {...table} />
      </figcaption>
    </figure>
  );
}

type Curves = Omit<SCurveProps, 'description' | 'ticks' | 'asOf' | 'table'>;
type Scale = (value: number) => number;

function scaleFor({ plan, actual, forecast = [] }: Curves): Scale {
  const highest = Math.max(
    1,
    ...[...plan, ...actual].map(({ value }) => value),
    ...forecast.map(({ high }) => high),
  );
  return (value) => top + plotHeight * (1 - value / highest);
}

/** Drawn on a plane of 1,000 units across that stretches to the width at hand; strokes do not stretch. */
function Lines({ plan, actual, forecast = [], y }: Curves & { y: Scale }) {
  const start = actual.at(-1);
  const range = start
    ? [{ at: start.at, low: start.value, likely: start.value, high: start.value }, ...forecast]
    : [];
  return (
    <svg
      width="100%"
      height={top + plotHeight}
      viewBox={`0 0 1000 ${top + plotHeight}`}
      preserveAspectRatio="none"
      className="overflow-visible fill-none *:[vector-effect:non-scaling-stroke]"
    >
      <path
        d={`${line(range.map(({ at, high }) => [at, y(high)]))}${line(
          range
            .slice()
            .reverse()
            .map(({ at, low }) => [at, y(low)]),
          'L',
        )}Z`}
        className="fill-accent/15"
      />
      <path
        d={line(plan.map(({ at, value }) => [at, y(value)]))}
        strokeDasharray="5 4"
        strokeWidth="1.5"
        className="stroke-plan"
      />
      <path
        d={line(range.map(({ at, likely }) => [at, y(likely)]))}
        strokeDasharray="2 3"
        strokeWidth="2"
        className="stroke-accent"
      />
      <path
        d={line(actual.map(({ at, value }) => [at, y(value)]))}
        strokeWidth="2.5"
        strokeLinejoin="round"
        className="stroke-accent"
      />
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

/** The plan is named above its end; what happened above itself to the left when ahead, else below to the right: neither covers a line. */
function Labels({ plan, planLabel, actual, actualLabel, forecastLabel, y }: Curves & { y: Scale }) {
  const forecastFrom = actual.at(-1);
  const planAnchor = pointAt(plan, 0.95);
  const actualAnchor = pointAt(actual, 0.55);
  const isBehind = actualAnchor !== undefined && valueAt(plan, actualAnchor.at) >= actualAnchor.value;
  return (
    <>
      {planAnchor ? (
        <CurveLabel point={planAnchor} y={y} isAbove className="fill-plan-ink">
          {planLabel}
        </CurveLabel>
      ) : null}
      {actualAnchor ? (
        <CurveLabel point={actualAnchor} y={y} isAbove={!isBehind} className="fill-accent">
          {actualLabel}
        </CurveLabel>
      ) : null}
      {forecastFrom && forecastLabel ? (
        <text
          x="100%"
          y={Math.min(y(forecastFrom.value) + 18, top + plotHeight - 4)}
          textAnchor="end"
          className="chart-label fill-accent"
        >
          {forecastLabel}
        </text>
      ) : null}
    </>
  );
}

/** The names of the curves below the chart, where it is too narrow to hold them. */
function Legend({ planLabel, actual, actualLabel, forecastLabel }: Curves) {
  return (
    <ul className="chart-legend text-2xs pt-1" aria-hidden>
      <LegendEntry className="border-plan border-dashed">{planLabel}</LegendEntry>
      {actual.length > 0 ? (
        <LegendEntry className="border-accent border-solid">{actualLabel}</LegendEntry>
      ) : null}
      {forecastLabel ? (
        <LegendEntry className="border-accent border-dotted">{forecastLabel}</LegendEntry>
      ) : null}
    </ul>
  );
}

function LegendEntry({ className, children }: { className: string; children: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <span className={`w-5 border-t-2 ${className}`} />
      {children}
    </li>
  );
}

type CurveLabelProps = { point: CurvePoint; y: Scale; isAbove: boolean; className: string; children: string };

function CurveLabel({ point, y, isAbove, className, children }: CurveLabelProps) {
  return (
    <text
      x={percent(point.at)}
      y={y(point.value) + (isAbove ? -8 : 16)}
      textAnchor={isAbove ? 'end' : 'start'}
      className={`chart-label ${className}`}
    >
      {children}
    </text>
  );
}

function FigureTable({ caption, heads, rows }: SCurveProps['table']) {
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

function pointAt(points: readonly CurvePoint[], share: number): CurvePoint | undefined {
  return points[Math.floor((points.length - 1) * share)];
}

function valueAt(points: readonly CurvePoint[], at: number): number {
  return points.findLast((point) => point.at <= at)?.value ?? 0;
}

function line(points: readonly (readonly [number, number])[], start: 'M' | 'L' = 'M'): string {
  return points
    .map(([at, y], index) => `${index === 0 ? start : 'L'}${(at * 1000).toFixed(1)} ${y.toFixed(1)}`)
    .join('');
}

function percent(at: number): string {
  return `${(at * 100).toFixed(2)}%`;
}
