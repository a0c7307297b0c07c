import type { SubmissionResult } from '@conform-to/react';

import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { Money } from '#app/components/money.tsx';
import { ReviewMark } from '#app/components/review-mark.tsx';
import type { Day } from '#app/domain/day.ts';
import { formatDay, formatMoneyExact } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { packagePriceChangesPath } from '#app/platform/paths.ts';

import type { PackageForm } from './find-package-form.server.ts';
import { PriceForm } from './price-form.tsx';

type PriceCardProps = { known: PackageForm; today: Day; reply?: SubmissionResult<string[]> };
type Change = PackageForm['priceChanges'][number];

/** The price, until when it may change, the form that changes it, and every price before. */
export function PriceCard({ known, today, reply }: PriceCardProps) {
  const { t, locale } = useWords();
  const { price, priceChanges, mayChangePrice, project, code } = known;
  return (
    <Card
      id="price"
      title={t('selectionPlan.price.title')}
      subtitle={
        price === null
          ? t('selectionPlan.price.unknown')
          : t('selectionPlan.price.now', { price: formatMoneyExact(price, locale) })
      }
    >
      <p className="text-muted mb-3 text-sm">
        {limitWords()}{' '}
        {mayChangePrice && known.fixedReview !== null ? <ReviewMark status={known.fixedReview} /> : null}
      </p>
      {mayChangePrice ? (
        <PriceForm
          action={packagePriceChangesPath(project.code, code)}
          version={known.version}
          today={today}
          reply={reply}
        />
      ) : null}
      {priceChanges.length > 0 ? (
        <div className="mt-4">
          <DataTable
            caption={t('selectionPlan.price.changes')}
            showCaption
            columns={columns()}
            rows={priceChanges}
            rowKey={({ id }) => id}
            empty={null}
          />
        </div>
      ) : null}
    </Card>
  );

  function limitWords(): string {
    const { status, bidOpeningOn, lastDayForPrice, fixedDays } = known;
    if (!mayChangePrice) {
      return t('selectionPlan.price.opened', { status: t(`codelists.packageStatuses.${status}`) });
    }
    if (fixedDays === null) return t('selectionPlan.price.noRule');
    const days = t('common.days.count', { count: fixedDays });
    if (bidOpeningOn === null || lastDayForPrice === null)
      return t('selectionPlan.price.noOpening', { days });
    return t('selectionPlan.price.until', {
      days,
      last: formatDay(lastDayForPrice, locale),
      opening: formatDay(bidOpeningOn, locale),
    });
  }

  function columns(): readonly Column<Change>[] {
    return [
      {
        key: 'decision',
        head: t('selectionPlan.price.decisionNumber'),
        isRowHead: true,
        cell: ({ decisionNumber, illustrative }) => (
          <>
            {decisionNumber} {illustrative ? <IllustrativeMark /> : null}
          </>
        ),
      },
      {
        key: 'on',
        head: t('selectionPlan.price.decidedOn'),
        width: 'narrow',
        cell: ({ decidedOn }) => <DayText day={decidedOn} />,
      },
      {
        key: 'old',
        head: t('selectionPlan.price.old'),
        unit: t('common.unit.billion'),
        align: 'end',
        width: 'narrow',
        dash: true,
        cell: ({ oldPrice }) => (oldPrice === null ? null : <Money amount={oldPrice} unit="billion" bare />),
      },
      {
        key: 'new',
        head: t('selectionPlan.price.new'),
        unit: t('common.unit.billion'),
        align: 'end',
        width: 'narrow',
        cell: ({ newPrice }) => <Money amount={newPrice} unit="billion" bare />,
      },
      { key: 'why', head: t('selectionPlan.price.reason'), cell: ({ reason }) => reason },
      { key: 'by', head: t('selectionPlan.price.by'), dash: true, cell: ({ by }) => by },
    ];
  }
}
