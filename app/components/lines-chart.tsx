import { ChartFrame, type ChartFrameProps, type CurvePoint, LegendEntry, line } from './chart-frame.tsx';

/** How a line is drawn: by stroke and colour, so that neither is needed alone. */
export type LineStyle = 'dotted' | 'dashed' | 'solid';

type LinesChartProps = ChartFrameProps & {
  lines: readonly { label: string; points: readonly CurvePoint[]; style: LineStyle }[];
};

const strokes: Readonly<Record<LineStyle, { dashes?: string; width: number; line: string; legend: string }>> =
  {
    dotted: {
      dashes: '2 3',
      width: 2,
      line: 'stroke-plan-ink',
      legend: 'border-plan-ink border-dotted',
    },
    dashed: { dashes: '7 4', width: 2, line: 'stroke-watch-ink', legend: 'border-watch-ink border-dashed' },
    solid: { width: 2.5, line: 'stroke-accent', legend: 'border-accent border-solid' },
  };

/** Several shares over time, named below. */
export function LinesChart({ lines, ...frame }: LinesChartProps) {
  const values = lines.flatMap(({ points }) => points.map(({ value }) => value));
  return (
    <ChartFrame {...frame} highest={Math.max(0, ...values)} legend={<Names lines={lines} />}>
      {(y) => ({
        lines: lines.map(({ label, points, style }) => (
          <path
            key={label}
            d={line(points.map(({ at, value }) => [at, y(value)]))}
            strokeDasharray={strokes[style].dashes}
            strokeWidth={strokes[style].width}
            strokeLinejoin="round"
            className={strokes[style].line}
          />
        )),
      })}
    </ChartFrame>
  );
}

function Names({ lines }: Pick<LinesChartProps, 'lines'>) {
  return (
    <ul className="text-2xs flex flex-wrap gap-x-4 gap-y-1 pt-1" aria-hidden>
      {lines.map(({ label, style }) => (
        <LegendEntry key={label} className={strokes[style].legend}>
          {label}
        </LegendEntry>
      ))}
    </ul>
  );
}
