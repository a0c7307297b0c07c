import { useActionData, useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { permit } from '#app/domain/permissions.ts';
import { createPackage } from '#app/features/selection-plan/create-package.server.ts';
import { findNewPackageForm } from '#app/features/selection-plan/find-package-form.server.ts';
import { PackageForm } from '#app/features/selection-plan/package-form.tsx';
import { findPlanSubject } from '#app/features/selection-plan/plan-addresses.server.ts';
import { createPackageInput } from '#app/features/selection-plan/schemas.ts';
import { formatMoney } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { newPackagePath, projectPath, projectPlanPath, projectsPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

export const loader = guardLoader('plan:record', async ({ actor, store, clock, param, locale, t }) =>
  store.read(async (db) => {
    const subject = await findPlanSubject(db, param('projectCode'));
    permit(actor, 'plan:record', subject);
    return {
      title: `${t('selectionPlan.form.new')} · ${subject.projectCode}`,
      ...(await findNewPackageForm(db, subject, { today: clock.today(), locale })),
    };
  }),
);

export const action = guardAction('plan:record', async (context) => {
  const { param, locale } = context;
  const form = await parseForm(createPackageInput(locale), context);
  if (form.refused) return form.refused;
  const created = await attempt(form, () => createPackage(context, param('projectCode'), form.value));
  if (created.refused) return created.refused;
  return redirectWithToast(projectPlanPath(param('projectCode')), {
    key: 'selectionPlan.form.created',
    params: { package: form.value.code },
  });
});

export default function NewPackage() {
  const { t, locale } = useWords();
  const { project, plannedPrices, totalInvestment } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { label: t('projects.title'), to: projectsPath() },
              { label: project.name, to: projectPath(project.code) },
              { label: t('selectionPlan.title'), to: projectPlanPath(project.code) },
            ]}
          />
        }
        title={t('selectionPlan.form.new')}
        subtitle={
          totalInvestment === null
            ? t('selectionPlan.sums.unknown', { prices: formatMoney(plannedPrices, locale) })
            : t('selectionPlan.form.planned', {
                prices: formatMoney(plannedPrices, locale),
                total: formatMoney(totalInvestment, locale),
              })
        }
      />
      <Card className="max-w-4xl">
        <PackageForm action={newPackagePath(project.code)} known={null} reply={refused?.reply} />
      </Card>
    </>
  );
}
