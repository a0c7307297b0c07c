import { Card } from '#app/components/card.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { Threshold } from '#app/components/threshold.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { loginPath } from '#app/platform/paths.ts';

import type { Failure } from './finish-sign-in-elsewhere.server.ts';

/** Why somebody is not signed in through the provider, and the way back. */
export function FailedElsewhere({ failure }: { failure: Failure }) {
  const { t } = useWords();
  return (
    <Threshold title={t('singleSignOn.failed.title')} lead={t('singleSignOn.failed.lead')}>
      <Card>
        <p role="alert" className="mb-4">
          {t(`singleSignOn.failed.${failure}`)}
        </p>
        <LinkButton tone="primary" to={loginPath()}>
          {t('singleSignOn.failed.again')}
        </LinkButton>
      </Card>
    </Threshold>
  );
}
