import type { ShouldRevalidateFunction } from '@remix-run/react';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { changeSupplier } from '#app/features/suppliers/change-supplier.server.ts';
import { getSupplier } from '#app/features/suppliers/queries.server.ts';
import { ChangeSupplierInput } from '#app/features/suppliers/schemas.ts';
import { StaleSupplier } from '#app/features/suppliers/stale-supplier.tsx';
import { SupplierForm } from '#app/features/suppliers/supplier-form.tsx';
import { supplierVersion } from '#app/features/suppliers/supplier-version.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { supplierDetailsPath, supplierPath, suppliersPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

export const loader = guardLoader('supplier:change', async ({ store, clock, param, t }) => ({
  title: t('suppliers.edit.title'),
  supplier: await store.read((db) => getSupplier(db, param('supplierId'), clock.today())),
}));

export const action = guardAction('supplier:change', async (context) => {
  const supplierId = context.param('supplierId');
  const form = await parseForm(ChangeSupplierInput, context);
  if (form.refused) return form.refused;
  const changed = await attempt(form, () => changeSupplier(context, supplierId, form.value));
  if (changed.refused) return changed.refused;
  return redirectWithToast(supplierPath(supplierId), {
    key: 'suppliers.edit.done',
    params: { name: form.value.name },
  });
});

/** A refused form stands beside the supplier as it is now, not as it was when the form was opened. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export default function SupplierDetails() {
  const { t } = useWords();
  const { supplier } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const isStale = Boolean(refused?.current);
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { label: t('suppliers.title'), to: suppliersPath() },
              { label: supplier.name, to: supplierPath(supplier.id) },
            ]}
          />
        }
        title={t('suppliers.edit.title')}
        actions={<LinkButton to={supplierPath(supplier.id)}>{t('suppliers.edit.back')}</LinkButton>}
      />
      {isStale ? <StaleSupplier supplier={supplier} typed={refused?.reply.initialValue ?? {}} /> : null}
      <div className="max-w-4xl">
        <SupplierForm
          key={isStale ? supplierVersion(supplier) : ''}
          action={supplierDetailsPath(supplier.id)}
          supplier={supplier}
          reply={isStale ? { ...refused?.reply, error: null } : refused?.reply}
        />
      </div>
    </>
  );
}
