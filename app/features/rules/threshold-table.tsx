import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { ReviewMark } from '#app/components/review-mark.tsx';
import { riskRuleCodes } from '#app/domain/codelists.ts';
import { vnd } from '#app/domain/money.ts';
import type { ViolationParam } from '#app/domain/violation.ts';
import { figureWords } from '#app/i18n/figure-words.ts';
import { formatDay } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { RuleThresholds } from './queries.server.ts';

type Limit = RuleThresholds['limits'][number];

/** One rule: what it measures, in plain words, and against which limits. */
export function ThresholdTable({ rule: { ruleCode, limits } }: { rule: RuleThresholds }) {
  const { t, locale } = useWords();
  const title = titleOf(t, ruleCode);
  const columns: readonly Column<Limit>[] = [
    { key: 'name', head: t('rules.limit'), isRowHead: true, cell: ({ name }) => nameOf(t, name) },
    {
      key: 'value',
      head: t('rules.value'),
      align: 'end',
      cell: (limit) => figureWords(t, figureOf(limit), locale),
    },
    { key: 'basis', head: t('rules.basis'), cell: ({ legalBasis }) => legalBasis },
    {
      key: 'inForce',
      head: t('rules.inForce'),
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
  ];
  return (
    <Card title={`${ruleCode} · ${title}`} subtitle={descriptionOf(t, ruleCode)}>
      <DataTable
        caption={title}
        columns={columns}
        rows={limits}
        rowKey={({ name, effectiveFrom }) => `${name} ${effectiveFrom}`}
        empty={null}
      />
    </Card>
  );
}

const otherCodes = ['A1', 'A4'] as const;
const limitNames = ['amber', 'red', 'ceiling', 'guaranteeFrom', 'recoverBy'] as const;

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

function nameOf(t: Translate, name: string): string {
  const known = limitNames.find((limit) => limit === name);
  return known === undefined ? name : t(`rules.names.${known}`);
}

function figureOf({ unit, value }: Limit): ViolationParam {
  if (unit === 'days') return { days: value };
  return unit === 'basisPoints' ? { basisPoints: value } : { vnd: vnd(value) };
}
