import { useActionData, useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/link-button.tsx';
import { ContractHeading } from '#app/features/contracts/contract-heading.tsx';
import { extendSecurity } from '#app/features/contracts/extend-security.server.ts';
import { ExtensionForm } from '#app/features/contracts/extension-form.tsx';
import { loadSecurityForm } from '#app/features/contracts/load-security-form.server.ts';
import { extendSecurityInput } from '#app/features/contracts/schemas.ts';
import { SecurityFacts } from '#app/features/contracts/security-facts.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { contractPath, securityExtensionPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

export const loader = guardLoader('contract:record', async (context) => ({
  title: context.t('contracts.securities.extensionTitle'),
  ...(await loadSecurityForm(context)),
}));

export const action = guardAction('contract:record', async (context) => {
  const { param, locale } = context;
  const address = {
    projectCode: param('projectCode'),
    packageCode: param('packageCode'),
    contractId: param('contractId'),
    securityId: param('securityId'),
  };
  const form = await parseForm(extendSecurityInput(locale), context);
  if (form.refused) return form.refused;
  const extended = await attempt(form, () => extendSecurity(context, address, form.value));
  if (extended.refused) return extended.refused;
  return redirectWithToast(contractPath(address.projectCode, address.packageCode, address.contractId), {
    key: 'contracts.securities.extensionDone',
    params: { day: formatDay(form.value.expiresOn, locale) },
  });
});

export default function SecurityExtension() {
  const { t } = useWords();
  const { package: of, contract, security, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const key: Parameters<typeof contractPath> = [of.projectCode, of.code, contract.id];
  return (
    <>
      <ContractHeading
        package={of}
        contract={contract}
        title={t('contracts.securities.extensionTitle')}
        actions={<LinkButton to={contractPath(...key)}>{t('contracts.securities.back')}</LinkButton>}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <ExtensionForm
          action={securityExtensionPath(key, security.id)}
          security={security}
          today={today}
          reply={refused?.reply}
        />
        <SecurityFacts security={security} today={today} />
      </div>
    </>
  );
}
