import { useActionData, useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/link-button.tsx';
import { amendContract } from '#app/features/contracts/amend-contract.server.ts';
import { AmendmentForm } from '#app/features/contracts/amendment-form.tsx';
import { AmendmentsCard } from '#app/features/contracts/amendments-card.tsx';
import { ContractHeading } from '#app/features/contracts/contract-heading.tsx';
import { loadContractForm } from '#app/features/contracts/load-contract-form.server.ts';
import { amendContractInput } from '#app/features/contracts/schemas.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { contractAmendmentsPath, contractPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

export const loader = guardLoader('contract:record', async (context) => ({
  title: context.t('contracts.amendments.formTitle'),
  ...(await loadContractForm(context)),
}));

export const action = guardAction('contract:record', async (context) => {
  const { param, locale } = context;
  const address = {
    projectCode: param('projectCode'),
    packageCode: param('packageCode'),
    contractId: param('contractId'),
  };
  const form = await parseForm(amendContractInput(locale), context);
  if (form.refused) return form.refused;
  const amended = await attempt(form, () => amendContract(context, address, form.value));
  if (amended.refused) return amended.refused;
  return redirectWithToast(contractPath(address.projectCode, address.packageCode, address.contractId), {
    key: 'contracts.amendments.done',
    params: { number: form.value.number },
  });
});

export default function ContractAmendments() {
  const { t } = useWords();
  const { package: of, contract, amendments, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const key = [of.projectCode, of.code, contract.id] as const;
  return (
    <>
      <ContractHeading
        package={of}
        contract={contract}
        title={t('contracts.amendments.add')}
        actions={<LinkButton to={contractPath(...key)}>{t('contracts.securities.back')}</LinkButton>}
      />
      <div className="grid items-start gap-4">
        <AmendmentForm
          action={contractAmendmentsPath(...key)}
          present={contract.present}
          proposed={`PL-${String(amendments.length + 1).padStart(2, '0')}`}
          today={today}
          reply={refused?.reply}
        />
        {amendments.length === 0 ? null : (
          <AmendmentsCard amendments={amendments} marksRows={!contract.illustrative} action={null} />
        )}
      </div>
    </>
  );
}
