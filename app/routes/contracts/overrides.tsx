import { useActionData, useLoaderData } from '@remix-run/react';

import { permit } from '#app/domain/permissions.ts';
import { findPackageSubject } from '#app/features/contracts/contract-address.server.ts';
import { ContractHeading } from '#app/features/contracts/contract-heading.tsx';
import { findPackageHeading } from '#app/features/contracts/find-package-heading.server.ts';
import { grantOverride } from '#app/features/contracts/grant-override.server.ts';
import { listOverrides } from '#app/features/contracts/list-overrides.server.ts';
import { OverrideForm } from '#app/features/contracts/override-form.tsx';
import { OverrideList } from '#app/features/contracts/override-list.tsx';
import { readContractCeilings } from '#app/features/contracts/queries.server.ts';
import { RoomCard } from '#app/features/contracts/room-card.tsx';
import { grantOverrideInput } from '#app/features/contracts/schemas.ts';
import { formatMoney } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { packageOverridesPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** The permissions to pass a package's price, and the form for a further one. */
export const loader = guardLoader('override:grant', async ({ actor, store, clock, param, locale, t }) => {
  const address = { projectCode: param('projectCode'), packageCode: param('packageCode') };
  const today = clock.today();
  return store.read(async (db) => {
    const subject = await findPackageSubject(db, address);
    permit(actor, 'override:grant', subject);
    const { ceilings } = await readContractCeilings(db, { ...subject, userId: actor.userId, today });
    return {
      title: t('contracts.overrides.title'),
      ceilings,
      package: await findPackageHeading(db, subject.packageId, locale),
      overrides: await listOverrides(db, subject.packageId),
    };
  });
});

export const action = guardAction('override:grant', async (context) => {
  const { param, locale } = context;
  const address = { projectCode: param('projectCode'), packageCode: param('packageCode') };
  const form = await parseForm(grantOverrideInput(locale), context);
  if (form.refused) return form.refused;
  const granted = await attempt(form, () => grantOverride(context, address, form.value));
  if (granted.refused) return granted.refused;
  return redirectWithToast(packageOverridesPath(address.projectCode, address.packageCode), {
    key: 'contracts.overrides.done',
    params: { amount: formatMoney(form.value.amount, locale) },
  });
});

export default function PackageOverrides() {
  const { t } = useWords();
  const { package: of, ceilings, overrides } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <ContractHeading
        package={of}
        title={t('contracts.overrides.title')}
        subtitle={t('contracts.overrides.subtitle')}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-4">
          <OverrideForm action={packageOverridesPath(of.projectCode, of.code)} reply={refused?.reply} />
          <OverrideList overrides={overrides} />
        </div>
        <RoomCard ceilings={ceilings} />
      </div>
    </>
  );
}
