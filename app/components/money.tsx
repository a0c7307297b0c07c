import type { Vnd } from '#app/domain/money.ts';
import { formatMoney, formatMoneyExact, formatMoneyNumber, type MoneyUnit } from '#app/i18n/format.ts';
import { useLocale } from '#app/i18n/use-words.ts';

type MoneyProps = {
  amount: Vnd;
  /** Fixed unit for columns; without it the largest that leaves a figure to see. */
  unit?: MoneyUnit;
  /** Without the unit's word, for columns whose head names it. */
  bare?: boolean;
};

/** An amount as people say it, with every đồng in its title. */
export function Money({ amount, unit, bare = false }: MoneyProps) {
  const locale = useLocale();
  return (
    <data value={amount} title={formatMoneyExact(amount, locale)}>
      {bare ? formatMoneyNumber(amount, locale, unit) : formatMoney(amount, locale, unit)}
    </data>
  );
}
