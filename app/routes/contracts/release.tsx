import { useActionData, useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/link-button.tsx';
import { ContractHeading } from '#app/features/contracts/contract-heading.tsx';
import { ReleaseForm } from '#app/features/contracts/release-form.tsx';
import { releaseSecurity } from '#app/features/contracts/release-security.server.ts';
import { loadSecurityForm } from '#app/features/contracts/load-security-form.server.ts';
import { ReleaseSecurityInput } from '#app/features/contracts/schemas.ts';
import { SecurityFacts } from '#app/features/contracts/security-facts.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { contractPath, securityReleasePath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

export const loader = guardLoader('contract:record', async (context) => ({
  title: context.t('contracts.securities.releaseTitle'),
  ...(await loadSecurityForm(context)),
}));

export const action = guardAction('contract:record', async (context) => {
  const { param } = context;
  const address = {
    projectCode: param('projectCode'),
    packageCode: param('packageCode'),
    contractId: param('contractId'),
    securityId: param('securityId'),
  };
  const form = await parseForm(ReleaseSecurityInput, context);
  if (form.refused) return form.refused;
  const released = await attempt(form, () => releaseSecurity(context, address, form.value));
  if (released.refused) return released.refused;
  return redirectWithToast(contractPath(address.projectCode, address.packageCode, address.contractId), {
    key: 'contracts.securities.releaseDone',
    params: { number: released.result.number },
  });
});

export default function SecurityRelease() {
  const { t } = useWords();
  const { package: of, contract, security, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const key: Parameters<typeof contractPath> = [of.projectCode, of.code, contract.id];
  return (
    <>
      <ContractHeading
        package={of}
        contract={contract}
        title={t('contracts.securities.releaseTitle')}
        actions={<LinkButton to={contractPath(...key)}>{t('contracts.securities.back')}</LinkButton>}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <ReleaseForm action={securityReleasePath(key, security.id)} today={today} reply={refused?.reply} />
        <SecurityFacts security={security} today={today} />
      </div>
    </>
  );
}
