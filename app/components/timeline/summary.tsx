import type { TimelineRow, TimelineSpan, TimelineWords } from './rows.ts';

/** What the selected row says of itself; its marks are the legend of the chart. */
export function TimelineSummary({ row, words }: { row: TimelineRow | null; words: TimelineWords }) {
  return (
    <div className="timeline-summary">
      <div aria-live="polite">
        {row === null ? null : (
          <h2>
            <a href={row.href}>{row.label}</a>
          </h2>
        )}
        <p>{row?.summary ?? words.nothingSelected}</p>
      </div>
      <ul>
        <li className="timeline-key is-forecast">
          {words.forecast} <Span span={row?.span} words={words} />
        </li>
        <li className="timeline-key is-approved">
          {words.approved} <Span span={row?.approved} words={words} />
        </li>
        <li className="timeline-key is-original">
          {words.original} <Span span={row?.original} words={words} />
        </li>
        {row?.milestones.map((milestone) => (
          <li
            key={`${milestone.on} ${milestone.label}`}
            className={`timeline-key is-milestone ${milestone.done ? 'is-done' : 'is-ahead'}`}
          >
            {milestone.label} <b>{words.formatDay(milestone.on)}</b>
          </li>
        ))}
        {row === null ? null : (
          <li>
            {words.progress} <b>{words.formatPercent(row.progress)}</b>
          </li>
        )}
      </ul>
    </div>
  );
}

function Span({ span, words }: { span: TimelineSpan | null | undefined; words: TimelineWords }) {
  if (span === undefined) return null;
  if (span === null) return <b>–</b>;
  return (
    <b>
      {words.formatDay(span.startOn)} – {words.formatDay(span.finishOn)}
    </b>
  );
}
