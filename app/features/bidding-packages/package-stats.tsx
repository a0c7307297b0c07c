import { DayText } from '#app/components/day-text.tsx';
import { Money } from '#app/components/money.tsx';
import { StatStrip } from '#app/components/stat-strip.tsx';
import { type BasisPoints, shareOf } from '#app/domain/money.ts';
import { formatDay, formatLateness, formatShare, formatShareWhole } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { disbursementsPath } from '#app/platform/paths.ts';

import type { PackagePage } from './find-package.server.ts';

type PackageStatsProps = Pick<PackagePage, 'biddingPackage'> & { projectCode: string };

/** The figures of a package: price, contract, work, money out, expected finish. */
export function PackageStats({ projectCode, biddingPackage: { code, price, position } }: PackageStatsProps) {
  const { t, locale } = useWords();
  const shareText = (share: BasisPoints | null) => (share === null ? '—' : formatShare(share, locale));
  const contractValue = position?.contractValue || null;
  const disbursed = position?.disbursed ?? null;
  const physical = position?.physical ?? null;
  return (
    <StatStrip
      stats={[
        {
          label: t('packages.page.stats.price'),
          value: price === null ? '—' : <Money amount={price} />,
          note: price === null ? t('packages.page.stats.priceUnknown') : null,
        },
        {
          label: t('packages.page.stats.contractValue'),
          value: contractValue === null ? '—' : <Money amount={contractValue} />,
          note:
            contractValue === null || price === null
              ? t('packages.page.stats.noContract')
              : t('packages.page.stats.contractNote', { share: shareText(shareOf(contractValue, price)) }),
        },
        {
          label: t('packages.page.stats.physical'),
          value: physical === null ? '—' : formatShareWhole(physical, locale),
          note: position?.reportedOn
            ? t('packages.page.stats.reportedOn', { day: formatDay(position.reportedOn, locale) })
            : t('packages.page.stats.neverReported'),
        },
        {
          label: t('packages.page.stats.paid'),
          value: disbursed === null ? '—' : <Money amount={disbursed} />,
          note:
            disbursed === null || contractValue === null
              ? null
              : t('packages.page.stats.paidNote', { share: shareText(shareOf(disbursed, contractValue)) }),
          href: disbursementsPath({ project: projectCode, package: code }),
        },
        {
          label: t('packages.page.stats.advance'),
          value: position ? <Money amount={position.advanceOutstanding} /> : '—',
          note: t('packages.page.stats.advanceNote'),
        },
        {
          label: t('packages.page.stats.finish'),
          value: position?.finishOn ? <DayText day={position.finishOn} /> : '—',
          note: position ? <Delays position={position} /> : null,
        },
      ]}
    />
  );
}

function Delays({ position }: { position: NonNullable<PackagePage['biddingPackage']['position']> }) {
  const { t } = useWords();
  const { delayDays, originalDelayDays } = position;
  return (
    <>
      {delayDays === null ? null : (
        <span className="block">
          {t('packages.page.delay.approved', { lateness: formatLateness(delayDays, t) })}
        </span>
      )}
      {originalDelayDays === null || originalDelayDays === delayDays ? null : (
        <span className="block">
          {t('packages.page.delay.original', { lateness: formatLateness(originalDelayDays, t) })}
        </span>
      )}
    </>
  );
}
