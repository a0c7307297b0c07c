import { Card } from '#app/components/card.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { DefinitionList } from '#app/components/definition-list.tsx';
import { Money } from '#app/components/money.tsx';
import type { Day } from '#app/domain/day.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { SecurityAtHand } from './security-at-hand.server.ts';
import { SecurityState } from './security-state.tsx';

/** A security as it is on record, beside the form that extends it or gives it back. */
export function SecurityFacts({ security, today }: { security: SecurityAtHand; today: Day }) {
  const { t } = useWords();
  const { kind, number, issuer, amount, issuedOn, expiresOn } = security;
  return (
    <Card title={t('contracts.securities.now')}>
      <DefinitionList
        items={[
          { term: t('contracts.securities.kind'), description: t(`codelists.securityKinds.${kind}`) },
          { term: t('contracts.securities.number'), description: number },
          { term: t('contracts.securities.issuer'), description: issuer },
          { term: t('contracts.securities.amount'), description: <Money amount={amount} /> },
          { term: t('contracts.securities.issuedOn'), description: <DayText day={issuedOn} /> },
          { term: t('contracts.securities.expiresOn'), description: <DayText day={expiresOn} /> },
          {
            term: t('contracts.securities.state'),
            description: <SecurityState security={security} today={today} />,
          },
        ]}
      />
    </Card>
  );
}
