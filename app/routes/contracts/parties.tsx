import type { ShouldRevalidateFunction } from '@remix-run/react';
import { useActionData, useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/link-button.tsx';
import { loadContractForm } from '#app/features/contracts/load-contract-form.server.ts';
import { ContractHeading } from '#app/features/contracts/contract-heading.tsx';
import { PartiesForm } from '#app/features/contracts/parties-form.tsx';
import { partiesVersion } from '#app/features/contracts/parties-version.ts';
import { StatePartiesInput } from '#app/features/contracts/schemas.ts';
import { StaleParties } from '#app/features/contracts/stale-parties.tsx';
import { stateParties } from '#app/features/contracts/state-parties.server.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { contractPartiesPath, contractPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

export const loader = guardLoader('contract:record', async (context) => ({
  title: context.t('contracts.parties.formTitle'),
  ...(await loadContractForm(context)),
}));

export const action = guardAction('contract:record', async (context) => {
  const { param } = context;
  const address = {
    projectCode: param('projectCode'),
    packageCode: param('packageCode'),
    contractId: param('contractId'),
  };
  const form = await parseForm(StatePartiesInput, context);
  if (form.refused) return form.refused;
  const stated = await attempt(form, () => stateParties(context, address, form.value));
  if (stated.refused) return stated.refused;
  return redirectWithToast(contractPath(address.projectCode, address.packageCode, address.contractId), {
    key: 'contracts.parties.done',
  });
});

/** A refused form stands beside the parties as they are now, not as they were when the form was opened. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export default function ContractParties() {
  const { t } = useWords();
  const { package: of, contract, parties } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const isStale = Boolean(refused?.current);
  const key = [of.projectCode, of.code, contract.id] as const;
  return (
    <>
      <ContractHeading
        package={of}
        contract={contract}
        title={t('contracts.parties.formTitle')}
        actions={<LinkButton to={contractPath(...key)}>{t('contracts.securities.back')}</LinkButton>}
      />
      {isStale ? <StaleParties parties={parties} typed={refused?.reply.initialValue ?? {}} /> : null}
      <div className="max-w-3xl">
        <PartiesForm
          key={isStale ? partiesVersion(parties) : ''}
          action={contractPartiesPath(...key)}
          parties={parties}
          reply={isStale ? { ...refused?.reply, error: null } : refused?.reply}
        />
      </div>
    </>
  );
}
