import type { ShouldRevalidateFunction } from '@remix-run/react';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { permit } from '#app/domain/permissions.ts';
import { HistoryPanel } from '#app/features/audit/history-panel.tsx';
import { listEventsOf } from '#app/features/audit/queries.server.ts';
import { editPackage } from '#app/features/selection-plan/edit-package.server.ts';
import { findPackageForm } from '#app/features/selection-plan/find-package-form.server.ts';
import { PackageForm } from '#app/features/selection-plan/package-form.tsx';
import { findPackageOfPlan } from '#app/features/selection-plan/plan-addresses.server.ts';
import { PlanPackageHeading } from '#app/features/selection-plan/plan-package-heading.tsx';
import { PriceCard } from '#app/features/selection-plan/price-card.tsx';
import { EditPackageInput } from '#app/features/selection-plan/schemas.ts';
import { StalePackage } from '#app/features/selection-plan/stale-package.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { packagePlanPath, projectHistoryPath, projectPlanPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** What the plan says of a package, with the forms that edit it and that update its price. */
export const loader = guardLoader('plan:record', async ({ actor, store, clock, param, locale, t }) => {
  const address = { projectCode: param('projectCode'), packageCode: param('packageCode') };
  const today = clock.today();
  return store.read(async (db) => {
    const subject = await findPackageOfPlan(db, address);
    permit(actor, 'plan:record', subject);
    const known = await findPackageForm(db, subject, { today, locale });
    return {
      title: `${t('selectionPlan.form.edit')} · ${known.code}`,
      today,
      known,
      history: await listEventsOf(db, { kind: 'package', id: subject.packageId }, { actor, t, locale }),
    };
  });
});

export const action = guardAction('plan:record', async (context) => {
  const { param } = context;
  const address = { projectCode: param('projectCode'), packageCode: param('packageCode') };
  const form = await parseForm(EditPackageInput, context);
  if (form.refused) return form.refused;
  const edited = await attempt(form, () => editPackage(context, address, form.value));
  if (edited.refused) return edited.refused;
  return redirectWithToast(projectPlanPath(address.projectCode), {
    key: 'selectionPlan.form.saved',
    params: { package: address.packageCode },
  });
});

/** A refused form stands beside the package as it is now, not as it was when the form was opened. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export default function PackagePlan() {
  const { t } = useWords();
  const { known, today, history } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const isStale = Boolean(refused?.current);
  const { project, code } = known;
  return (
    <>
      <PlanPackageHeading known={known} />
      {isStale ? (
        <StalePackage key={known.version} known={known} typed={refused?.reply.initialValue ?? {}} />
      ) : null}
      <div className="grid max-w-4xl gap-4">
        <Card title={t('selectionPlan.form.edit')} subtitle={t('selectionPlan.form.subtitle')}>
          <PackageForm
            action={packagePlanPath(project.code, code)}
            known={known}
            reply={isStale ? { ...refused?.reply, error: null } : refused?.reply}
          />
        </Card>
        <PriceCard known={known} today={today} />
        <HistoryPanel history={history} allPath={projectHistoryPath(project.code, { package: code })} />
      </div>
    </>
  );
}
