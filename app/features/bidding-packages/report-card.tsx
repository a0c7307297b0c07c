import type { SubmissionResult } from '@conform-to/react';

import { Card } from '#app/components/card.tsx';
import type { Day } from '#app/domain/day.ts';
import { formatDay, formatShare } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { progressReportsPath } from '#app/platform/paths.ts';

import type { PackageHistory } from './find-package-history.server.ts';
import { ReportForm } from './report-form.tsx';

type ReportCardProps = { history: PackageHistory; today: Day; reply?: SubmissionResult<string[]> };

/** What was reported last, and the form for what is so now. */
export function ReportCard({ history, today, reply }: ReportCardProps) {
  const { t, locale } = useWords();
  const { physical, reportedOn, project, code, version } = history;
  return (
    <Card
      className="print:hidden"
      id="report"
      title={t('packages.report.title')}
      subtitle={
        physical === null || reportedOn === null
          ? t('packages.report.first')
          : t('packages.report.subtitle', {
              physical: formatShare(physical, locale),
              day: formatDay(reportedOn, locale),
            })
      }
    >
      <ReportForm
        action={progressReportsPath(project.code, code)}
        version={version}
        today={today}
        delayDays={history.delayDays}
        reply={reply}
      />
    </Card>
  );
}
