import type { ShouldRevalidateFunction } from '@remix-run/react';
import { useActionData, useLoaderData } from '@remix-run/react';

import { permit } from '#app/domain/permissions.ts';
import { changePrice } from '#app/features/selection-plan/change-price.server.ts';
import { findPackageForm } from '#app/features/selection-plan/find-package-form.server.ts';
import { findPackageOfPlan } from '#app/features/selection-plan/plan-addresses.server.ts';
import { PlanPackageHeading } from '#app/features/selection-plan/plan-package-heading.tsx';
import { PriceCard } from '#app/features/selection-plan/price-card.tsx';
import { changePriceInput } from '#app/features/selection-plan/schemas.ts';
import { StalePrice } from '#app/features/selection-plan/stale-package.tsx';
import { formatMoneyExact } from '#app/i18n/format.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { packagePlanPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** The form alone, where a refused one comes back with what was typed. */
export const loader = guardLoader('plan:record', async ({ actor, store, clock, param, locale, t }) => {
  const address = { projectCode: param('projectCode'), packageCode: param('packageCode') };
  const today = clock.today();
  return store.read(async (db) => {
    const subject = await findPackageOfPlan(db, address);
    permit(actor, 'plan:record', subject);
    const known = await findPackageForm(db, subject, { today, locale });
    return { title: `${t('selectionPlan.price.title')} · ${known.code}`, today, known };
  });
});

export const action = guardAction('plan:record', async (context) => {
  const { param, locale } = context;
  const address = { projectCode: param('projectCode'), packageCode: param('packageCode') };
  const form = await parseForm(changePriceInput(locale), context);
  if (form.refused) return form.refused;
  const changed = await attempt(form, () => changePrice(context, address, form.value));
  if (changed.refused) return changed.refused;
  return redirectWithToast(packagePlanPath(address.projectCode, address.packageCode), {
    key: 'selectionPlan.price.changed',
    params: { package: address.packageCode, price: formatMoneyExact(form.value.newPrice, locale) },
  });
});

/** A refused form stands beside the package as it is now, not as it was when the form was opened. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export default function PriceChanges() {
  const { known, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const isStale = Boolean(refused?.current);
  return (
    <>
      <PlanPackageHeading known={known} />
      {isStale ? (
        <StalePrice key={known.version} known={known} typed={refused?.reply.initialValue ?? {}} />
      ) : null}
      <div className="max-w-4xl">
        <PriceCard
          known={known}
          today={today}
          reply={isStale ? { ...refused?.reply, error: null } : refused?.reply}
        />
      </div>
    </>
  );
}
