import { Card } from '#app/components/card.tsx';
import { Money } from '#app/components/money.tsx';
import { StandingMark } from '#app/components/standing-mark.tsx';
import { cashOf, effectOf, type PlainEntry, totalsAfter } from '#app/domain/ledger.ts';
import { negateVnd, noMoney, portionBelow, subtractVnd, sumVnd, type Vnd } from '#app/domain/money.ts';
import { formatMoney, formatShareWhole } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { CapitalLine, Payable } from './get-payable.server.ts';

type RoomLeftProps = {
  limits: Payable['limits'];
  /** The capital chosen. */
  line: CapitalLine | null;
  /** What is typed so far. */
  entry: PlainEntry | null;
};
type Row = { label: string; note?: string; now: Vnd; change: Vnd };

/** How far money can still go, now and after the voucher being typed. */
export function RoomLeft({ limits, line, entry }: RoomLeftProps) {
  const { t } = useWords();
  return (
    <Card title={t('disbursements.room.title')} className="self-start lg:sticky lg:top-4">
      <table className="room-left w-full">
        <thead className="text-muted text-sm">
          <tr>
            <th scope="col">
              <span className="sr-only">{t('disbursements.room.limit')}</span>
            </th>
            <th scope="col" className="pb-1 pl-3 text-right font-normal">
              {t('disbursements.room.now')}
            </th>
            <th scope="col" className="pb-1 pl-3 text-right font-normal">
              {t('disbursements.room.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {useRows(limits, line, entry).map((row) => (
            <RoomRow key={row.label} row={row} isTyped={entry !== null} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function RoomRow({ row: { label, note, now, change }, isTyped }: { row: Row; isTyped: boolean }) {
  const { t } = useWords();
  const after = sumVnd(now, change);
  const isExceeded = isTyped && after < 0 && change < 0;
  return (
    <tr className="border-t align-top">
      <th scope="row" className="py-1.5 text-left font-normal">
        {label}
        {note ? <span className="text-muted block text-sm">{note}</span> : null}
      </th>
      <td className="py-1.5 pl-3 text-right">
        <Money amount={now} unit="vnd" bare />
      </td>
      <td
        className={`py-1.5 pl-3 text-right whitespace-nowrap ${isExceeded ? 'text-off-ink font-semibold' : ''}`}
      >
        {isExceeded ? (
          <span className="mr-1">
            <StandingMark standing="offTrack" size={10} label={t('disbursements.room.exceeded')} />
          </span>
        ) : null}
        {isTyped ? (
          <Money amount={after} unit="vnd" bare />
        ) : (
          <span className="text-muted">{t('common.none')}</span>
        )}
      </td>
    </tr>
  );
}

function useRows(limits: Payable['limits'], line: CapitalLine | null, entry: PlainEntry | null): Row[] {
  const { t, locale } = useWords();
  const { contract, totals, totalInvestment, projectDisbursed } = limits;
  const effect = entry === null ? null : effectOf(entry);
  const spent = negateVnd(effect?.cash ?? noMoney);
  const after = entry === null ? totals : totalsAfter(totals, entry);
  const rows: Row[] = [];
  if (contract !== null) {
    rows.push(
      {
        label: t('disbursements.room.contract'),
        note: t('disbursements.room.contractOf', { value: formatMoney(contract.value, locale) }),
        now: subtractVnd(contract.value, cashOf(totals)),
        change: spent,
      },
      {
        label: t('disbursements.room.advanceOutstanding'),
        now: totals.advanceOutstanding,
        change: effect?.advance ?? noMoney,
      },
      {
        label: t('disbursements.room.advanceRoom'),
        note: t('disbursements.room.advanceCeiling', {
          share: formatShareWhole(contract.advanceCeiling, locale),
        }),
        now: subtractVnd(portionBelow(contract.value, contract.advanceCeiling), totals.advanced),
        change: subtractVnd(totals.advanced, after.advanced),
      },
    );
  }
  if (line !== null) {
    rows.push({
      label: t('disbursements.room.capital', {
        year: line.capitalYear,
        source: t(`codelists.fundingSources.${line.fundingSource}`),
      }),
      now: line.left,
      change: spent,
    });
  }
  if (totalInvestment !== null) {
    rows.push({
      label: t('disbursements.room.investment'),
      now: subtractVnd(totalInvestment, projectDisbursed),
      change: spent,
    });
  }
  return rows;
}
