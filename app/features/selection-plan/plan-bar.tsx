import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { Money } from '#app/components/money.tsx';
import { type PlanPart, planParts } from '#app/domain/codelists.ts';
import { negateVnd, shareOf, subtractVnd, type Vnd } from '#app/domain/money.ts';
import { formatCount, formatMoney, formatShare } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { PlanPage } from './find-plan.server.ts';

type Shown = Pick<PlanPage, 'sums' | 'totalInvestment'>;
type Line = PlanPage['sums']['all'] & { part: PlanPart | 'all' };

const looks: Readonly<Record<PlanPart, string>> = {
  done: 'fill-ink',
  notApplicable: 'fill-muted',
  inPlan: 'fill-accent',
  notYetEligible: 'fill-watch',
};

/** The parts of the plan against the total investment: as a bar, and each with its figures. */
export function PlanSumsCard({ sums, totalInvestment }: Shown) {
  const { t, locale } = useWords();
  const lines: readonly Line[] = [
    ...planParts.map((part) => ({ part, ...sums[part] })),
    { part: 'all', ...sums.all },
  ];
  const { price, unpriced } = sums.all;
  const sentence = sentenceOf();
  return (
    <Card title={t('selectionPlan.sums.title')} subtitle={sentence}>
      {totalInvestment === null ? null : <Bar {...{ sums, totalInvestment }} label={sentence} />}
      {unpriced.length > 0 ? (
        <p className="text-watch-ink mb-2 text-sm font-medium">
          {t('selectionPlan.sums.unpriced', {
            packages: formatCount(unpriced.length, locale),
            codes: unpriced.join(', '),
          })}
        </p>
      ) : null}
      <DataTable
        caption={t('selectionPlan.sums.title')}
        columns={columns()}
        rows={lines}
        rowKey={({ part }) => part}
        empty={null}
      />
    </Card>
  );

  function sentenceOf(): string {
    const prices = formatMoney(price, locale);
    if (totalInvestment === null) return t('selectionPlan.sums.unknown', { prices });
    const words = { prices, total: formatMoney(totalInvestment, locale), share: shareText(price) };
    const left = subtractVnd(totalInvestment, price);
    return left < 0
      ? t('selectionPlan.sums.above', { ...words, over: formatMoney(negateVnd(left), locale) })
      : t('selectionPlan.sums.within', { ...words, left: formatMoney(left, locale) });
  }

  function shareText(part: Vnd): string {
    const share = totalInvestment === null ? null : shareOf(part, totalInvestment);
    return share === null ? '—' : formatShare(share, locale);
  }

  function columns(): readonly Column<Line>[] {
    return [
      {
        key: 'part',
        head: t('selectionPlan.sums.part'),
        isRowHead: true,
        cell: ({ part }) => (
          <span className="flex items-baseline gap-2">
            {part === 'all' ? null : <Swatch part={part} />}
            {part === 'all' ? t('selectionPlan.sums.all') : t(`codelists.planParts.${part}`)}
          </span>
        ),
      },
      {
        key: 'packages',
        head: t('selectionPlan.sums.packages'),
        align: 'end',
        width: 'narrow',
        cell: ({ packages }) => formatCount(packages, locale),
      },
      {
        key: 'unpriced',
        head: t('selectionPlan.sums.withoutPrice'),
        align: 'end',
        width: 'narrow',
        cell: ({ unpriced: codes }) => formatCount(codes.length, locale),
      },
      {
        key: 'price',
        head: t('selectionPlan.sums.price'),
        unit: t('common.unit.billion'),
        align: 'end',
        width: 'narrow',
        cell: ({ price: amount }) => <Money amount={amount} unit="billion" bare />,
      },
      {
        key: 'share',
        head: t('selectionPlan.sums.share'),
        align: 'end',
        width: 'narrow',
        cell: ({ price: amount }) => shareText(amount),
      },
    ];
  }
}

/** The whole bar is the total investment, or the sum where that is more. */
function Bar({ sums, totalInvestment, label }: { sums: Shown['sums']; totalInvestment: Vnd; label: string }) {
  const whole = Math.max(totalInvestment, sums.all.price, 1);
  const widths = planParts.map((part) => sums[part].price / whole);
  const pieces = planParts.map((part, index) => ({
    part,
    x: widths.slice(0, index).reduce((left, width) => left + width, 0),
    width: widths[index] ?? 0,
  }));
  return (
    <svg role="img" aria-label={label} width="100%" height="18" className="mb-3">
      <rect y="3" width="100%" height="12" className="fill-track" />
      {pieces.map(({ part, x, width }) => (
        <rect key={part} x={percent(x)} y="3" width={percent(width)} height="12" className={looks[part]} />
      ))}
      <rect
        x={percent(totalInvestment / whole)}
        width="2"
        height="18"
        className="fill-off"
        transform="translate(-2 0)"
      />
    </svg>
  );
}

function Swatch({ part }: { part: PlanPart }) {
  return (
    <svg aria-hidden width="10" height="10" className="shrink-0">
      <rect width="10" height="10" className={looks[part]} />
    </svg>
  );
}

function percent(share: number): string {
  return `${Math.min(share, 1) * 100}%`;
}
