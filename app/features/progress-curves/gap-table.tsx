import { Link } from '@remix-run/react';

import { type Column, DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Money } from '#app/components/money.tsx';
import { noMoney, subtractVnd } from '#app/domain/money.ts';
import { formatMoney } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { disbursementsPath, packagePath } from '#app/platform/paths.ts';

import type { ListedGap } from './load-progress-curves.server.ts';

/** The packages that explain the distances between the curves: each amount in đồng, and why money and work are apart. */
export function GapTable({ gaps, projectCode }: { gaps: readonly ListedGap[]; projectCode: string }) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t('progressCurves.gaps')}
      columns={useColumns(projectCode)}
      rows={gaps}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('progressCurves.noGap')}>{t('progressCurves.noGapExplained')}</EmptyState>}
    />
  );
}

function useColumns(projectCode: string): readonly Column<ListedGap>[] {
  const { t, locale } = useWords();
  const billion = { unit: t('common.unit.billion'), align: 'end', width: 'narrow', dash: true } as const;
  return [
    {
      key: 'package',
      head: t('progressCurves.package'),
      isRowHead: true,
      cell: ({ code, name }) => (
        <Link to={packagePath(projectCode, code)}>
          {code} · {name}
        </Link>
      ),
    },
    {
      key: 'worth',
      head: t('progressCurves.worth'),
      ...billion,
      cell: ({ worth, isPriced }) => (isPriced ? <Money amount={worth} unit="billion" bare /> : null),
    },
    ...(['procured', 'done', 'disbursed'] as const).map((name) => ({
      key: name,
      head: t(`progressCurves.columns.${name}`),
      ...billion,
      cell: (gap: ListedGap) =>
        name === 'disbursed' ? (
          <Link to={disbursementsPath({ project: projectCode, package: gap.code, province: 'all' })}>
            <Money amount={gap.disbursed} unit="billion" bare />
          </Link>
        ) : (
          <Money amount={gap[name]} unit="billion" bare />
        ),
    })),
    {
      key: 'why',
      head: t('progressCurves.why'),
      width: 'whole',
      cell: (gap) => whyApart(gap, t, (amount) => formatMoney(amount, locale)),
    },
  ];
}

/** Why money and work of a package are apart, with the figures. */
function whyApart(
  { procured, worth, done, unpaid, disbursed, advanceOutstanding, isPriced }: ListedGap,
  t: Translate,
  text: (amount: ListedGap['worth']) => string,
): string {
  if (!isPriced) return t('progressCurves.reasons.unpriced');
  if (procured === 0 && done === 0 && disbursed === 0) {
    return t('progressCurves.reasons.unsigned', { amount: text(worth) });
  }
  const ofAdvance = { amount: text(subtractVnd(disbursed, done)), advance: text(advanceOutstanding) };
  if (unpaid < noMoney && advanceOutstanding > noMoney) return t('progressCurves.reasons.advance', ofAdvance);
  if (unpaid < noMoney) return t('progressCurves.reasons.ahead', ofAdvance);
  if (unpaid > noMoney) return t('progressCurves.reasons.unpaid', { amount: text(unpaid) });
  return t('progressCurves.reasons.undone', { amount: text(subtractVnd(worth, done)) });
}
