import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { Money } from '#app/components/money.tsx';
import { type Locale, type PlanPart, planParts } from '#app/domain/codelists.ts';
import { planValues } from '#app/domain/selection-plan.ts';
import type { PlannedPackage, PlanField } from '#app/domain/selection-plan.ts';
import { formatCount, formatMoney } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { packagePath, packagePlanPath } from '#app/platform/paths.ts';

import type { PlanPage } from './find-plan.server.ts';
import { valueWords } from './value-words.ts';

type PlanTablesProps = Pick<PlanPage, 'packages' | 'sums'> & {
  projectCode: string;
  /** Whether codes lead to the forms; else they lead to the packages. */
  mayRecord: boolean;
};

/** The packages of each part with what Law 22/2023 art. 39 wants said of them. */
export function PlanTables({ packages, sums, projectCode, mayRecord }: PlanTablesProps) {
  const { t, locale } = useWords();
  const pathOf = mayRecord ? packagePlanPath : packagePath;
  return planParts
    .filter((part) => sums[part].packages > 0)
    .map((part: PlanPart) => (
      <Card
        key={part}
        title={t(`codelists.planParts.${part}`)}
        subtitle={t('selectionPlan.table.sum', {
          packages: formatCount(sums[part].packages, locale),
          prices: formatMoney(sums[part].price, locale),
        })}
      >
        <DataTable
          caption={t(`codelists.planParts.${part}`)}
          columns={columnsIn((code) => pathOf(projectCode, code), t, locale)}
          rows={packages.filter((planned) => planned.part === part)}
          rowKey={({ id }) => id}
          empty={null}
        />
      </Card>
    ));
}

function columnsIn(
  pathOf: (code: string) => string,
  t: Translate,
  locale: Locale,
): readonly Column<PlannedPackage>[] {
  const words = (planned: PlannedPackage, field: PlanField) =>
    valueWords(field, planValues(planned)[field], t, locale);
  const said = (planned: PlannedPackage, fields: readonly PlanField[]) => {
    const values = planValues(planned);
    return fields.filter((field) => values[field] !== null).map((field) => words(planned, field));
  };
  const pair = (key: PlanField, second: PlanField): Column<PlannedPackage> => ({
    key,
    head: t('selectionPlan.table.both', {
      one: t(`selectionPlan.fields.${key}`),
      other: t(`selectionPlan.fields.${second}`),
    }),
    dash: true,
    cell: (planned) => {
      const [one, ...others] = said(planned, [key, second]);
      if (one === undefined) return null;
      return (
        <>
          {one}
          {others.map((other) => (
            <span key={other} className="text-muted block text-sm">
              {other}
            </span>
          ))}
        </>
      );
    },
  });
  return [
    {
      key: 'name',
      head: t('selectionPlan.fields.name'),
      isRowHead: true,
      cell: ({ code, name }) => (
        <a href={pathOf(code)} className="hover:text-accent hover:underline">
          {code} · {name}
        </a>
      ),
    },
    {
      key: 'price',
      head: t('selectionPlan.fields.price'),
      unit: t('common.unit.billion'),
      align: 'end',
      width: 'narrow',
      dash: true,
      cell: ({ price }) => (price === null ? null : <Money amount={price} unit="billion" bare />),
    },
    pair('fundingSource', 'category'),
    pair('method', 'procedure'),
    pair('selectionStart', 'selectionDays'),
    pair('contractType', 'executionDays'),
    {
      key: 'others',
      head: t('selectionPlan.table.others'),
      cell: (planned) => otherWords(planned, t, locale),
    },
  ];
}

/** What only some packages have. */
function otherWords(planned: PlannedPackage, t: Translate, locale: Locale): string {
  const { isOnline, isDomestic, isPrequalified, isComplex, purchaseOption, bidSupervision } = planned;
  return [
    isOnline === null ? null : t(isOnline ? 'packages.page.about.online' : 'packages.page.about.offline'),
    isDomestic === null
      ? null
      : t(isDomestic ? 'packages.page.about.domestic' : 'packages.page.about.international'),
    isPrequalified === true ? t('selectionPlan.table.prequalified') : null,
    isComplex ? t('selectionPlan.table.complex') : null,
    purchaseOption === null
      ? null
      : t('selectionPlan.table.option', { share: valueWords('purchaseOption', purchaseOption, t, locale) }),
    bidSupervision === null ? null : t('selectionPlan.table.supervision', { who: bidSupervision }),
  ]
    .filter((words) => words !== null)
    .join(' · ');
}
