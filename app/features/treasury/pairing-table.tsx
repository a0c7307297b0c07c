import type { ReactNode } from 'react';

import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { Money } from '#app/components/money.tsx';
import type { Vnd } from '#app/domain/money.ts';
import type { Pairing } from '#app/domain/treasury-matching.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { disbursementPath } from '#app/platform/paths.ts';

import type { PostedVoucher, RecordedLine } from './queries.server.ts';

/** Lines and entries that stand beside each other; one side may be empty. */
export type ShownPairing = Pairing<RecordedLine, PostedVoucher> & {
  readonly amount?: Vnd;
  readonly isOtherDay?: boolean;
};

type PairingTableProps = {
  caption: string;
  pairings: readonly ShownPairing[];
  shows: readonly ('there' | 'here' | 'difference')[];
  /** What can be done about a line. */
  action?: (line: RecordedLine) => ReactNode;
};

/** Payments as the Treasury has them, as the ledger has them, or both beside each other. */
export function PairingTable({ caption, pairings, shows, action }: PairingTableProps) {
  const { t } = useWords();
  const columns: readonly Column<ShownPairing>[] = [
    ...(shows.includes('there') ? thereIn(t) : []),
    ...(shows.includes('here') ? hereIn(t, !shows.includes('there')) : []),
    ...(shows.includes('difference') ? [differenceIn(t)] : []),
    ...(action === undefined ? [] : [actionIn(t, action)]),
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={pairings}
      rowKey={({ lines, entries }) =>
        [...lines.map(({ key }) => key), ...entries.map(({ id }) => id)].join(' ')
      }
      empty={<p className="text-muted">{t('treasury.groups.none')}</p>}
    />
  );
}

function thereIn(t: Translate): readonly Column<ShownPairing>[] {
  return [
    {
      key: 'there',
      head: t('treasury.table.there'),
      isRowHead: true,
      cell: ({ lines }) =>
        lines.map(({ key, voucherNumber, paidOn, purpose }) => (
          <p key={key} className="min-w-32 wrap-anywhere">
            {voucherNumber}
            <span className="text-muted block text-sm font-normal">
              <DayText day={paidOn} />
              {purpose === null ? null : ` · ${purpose}`}
            </span>
          </p>
        )),
    },
    {
      key: 'amount',
      head: t('treasury.table.amount'),
      align: 'end',
      cell: ({ lines }) =>
        lines.map(({ key, amount }) => (
          <p key={key}>
            <Money amount={amount} unit="vnd" />
          </p>
        )),
    },
  ];
}

function hereIn(t: Translate, isRowHead: boolean): readonly Column<ShownPairing>[] {
  return [
    {
      key: 'here',
      head: t('treasury.table.here'),
      isRowHead,
      cell: ({ entries }) =>
        entries.map(({ id, voucherNumber, postedOn, projectCode }) => (
          <p key={id} className="min-w-32 wrap-anywhere">
            <a href={disbursementPath(id)} className="text-accent hover:underline">
              {voucherNumber}
            </a>
            <span className="text-muted block text-sm font-normal">
              <DayText day={postedOn} /> · {projectCode}
            </span>
          </p>
        )),
    },
    {
      key: 'cash',
      head: t('treasury.table.cash'),
      align: 'end',
      cell: ({ entries }) =>
        entries.map(({ id, cash }) => (
          <p key={id}>
            <Money amount={cash} unit="vnd" />
          </p>
        )),
    },
  ];
}

function differenceIn(t: Translate): Column<ShownPairing> {
  return {
    key: 'difference',
    head: t('treasury.table.difference'),
    align: 'end',
    cell: ({ amount, isOtherDay }) => (
      <>
        {amount === undefined || amount === 0 ? null : (
          <p>
            <Money amount={amount} unit="vnd" />
          </p>
        )}
        {isOtherDay === true ? <p className="text-sm">{t('treasury.table.otherDay')}</p> : null}
      </>
    ),
  };
}

function actionIn(t: Translate, action: (line: RecordedLine) => ReactNode): Column<ShownPairing> {
  return {
    key: 'action',
    head: t('treasury.table.action'),
    width: 'narrow',
    cell: ({ lines }) => lines.map((line) => <p key={line.key}>{action(line)}</p>),
  };
}
