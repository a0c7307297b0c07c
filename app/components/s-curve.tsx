import {
  ChartFrame,
  type ChartFrameProps,
  type CurvePoint,
  LegendEntry,
  line,
  percent,
  plotHeight,
  type Scale,
  top,
} from './chart-frame.tsx';

type Curves = {
  plan: readonly CurvePoint[];
  planLabel: string;
  actual: readonly CurvePoint[];
  actualLabel: string;
  /** From the last actual point on: what is expected, and between which bounds. */
  forecast?: readonly { at: number; low: number; likely: number; high: number }[];
  forecastLabel?: string;
};

/** Plan against actual over time, with what is expected. */
export function SCurve({ description, ticks, asOf, table, ...curves }: ChartFrameProps & Curves) {
  const { plan, actual, forecast = [] } = curves;
  const values = [...[...plan, ...actual].map(({ value }) => value), ...forecast.map(({ high }) => high)];
  return (
    <ChartFrame
      description={description}
      ticks={ticks}
      {...(asOf ? { asOf } : {})}
      table={table}
      highest={Math.max(0, ...values)}
      legend={<Legend {...curves} />}
    >
      {(y) => ({ lines: <Lines {...curves} y={y} />, labels: <Labels {...curves} y={y} /> })}
    </ChartFrame>
  );
}

function Lines({ plan, actual, forecast = [], y }: Curves & { y: Scale }) {
  const start = actual.at(-1);
  const range = start
    ? [{ at: start.at, low: start.value, likely: start.value, high: start.value }, ...forecast]
    : [];
  return (
    <>
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

function pointAt(points: readonly CurvePoint[], share: number): CurvePoint | undefined {
  return points[Math.floor((points.length - 1) * share)];
}

function valueAt(points: readonly CurvePoint[], at: number): number {
  return points.findLast((point) => point.at <= at)?.value ?? 0;
}
