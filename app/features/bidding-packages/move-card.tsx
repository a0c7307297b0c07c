import type { SubmissionResult } from '@conform-to/react';

import { Card } from '#app/components/card.tsx';
import type { PackageStatus } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { packageTransitionsPath } from '#app/platform/paths.ts';

import { CorrectionForm } from './correction-form.tsx';
import type { PackageHistory } from './find-package-history.server.ts';
import { MoveForm } from './move-form.tsx';

type MoveCardProps = {
  history: PackageHistory;
  today: Day;
  asked: PackageStatus | null;
  reply?: SubmissionResult<string[]>;
};

/** Where the package is, the form that moves it on, and behind it the one that takes a mistake back. */
export function MoveCard({ history, today, asked, reply }: MoveCardProps) {
  const { t, locale } = useWords();
  const action = packageTransitionsPath(history.project.code, history.code);
  const isCorrection = reply?.initialValue?.kind === 'correction';
  const last = history.steps.at(-1);
  return (
    <Card
      className="print:hidden"
      id="move"
      title={t('packages.move.title')}
      subtitle={t('packages.move.subtitle', {
        status: t(`codelists.packageStatuses.${history.status}`),
        day: last === undefined ? '—' : formatDay(last.on, locale),
      })}
    >
      <MoveForm
        action={action}
        history={history}
        today={today}
        asked={asked}
        reply={isCorrection ? undefined : reply}
      />
      <CorrectionForm
        action={action}
        history={history}
        today={today}
        reply={isCorrection ? reply : undefined}
      />
    </Card>
  );
}
