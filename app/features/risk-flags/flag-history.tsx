import { Card } from '#app/components/card.tsx';
import { DayText } from '#app/components/day-text.tsx';
import type { RiskRuleCode } from '#app/domain/codelists.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { measuredWords } from './finding-sentence.ts';
import type { FlagEvent } from './queries.server.ts';

/** Everything that happened to a flag, first to last. */
export function FlagHistory({ ruleCode, events }: { ruleCode: RiskRuleCode; events: readonly FlagEvent[] }) {
  const { t } = useWords();
  return (
    <Card title={t('flags.flag.history')}>
      <ol>
        {events.map((event) => (
          <li
            key={event.id}
            className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-3 border-t py-1.5 first:border-t-0"
          >
            <DayText day={event.happenedOn} />
            <HistoryLine ruleCode={ruleCode} event={event} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function HistoryLine({ ruleCode, event }: { ruleCode: RiskRuleCode; event: FlagEvent }) {
  const { t, locale } = useWords();
  const { kind, severity, finding, recordedBy, note } = event;
  const words = [
    t(`codelists.flagEventKinds.${kind}`),
    severity === null ? null : t(`codelists.severities.${severity}`),
    finding === null ? null : measuredWords(t, ruleCode, finding, locale),
  ];
  return (
    <div>
      {words.filter((word) => word !== null).join(' · ')}
      <p className="text-muted text-sm">
        {recordedBy ?? t('flags.flag.system')}
        {note === null ? null : `: ${note}`}
      </p>
    </div>
  );
}
