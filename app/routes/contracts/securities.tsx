import { useActionData, useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/link-button.tsx';
import { ContractHeading } from '#app/features/contracts/contract-heading.tsx';
import { loadContractForm } from '#app/features/contracts/load-contract-form.server.ts';
import { recordSecurity } from '#app/features/contracts/record-security.server.ts';
import { recordSecurityInput } from '#app/features/contracts/schemas.ts';
import { SecurityForm } from '#app/features/contracts/security-form.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { contractPath, contractSecuritiesPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

export const loader = guardLoader('contract:record', async (context) => ({
  title: context.t('contracts.securities.formTitle'),
  ...(await loadContractForm(context)),
}));

export const action = guardAction('contract:record', async (context) => {
  const { param, locale } = context;
  const address = {
    projectCode: param('projectCode'),
    packageCode: param('packageCode'),
    contractId: param('contractId'),
  };
  const form = await parseForm(recordSecurityInput(locale), context);
  if (form.refused) return form.refused;
  const recorded = await attempt(form, () => recordSecurity(context, address, form.value));
  if (recorded.refused) return recorded.refused;
  return redirectWithToast(contractPath(address.projectCode, address.packageCode, address.contractId), {
    key: 'contracts.securities.done',
    params: { number: form.value.number },
  });
});

export default function ContractSecurities() {
  const { t } = useWords();
  const { package: of, contract, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const key = [of.projectCode, of.code, contract.id] as const;
  return (
    <>
      <ContractHeading
        package={of}
        contract={contract}
        title={t('contracts.securities.add')}
        actions={<LinkButton to={contractPath(...key)}>{t('contracts.securities.back')}</LinkButton>}
      />
      <div className="max-w-4xl">
        <SecurityForm action={contractSecuritiesPath(...key)} today={today} reply={refused?.reply} />
      </div>
    </>
  );
}
