import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { Money } from '#app/components/money.tsx';
import { figureWords } from '#app/i18n/figure-words.ts';
import { formatDay } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { bidsPath, publicationsPath } from '#app/platform/paths.ts';

import { ClockList } from './clock-list.tsx';
import type { Selection } from './queries.server.ts';

type Opening = NonNullable<Selection['opening']>;
type BidRow = Opening['bids'][number];
type Published = Selection['published'][number];

type SelectionCardProps = {
  selection: Selection;
  address: { project: string; code: string };
  mayRecord: boolean;
};

/** How a package's contractor is chosen: the clocks that run, the bids, what was published. Nothing before bidders are invited. */
export function SelectionCard({ selection, address, mayRecord }: SelectionCardProps) {
  const { t, locale } = useWords();
  const { round, invitedOn, opening, clocks, unpublished, published, earliestClosing } = selection;
  if (invitedOn === null && earliestClosing === null) return null;
  return (
    <Card title={t('selection.title')} subtitle={t('selection.subtitle', { round: String(round) })}>
      {earliestClosing === null ? null : (
        <p className="text-muted">
          {t('selection.earliest', {
            on: formatDay(earliestClosing.on, locale),
            period: figureWords(t, earliestClosing.period, locale),
          })}
        </p>
      )}
      <ClockList clocks={clocks} />
      {clocks.length > 0 || earliestClosing !== null ? (
        <p className="text-muted mt-1 text-sm">{t('selection.unverified')}</p>
      ) : null}
      {invitedOn === null ? null : (
        <>
          <Bids opening={opening} />
          <PublishedList published={published} />
        </>
      )}
      {mayRecord && invitedOn !== null ? (
        <p className="mt-4 flex flex-wrap gap-2 print:hidden">
          <LinkButton to={bidsPath(address.project, address.code)}>
            {t(opening === null ? 'selection.bids.record' : 'selection.bids.correct')}
          </LinkButton>
          {unpublished.length > 0 ? (
            <LinkButton to={publicationsPath(address.project, address.code)}>
              {t('selection.published.record')}
            </LinkButton>
          ) : null}
        </p>
      ) : null}
    </Card>
  );
}

function Bids({ opening }: { opening: Opening | null }) {
  const { t, locale } = useWords();
  if (opening === null) {
    return <EmptyState title={t('selection.bids.none')}>{t('selection.bids.noneExplained')}</EmptyState>;
  }
  const { bids, openedOn, revision, reason, illustrative } = opening;
  return (
    <div className="mt-4">
      <h3 className="mb-1 font-semibold">
        {t('selection.bids.title')} {illustrative ? <IllustrativeMark /> : null}
      </h3>
      <p className="text-muted text-sm">
        {t('selection.bids.opened', {
          day: formatDay(openedOn, locale),
          bids: String(bids.length),
          eligible: String(bids.filter(({ outcome }) => outcome === 'eligible').length),
        })}
      </p>
      {revision > 1 ? (
        <p className="text-muted text-sm">
          {t('selection.bids.revised', { revision: String(revision), reason: reason ?? '' })}
        </p>
      ) : null}
      <DataTable
        caption={t('selection.bids.title')}
        columns={bidColumns(t)}
        rows={bids}
        rowKey={({ position }) => String(position)}
        empty={<p>{t('selection.bids.nobody')}</p>}
      />
    </div>
  );
}

function bidColumns(t: Translate): readonly Column<BidRow>[] {
  return [
    {
      key: 'bidder',
      head: t('selection.bids.bidder'),
      isRowHead: true,
      cell: ({ bidderName }) => bidderName,
    },
    {
      key: 'price',
      head: t('selection.bids.price'),
      unit: t('common.unit.billion'),
      align: 'end',
      dash: true,
      cell: ({ price }) => (price === null ? null : <Money amount={price} unit="billion" bare />),
    },
    {
      key: 'outcome',
      head: t('selection.bids.outcome'),
      cell: ({ outcome, reason }) => (
        <>
          {t(`codelists.bidOutcomes.${outcome}`)}
          {reason === null ? null : <span className="text-muted block text-sm">{reason}</span>}
        </>
      ),
    },
  ];
}

function PublishedList({ published }: { published: readonly Published[] }) {
  const { t } = useWords();
  const columns: readonly Column<Published>[] = [
    {
      key: 'kind',
      head: t('selection.published.kind'),
      isRowHead: true,
      cell: ({ kind, illustrative }) => (
        <>
          {t(`codelists.publicationKinds.${kind}`)} {illustrative ? <IllustrativeMark /> : null}
        </>
      ),
    },
    { key: 'reference', head: t('selection.published.reference'), cell: ({ reference }) => reference },
    {
      key: 'on',
      head: t('selection.published.on'),
      align: 'end',
      width: 'narrow',
      cell: ({ publishedOn }) => <DayText day={publishedOn} />,
    },
  ];
  return (
    <div className="mt-4">
      <h3 className="mb-1 font-semibold">{t('selection.published.title')}</h3>
      <DataTable
        caption={t('selection.published.title')}
        columns={columns}
        rows={published}
        rowKey={({ id }) => id}
        empty={<p className="text-muted">{t('selection.published.none')}</p>}
      />
    </div>
  );
}
