import type { ReactNode } from 'react';

import { Card } from '#app/components/card.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { Pagination } from '#app/components/pagination.tsx';
import { formatCount } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { newDisbursementPath } from '#app/platform/paths.ts';

import type { ReconciliationPage } from './find-treasury-page.server.ts';
import { PairingTable, type ShownPairing } from './pairing-table.tsx';

/** The four groups of a reconciliation, what needs work first; each missing line is a voucher to be recorded. */
export function ReconciliationGroups({ page }: { page: ReconciliationPage }) {
  const { t } = useWords();
  const { figures, list, mayRecord } = page;
  const isLive = mayRecord && list.withdrawnFor === null;
  const missingHere = page.missingHere.map((line) => ({ lines: [line], entries: [] }));
  const missingThere = page.missingThere.map((entry) => ({ lines: [], entries: [entry] }));
  const unmoved = page.unmoved.map((entry) => ({ lines: [], entries: [entry] }));
  return (
    <div className="grid gap-4">
      <Group name="missingHere" shown={missingHere} count={figures.missingHere.count}>
        <PairingTable
          caption={t('treasury.groups.missingHere')}
          pairings={missingHere}
          shows={['there']}
          action={
            isLive
              ? ({ key, voucherNumber }) => (
                  <LinkButton
                    to={newDisbursementPath({ draft: key })}
                    aria-label={`${t('treasury.table.record')}: ${voucherNumber}`}
                  >
                    {t('treasury.table.record')}
                  </LinkButton>
                )
              : undefined
          }
        />
      </Group>
      <Group name="differing" shown={page.differing} count={figures.differing.count}>
        <PairingTable
          caption={t('treasury.groups.differing')}
          pairings={page.differing}
          shows={['there', 'here', 'difference']}
        />
      </Group>
      <Group name="missingThere" shown={missingThere} count={figures.missingThere.count}>
        <PairingTable caption={t('treasury.groups.missingThere')} pairings={missingThere} shows={['here']} />
      </Group>
      <Card title={t('treasury.groups.matched')} id="matched">
        <PairingTable
          caption={t('treasury.groups.matched')}
          pairings={page.matched}
          shows={['there', 'here']}
        />
        {figures.matched.count === 0 ? null : (
          <Pagination page={page.page} pageSize={page.pageSize} total={figures.matched.count} />
        )}
      </Card>
      {unmoved.length === 0 ? null : (
        <Group name="unmoved" shown={unmoved} count={unmoved.length}>
          <PairingTable caption={t('treasury.groups.unmoved')} pairings={unmoved} shows={['here']} />
        </Group>
      )}
    </div>
  );
}

type GroupProps = {
  name: 'missingHere' | 'differing' | 'missingThere' | 'unmoved';
  shown: readonly ShownPairing[];
  count: number;
  children: ReactNode;
};

function Group({ name, shown, count, children }: GroupProps) {
  const { t, locale } = useWords();
  return (
    <Card title={t(`treasury.groups.${name}`)} subtitle={t(`treasury.groups.${name}Explained`)} id={name}>
      {children}
      {count > shown.length ? (
        <p className="text-muted mt-3 text-sm">
          {t('treasury.list.first', {
            shown: formatCount(shown.length, locale),
            all: formatCount(count, locale),
          })}
        </p>
      ) : null}
    </Card>
  );
}
