import { Card } from '#app/components/card.tsx';
import { DefinitionList } from '#app/components/definition-list.tsx';
import { Money } from '#app/components/money.tsx';
import type { ContractCeilings } from '#app/domain/contract-ceilings.ts';
import { negateVnd, subtractVnd } from '#app/domain/money.ts';
import { formatMoney } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

/** What a package's price still leaves for contracts, and how far it may be passed. */
export function RoomCard({ ceilings }: { ceilings: ContractCeilings }) {
  const { t, locale } = useWords();
  const { packagePrice, packageTotal, allowance } = ceilings;
  const left = packagePrice === null ? null : subtractVnd(packagePrice, packageTotal);
  return (
    <Card title={t('contracts.room.title')}>
      <DefinitionList
        items={[
          {
            term: t('contracts.room.price'),
            description:
              packagePrice === null ? t('contracts.room.noPrice') : <Money amount={packagePrice} />,
          },
          { term: t('contracts.room.signed'), description: <Money amount={packageTotal} /> },
          ...(left === null
            ? []
            : [
                {
                  term: t('contracts.room.left'),
                  description:
                    left < 0 ? (
                      t('contracts.room.over', { amount: formatMoney(negateVnd(left), locale) })
                    ) : (
                      <Money amount={left} />
                    ),
                },
              ]),
          ...(allowance > 0
            ? [{ term: t('contracts.room.allowance'), description: <Money amount={allowance} /> }]
            : []),
        ]}
      />
    </Card>
  );
}
