import { Link } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { DefinitionList } from '#app/components/definition-list.tsx';
import { Money } from '#app/components/money.tsx';
import { negateVnd, subtractVnd, sumVnd } from '#app/domain/money.ts';
import { formatDay, formatMoney } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { disbursementsPath } from '#app/platform/paths.ts';

import type { ContractPage } from './find-contract.server.ts';

/** What a contract is worth and until when it runs, as signed and now, and what was paid on it. */
export function ContractTermsCard({ contract, passed }: Pick<ContractPage, 'contract' | 'passed'>) {
  const { t, locale } = useWords();
  const { id, lot, signedOn, value, finishOn, present, added, paid, advanced, advanceOutstanding } = contract;
  const valueChange =
    added.value > 0
      ? t('contracts.page.more', { amount: formatMoney(added.value, locale) })
      : t('contracts.page.less', { amount: formatMoney(negateVnd(added.value), locale) });
  const days = t('common.days.count', { count: Math.abs(added.days) });
  const finishChange = t(added.days > 0 ? 'contracts.page.longer' : 'contracts.page.shorter', { days });
  return (
    <Card
      title={t('contracts.page.terms')}
      aside={
        <Link to={disbursementsPath({ contract: id })} className="text-accent hover:underline">
          {t('contracts.page.vouchers')}
        </Link>
      }
    >
      <DefinitionList
        items={[
          ...(lot === null ? [] : [{ term: t('contracts.page.lot'), description: lot }]),
          { term: t('contracts.page.signedOn'), description: <DayText day={signedOn} /> },
          { term: t('contracts.page.valueSigned'), description: <Money amount={value} /> },
          {
            term: t('contracts.page.valueNow'),
            description:
              added.value === 0 ? (
                <Money amount={present.value} />
              ) : (
                t('contracts.page.valueAdded', {
                  now: formatMoney(present.value, locale),
                  change: valueChange,
                })
              ),
          },
          { term: t('contracts.page.finishSigned'), description: <DayText day={finishOn} /> },
          {
            term: t('contracts.page.finishNow'),
            description:
              added.days === 0 ? (
                <DayText day={present.finishOn} />
              ) : (
                t('contracts.page.finishAdded', {
                  now: formatDay(present.finishOn, locale),
                  change: finishChange,
                })
              ),
          },
          { term: t('contracts.page.advanced'), description: <Money amount={advanced} /> },
          {
            term: t('contracts.page.advanceOutstanding'),
            description: <Money amount={advanceOutstanding} />,
          },
          { term: t('contracts.page.paid'), description: <Money amount={paid} /> },
          {
            term: t('contracts.page.left'),
            description: <Money amount={subtractVnd(present.value, sumVnd(paid, advanceOutstanding))} />,
          },
          ...(passed.length === 0
            ? []
            : [
                {
                  term: t('contracts.page.passed'),
                  description: (
                    <ul>
                      {passed.map(({ id: overrideId, amount, documentNumber, by }) => (
                        <li key={overrideId}>
                          {t('contracts.page.passedBy', {
                            amount: formatMoney(amount, locale),
                            document: documentNumber,
                            by: by ?? '—',
                          })}
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]),
        ]}
      />
    </Card>
  );
}
