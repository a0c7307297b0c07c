import { Link } from '@remix-run/react';

import { type Column, DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { ReviewMark } from '#app/components/review-mark.tsx';
import { type LimitUnit, riskRuleCodes } from '#app/domain/codelists.ts';
import { vnd } from '#app/domain/money.ts';
import type { ViolationParam } from '#app/domain/violation.ts';
import { figureWords } from '#app/i18n/figure-words.ts';
import { formatDay } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { limitPath } from '#app/platform/paths.ts';

import type { Threshold } from './queries.server.ts';

/** What each rule measures, in plain words, and the limits it measures against. */
export function ThresholdTable({
  thresholds,
  mayChange,
}: {
  thresholds: readonly Threshold[];
  mayChange: boolean;
}) {
  const { t, locale } = useWords();
  const columns: readonly Column<Threshold>[] = [
    {
      key: 'rule',
      head: t('rules.rule'),
      width: 'whole',
      cell: ({ ruleCode, isFirstOfRule }) => (isFirstOfRule ? <RuleName ruleCode={ruleCode} /> : null),
    },
    { key: 'name', head: t('rules.limit'), isRowHead: true, cell: ({ name }) => limitNameIn(t, name) },
    {
      key: 'value',
      head: t('rules.value'),
      align: 'end',
      cell: (limit) => (
        <span className="whitespace-nowrap">{figureWords(t, limitFigure(limit), locale)}</span>
      ),
    },
    { key: 'basis', head: t('rules.basis'), cell: ({ legalBasis }) => legalBasis },
    {
      key: 'inForce',
      head: t('rules.inForce'),
      width: 'narrow',
      cell: ({ effectiveFrom, effectiveTo }) =>
        effectiveTo === null
          ? t('rules.from', { from: formatDay(effectiveFrom, locale) })
          : t('rules.fromTo', {
              from: formatDay(effectiveFrom, locale),
              to: formatDay(effectiveTo, locale),
            }),
    },
    {
      key: 'review',
      head: t('rules.review'),
      width: 'narrow',
      cell: ({ reviewStatus }) => <ReviewMark status={reviewStatus} />,
    },
    ...(mayChange
      ? [
          {
            key: 'edit',
            head: t('rules.edit'),
            width: 'narrow' as const,
            cell: ({ id, ruleCode, name }: Threshold) => (
              <Link
                to={limitPath(id)}
                aria-label={`${t('rules.edit')}: ${ruleCode} ${limitNameIn(t, name)}`}
                className="text-accent underline"
              >
                {t('rules.edit')}
              </Link>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={t('rules.title')}
      columns={columns}
      rows={thresholds}
      rowKey={({ ruleCode, name, effectiveFrom }) => `${ruleCode} ${name} ${effectiveFrom}`}
      empty={<EmptyState title={t('rules.none')}>{t('rules.noneExplained')}</EmptyState>}
    />
  );
}

/** A rule's code, title and what it measures. */
export function RuleName({ ruleCode }: { ruleCode: string }) {
  const { t } = useWords();
  return (
    <div className="max-w-md">
      <p className="font-medium">
        {ruleCode} · {titleOf(t, ruleCode)}
      </p>
      <p className="text-muted text-sm">{descriptionOf(t, ruleCode)}</p>
    </div>
  );
}

const otherCodes = ['A1', 'A4', 'C1', 'K1', 'K2', 'K3', 'K4'] as const;
const limitNames = [
  'amber',
  'red',
  'ceiling',
  'guaranteeFrom',
  'recoverBy',
  'openDomestic',
  'openInternational',
  'smallDomestic',
  'smallInternational',
  'smallWorks',
  'smallGoods',
  'shopping',
  'quotation',
  'smallQuotation',
  'smallQuotationTo',
  'directConsulting',
  'directOther',
  'directTime',
  'directTimeComplex',
  'within',
  'bids',
  'near',
  'far',
  'contracts',
  'priceFixed',
  'option',
  'groupA',
  'groupB',
  'yearsA',
  'yearsB',
  'yearsC',
] as const;

function titleOf(t: Translate, ruleCode: string): string {
  const flagged = riskRuleCodes.find((code) => code === ruleCode);
  if (flagged !== undefined) return t(`codelists.riskRuleCodes.${flagged}`);
  const other = otherCodes.find((code) => code === ruleCode);
  return other === undefined ? t('rules.unnamed') : t(`rules.titles.${other}`);
}

function descriptionOf(t: Translate, ruleCode: string): string | null {
  const known = [...riskRuleCodes, ...otherCodes].find((code) => code === ruleCode);
  return known === undefined ? null : t(`rules.descriptions.${known}`);
}

/** What a limit is called. */
export function limitNameIn(t: Translate, name: string): string {
  const known = limitNames.find((limit) => limit === name);
  return known === undefined ? name : t(`rules.names.${known}`);
}

/** A limit's value as a figure of its unit. */
export function limitFigure({ unit, value }: Pick<Threshold, 'unit' | 'value'>): ViolationParam {
  const figures: Record<LimitUnit, ViolationParam> = {
    days: { days: value },
    workingDays: { workingDays: value },
    basisPoints: { basisPoints: value },
    vnd: { vnd: vnd(value) },
    count: { number: value },
  };
  return figures[unit];
}
