import { Badge } from '#app/components/badge.tsx';
import { Card } from '#app/components/card.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { DefinitionList } from '#app/components/definition-list.tsx';
import { ReviewMark } from '#app/components/review-mark.tsx';
import type { Day } from '#app/domain/day.ts';
import { figureWords } from '#app/i18n/figure-words.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { measuredWords } from './finding-sentence.ts';
import type { FlagBasis } from './flag-basis.ts';
import { FlagAge } from './flag-item.tsx';
import { FlagSubject } from './flag-subject.tsx';
import type { FlagRow } from './queries.server.ts';

type FlagFactsProps = { flag: FlagRow; basis: FlagBasis | null; today: Day };

/** Which rule fired on whom, on which figure, against which threshold and basis. */
export function FlagFacts({ flag, basis, today }: FlagFactsProps) {
  const { t, locale } = useWords();
  return (
    <Card title={t('flags.flag.figures')} className="self-start">
      <DefinitionList
        items={[
          {
            term: t('flags.flag.rule'),
            description: `${flag.ruleCode} · ${t(`codelists.riskRuleCodes.${flag.ruleCode}`)}`,
          },
          { term: t('flags.flag.subject'), description: <FlagSubject {...flag} /> },
          {
            term: t('flags.flag.state'),
            description: (
              <Badge tone={flag.severity === 'red' ? 'offTrack' : 'watch'}>
                {t(`codelists.severities.${flag.severity}`)} · {t(`codelists.flagStates.${flag.state}`)}
              </Badge>
            ),
          },
          {
            term: t('flags.flag.raisedOn'),
            description: (
              <DayText
                day={flag.raisedOn}
                note={flag.state === 'open' ? <FlagAge raisedOn={flag.raisedOn} today={today} /> : null}
              />
            ),
          },
          {
            term: t('flags.flag.measured'),
            description: (
              <strong className="font-semibold">
                {measuredWords(t, flag.ruleCode, flag.finding, locale)}
              </strong>
            ),
          },
          { term: t('flags.flag.threshold'), description: figureWords(t, flag.finding.threshold, locale) },
          {
            term: t('flags.flag.basis'),
            description:
              basis === null ? (
                t('flags.noBasis')
              ) : (
                <>
                  {basis.legalBasis} <ReviewMark status={basis.reviewStatus} />
                </>
              ),
          },
        ]}
      />
    </Card>
  );
}
