import { useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { PageSteps } from '#app/components/page-steps.tsx';
import { SearchForm } from '#app/components/search-form.tsx';
import { ExportLink } from '#app/features/list-exports/export-link.tsx';
import { listSuppliers } from '#app/features/suppliers/queries.server.ts';
import { SupplierSearch } from '#app/features/suppliers/schemas.ts';
import { SupplierTable } from '#app/features/suppliers/supplier-table.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';

/** Whom contracts were signed with. */
export const loader = guardLoader('package:read', async ({ store, clock, url, t }) => {
  const search = SupplierSearch.parse(Object.fromEntries(url.searchParams));
  return {
    title: t('suppliers.title'),
    search,
    ...(await store.read((db) => listSuppliers(db, search, clock.today()))),
  };
});

export default function Suppliers() {
  const { t } = useWords();
  const { search, suppliers, hasMore } = useLoaderData<typeof loader>();
  const { q, page } = search;
  return (
    <>
      <PageHeader
        title={t('suppliers.title')}
        subtitle={t('suppliers.subtitle')}
        actions={<ExportLink list="suppliers" />}
      />
      <div className="mb-3 max-w-md">
        <SearchForm label={t('suppliers.search')} value={q} placeholder={t('suppliers.searchPlaceholder')} />
      </div>
      <Card>
        <SupplierTable suppliers={suppliers} />
        <PageSteps
          previous={page > 1 ? { page: String(page - 1) } : null}
          next={hasMore ? { page: String(page + 1) } : null}
        />
      </Card>
    </>
  );
}
