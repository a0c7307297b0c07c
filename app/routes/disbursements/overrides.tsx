import { useActionData, useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { isPermitted } from '#app/domain/permissions.ts';
import { PermissionForm } from '#app/features/ledger-overrides/permission-form.tsx';
import { PermissionsCard } from '#app/features/ledger-overrides/permissions-card.tsx';
import { permitVoucher } from '#app/features/ledger-overrides/permit-voucher.server.ts';
import { getPermittable, listPermissions } from '#app/features/ledger-overrides/queries.server.ts';
import { AskedPermission, permitVoucherInput } from '#app/features/ledger-overrides/schemas.ts';
import { findProjectSubject } from '#app/features/projects/queries.server.ts';
import { formatMoney } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { disbursementsPath, ledgerOverridesPath, projectPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** What was permitted to a project's vouchers past their ceilings, and for whoever may the form that permits more. A refused voucher links here with what it asks. */
export const loader = guardLoader('disbursement:read', async ({ actor, store, param, url, locale, t }) =>
  store.read(async (db) => {
    const subject = await findProjectSubject(db, param('projectCode'));
    const permittable = await getPermittable(db, subject.projectId, locale);
    return {
      title: `${t('ledgerOverrides.title')} · ${permittable.project.code}`,
      permittable,
      asked: AskedPermission.parse(Object.fromEntries(url.searchParams)),
      permissions: await listPermissions(db, subject.projectId),
      mayGrant: isPermitted(actor, 'override:grant', subject),
    };
  }),
);

export const action = guardAction('override:grant', async (context) => {
  const { param, locale } = context;
  const form = await parseForm(permitVoucherInput(locale), context);
  if (form.refused) return form.refused;
  const permitted = await attempt(form, () => permitVoucher(context, param('projectCode'), form.value));
  if (permitted.refused) return permitted.refused;
  return redirectWithToast(ledgerOverridesPath(param('projectCode')), {
    key: 'ledgerOverrides.form.done',
    params: { amount: formatMoney(form.value.amount, locale) },
  });
});

export default function LedgerOverrides() {
  const { t } = useWords();
  const { permittable, asked, permissions, mayGrant } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { project } = permittable;
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { label: t('disbursements.entry.crumb'), to: disbursementsPath({ project: project.code }) },
              { label: project.name, to: projectPath(project.code) },
            ]}
          />
        }
        title={t('ledgerOverrides.title')}
        subtitle={t('ledgerOverrides.subtitle')}
      />
      <div className="grid gap-4">
        {mayGrant ? (
          <PermissionForm
            key={permissions.length}
            permittable={permittable}
            asked={asked}
            reply={refused?.reply}
          />
        ) : null}
        <PermissionsCard permissions={permissions} />
      </div>
    </>
  );
}
