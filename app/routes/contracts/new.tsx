import { useActionData, useLoaderData } from '@remix-run/react';

import { permit } from '#app/domain/permissions.ts';
import { findPackageSubject } from '#app/features/contracts/contract-address.server.ts';
import { ContractForm } from '#app/features/contracts/contract-form.tsx';
import { ContractHeading } from '#app/features/contracts/contract-heading.tsx';
import { findPackageHeading } from '#app/features/contracts/find-package-heading.server.ts';
import { findProposedSupplier } from '#app/features/contracts/find-proposed-supplier.server.ts';
import { readContractCeilings } from '#app/features/contracts/queries.server.ts';
import { recordContract } from '#app/features/contracts/record-contract.server.ts';
import { RoomCard } from '#app/features/contracts/room-card.tsx';
import { recordContractInput } from '#app/features/contracts/schemas.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { contractPath, newContractPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** The form for a contract of a package, with what its price leaves. */
export const loader = guardLoader('contract:record', async ({ actor, store, clock, param, locale, t }) => {
  const address = { projectCode: param('projectCode'), packageCode: param('packageCode') };
  const today = clock.today();
  return store.read(async (db) => {
    const subject = await findPackageSubject(db, address);
    permit(actor, 'contract:record', subject);
    const { ceilings } = await readContractCeilings(db, { ...subject, userId: actor.userId, today });
    return {
      title: t('contracts.form.title'),
      today,
      ceilings,
      package: await findPackageHeading(db, subject.packageId, locale),
      proposed: await findProposedSupplier(db, subject.packageId),
    };
  });
});

export const action = guardAction('contract:record', async (context) => {
  const { param, locale } = context;
  const address = { projectCode: param('projectCode'), packageCode: param('packageCode') };
  const form = await parseForm(recordContractInput(locale), context);
  if (form.refused) return form.refused;
  const recorded = await attempt(form, () => recordContract(context, address, form.value));
  if (recorded.refused) return recorded.refused;
  const { contractId } = recorded.result;
  return redirectWithToast(contractPath(address.projectCode, address.packageCode, contractId), {
    key: 'contracts.form.done',
    params: { number: form.value.number },
  });
});

export default function NewContract() {
  const { t } = useWords();
  const { package: of, ceilings, today, proposed } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <ContractHeading
        package={of}
        title={t('contracts.form.title')}
        subtitle={t('contracts.form.subtitle')}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <ContractForm
          action={newContractPath(of.projectCode, of.code)}
          today={today}
          proposed={proposed}
          reply={refused?.reply}
        />
        <RoomCard ceilings={ceilings} />
      </div>
    </>
  );
}
