import { useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { Card } from '#app/components/card.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { PageSteps } from '#app/components/page-steps.tsx';
import { isPermitted } from '#app/domain/permissions.ts';
import { HistoryPanel } from '#app/features/audit/history-panel.tsx';
import { listEventsOf } from '#app/features/audit/queries.server.ts';
import { getSupplier, listSupplierContracts } from '#app/features/suppliers/queries.server.ts';
import { SupplierContractsPage } from '#app/features/suppliers/schemas.ts';
import { SupplierContractTable } from '#app/features/suppliers/supplier-contract-table.tsx';
import { formatCount } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import { supplierDetailsPath, suppliersPath } from '#app/platform/paths.ts';

/** One supplier with its contracts. */
export const loader = guardLoader('package:read', async ({ actor, store, clock, url, params, locale, t }) => {
  const { page } = SupplierContractsPage.parse(Object.fromEntries(url.searchParams));
  const today = clock.today();
  return store.read(async (db) => {
    const supplier = await getSupplier(db, params.supplierId ?? '', today);
    return {
      title: supplier.name,
      supplier,
      page,
      mayChange: isPermitted(actor, 'supplier:change'),
      events: await listEventsOf(db, { kind: 'supplier', id: supplier.id }, { actor, t, locale }),
      ...(await listSupplierContracts(db, supplier.id, { page, today, locale })),
    };
  });
});

export default function Supplier() {
  const { t, locale } = useWords();
  const { supplier, page, contracts, hasMore, mayChange, events } = useLoaderData<typeof loader>();
  const { name, taxCode, illustrative } = supplier;
  return (
    <>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('suppliers.title'), to: suppliersPath() }]} />}
        title={name}
        subtitle={
          <>
            {t('suppliers.facts', {
              taxCode: taxCode ?? t('suppliers.noTaxCode'),
              contracts: formatCount(supplier.contracts, locale),
            })}{' '}
            {illustrative ? <IllustrativeMark /> : null}
          </>
        }
        actions={
          mayChange ? (
            <LinkButton to={supplierDetailsPath(supplier.id)}>{t('suppliers.edit.open')}</LinkButton>
          ) : null
        }
      />
      <Card title={t('suppliers.contracts')}>
        <SupplierContractTable contracts={contracts} marksRows={!illustrative} />
        <PageSteps
          previous={page > 1 ? { page: String(page - 1) } : null}
          next={hasMore ? { page: String(page + 1) } : null}
        />
      </Card>
      <div className="mt-4">
        <HistoryPanel history={events} allPath={null} />
      </div>
    </>
  );
}
