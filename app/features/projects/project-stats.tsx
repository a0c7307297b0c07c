import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { Money } from '#app/components/money.tsx';
import { StatStrip } from '#app/components/stat-strip.tsx';
import { shareOf, type Vnd } from '#app/domain/money.ts';
import { formatCount, formatDay, formatMoney, formatShare, formatShareWhole } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { disbursementsPath } from '#app/platform/paths.ts';

import type { ProjectPage } from './find-project.server.ts';

type ProjectStatsProps = {
  code: string;
  position: NonNullable<ProjectPage['project']['position']>;
  decisions: ProjectPage['decisions'];
};

/** The five figures of a project. */
export function ProjectStats({ code, position, decisions }: ProjectStatsProps) {
  const { t, locale } = useWords();
  const { totalInvestment, contractValue, disbursed, capitalYear: year, physical } = position;
  const shareText = (part: Vnd, whole: Vnd | null) => {
    const share = whole === null ? null : shareOf(part, whole);
    return share === null ? '—' : formatShare(share, locale);
  };
  return (
    <StatStrip
      stats={[
        {
          label: t('projects.page.stats.totalInvestment'),
          value: totalInvestment === null ? '—' : <Money amount={totalInvestment} />,
          note: <DecisionNote decision={decisions[0]} />,
        },
        {
          label: t('projects.page.stats.contractValue'),
          value: <Money amount={contractValue} />,
          note: t('projects.page.stats.contractNote', { share: shareText(contractValue, totalInvestment) }),
        },
        {
          label: t('projects.page.stats.disbursed'),
          value: <Money amount={disbursed} />,
          note: t('projects.page.stats.disbursedNote', { share: shareText(disbursed, contractValue) }),
          href: disbursementsPath({ project: code }),
        },
        {
          label: t('projects.page.stats.yearRate', { year }),
          value: shareText(position.yearDisbursed, position.yearAssigned),
          note: <YearNote position={position} />,
          href: disbursementsPath({ project: code, year }),
        },
        {
          label: t('projects.page.stats.packagesDone'),
          value: `${formatCount(position.packagesDone, locale)} / ${formatCount(position.packages, locale)}`,
          note:
            physical === null
              ? null
              : t('projects.page.stats.packagesDoneNote', { share: formatShareWhole(physical, locale) }),
        },
      ]}
    />
  );
}

function DecisionNote({ decision }: { decision: ProjectPage['decisions'][number] | undefined }) {
  const { t, locale } = useWords();
  if (decision === undefined) return <>{t('projects.page.stats.undecided')}</>;
  const { number, decidedOn, illustrative, source } = decision;
  return (
    <>
      {t('projects.page.stats.decided', { number, day: formatDay(decidedOn, locale) })}{' '}
      {illustrative ? <IllustrativeMark /> : null}
      {source === null ? null : (
        <a href="#published" title={source} className="hover:text-accent underline">
          {t('projects.page.stats.published')}
        </a>
      )}
    </>
  );
}

function YearNote({ position }: Pick<ProjectStatsProps, 'position'>) {
  const { t, locale } = useWords();
  const { capitalYear: year, yearAssigned, yearDisbursed, yearPlanned } = position;
  if (yearAssigned === 0) return <>{t('projects.page.stats.unassigned', { year })}</>;
  const words = {
    disbursed: formatMoney(yearDisbursed, locale),
    assigned: formatMoney(yearAssigned, locale),
  };
  const planned = yearPlanned === null ? null : shareOf(yearPlanned, yearAssigned);
  return (
    <>
      {planned === null
        ? t('projects.page.stats.yearRateNote', words)
        : t('projects.page.stats.yearRatePlanned', { ...words, planned: formatShareWhole(planned, locale) })}
    </>
  );
}
