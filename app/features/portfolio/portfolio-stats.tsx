import { Money } from '#app/components/money.tsx';
import { StatStrip } from '#app/components/stat-strip.tsx';
import { shareOf, subtractVnd, vnd } from '#app/domain/money.ts';
import { formatCount, formatMoney, formatShare, formatShareWhole } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { disbursementsPath, projectsPath } from '#app/platform/paths.ts';

import type { getPortfolioTotals } from './queries.server.ts';

type PortfolioTotals = Awaited<ReturnType<typeof getPortfolioTotals>>;

/** The five figures of a portfolio. */
export function PortfolioStats({ totals, year }: { totals: PortfolioTotals; year: number }) {
  const { t, locale } = useWords();
  const share = (part: PortfolioTotals['disbursed'], whole: PortfolioTotals['disbursed']) => {
    const portion = shareOf(part, whole);
    return portion === null ? '—' : formatShare(portion, locale);
  };
  return (
    <StatStrip
      stats={[
        {
          label: t('portfolio.stats.totalInvestment'),
          value: <Money amount={totals.totalInvestment} />,
          note: t('portfolio.stats.totalInvestmentNote', {
            projects: formatCount(totals.projects, locale),
            packages: formatCount(totals.packages, locale),
          }),
          href: projectsPath(),
        },
        {
          label: t('portfolio.stats.contractValue'),
          value: <Money amount={totals.contractValue} />,
          note: t('portfolio.stats.contractValueNote', {
            share: share(totals.contractValue, totals.totalInvestment),
          }),
          href: projectsPath({ sort: '-investment' }),
        },
        {
          label: t('portfolio.stats.disbursed'),
          value: <Money amount={totals.disbursed} />,
          note: t('portfolio.stats.disbursedNote', { share: share(totals.disbursed, totals.contractValue) }),
          href: disbursementsPath(),
        },
        {
          label: t('portfolio.stats.yearRate', { year }),
          value: share(totals.yearDisbursed, totals.yearAssigned),
          note: <YearNote totals={totals} />,
          href: disbursementsPath({ year }),
        },
        {
          label: t('portfolio.stats.packagesDone'),
          value: `${formatCount(totals.packagesDone, locale)} / ${formatCount(totals.packages, locale)}`,
          note: t('portfolio.stats.packagesDoneNote', {
            offTrack: formatCount(totals.offTrack, locale),
            watch: formatCount(totals.watch, locale),
          }),
          href: projectsPath({ standing: 'offTrack' }),
        },
      ]}
    />
  );
}

function YearNote({ totals }: { totals: PortfolioTotals }) {
  const { t, locale } = useWords();
  const planned = shareOf(totals.yearPlanned, totals.yearAssigned);
  if (planned === null || totals.yearPlanned === 0) return t('portfolio.stats.yearRateNoPlan');
  const gap = subtractVnd(totals.yearPlanned, totals.yearDisbursed);
  const amount = formatMoney(vnd(Math.abs(gap)), locale);
  const plan = { planned: formatShareWhole(planned, locale) };
  return gap >= 0
    ? t('portfolio.stats.yearRateShort', { ...plan, short: amount })
    : t('portfolio.stats.yearRateAhead', { ...plan, ahead: amount });
}
