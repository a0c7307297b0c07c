import type { ShouldRevalidateFunction } from '@remix-run/react';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { DefinitionList } from '#app/components/definition-list.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { StaleNotice } from '#app/components/stale-notice.tsx';
import { isPermitted } from '#app/domain/permissions.ts';
import { changeSecurityPolicy } from '#app/features/settings/change-security-policy.server.ts';
import { policyDefinitions } from '#app/features/settings/policy-definitions.ts';
import { SecurityPolicyInput } from '#app/features/settings/schemas.ts';
import { SecurityPolicyForm } from '#app/features/settings/security-policy-form.tsx';
import { typedPolicy } from '#app/features/settings/typed-policy.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { settingsPath } from '#app/platform/paths.ts';
import { readSecurityPolicy } from '#app/platform/security-policy.server.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

export const loader = guardLoader('setting:read', async ({ actor, store, t }) => ({
  title: t('settings.title'),
  policy: await store.read(readSecurityPolicy),
  mayChange: isPermitted(actor, 'setting:change'),
}));

export const action = guardAction('setting:change', async (context) => {
  const form = await parseForm(SecurityPolicyInput, context);
  if (form.refused) return form.refused;
  const changed = await attempt(form, () => changeSecurityPolicy(context, form.value));
  if (changed.refused) return changed.refused;
  return redirectWithToast(settingsPath(), { key: 'settings.saved' });
});

/** A refused form stands beside the policy as it is now, not as it was when the form was opened. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export default function Settings() {
  const { t } = useWords();
  const { policy, mayChange } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const isStale = Boolean(refused?.current);
  return (
    <>
      <PageHeader title={t('settings.title')} subtitle={t('settings.subtitle')} />
      {isStale ? (
        <StaleNotice
          title={t('settings.stale')}
          theirs={<DefinitionList items={policyDefinitions(policy, t)} />}
          mine={policyDefinitions(typedPolicy(refused?.reply.initialValue ?? {}), t)}
        />
      ) : null}
      <Card title={t('settings.security')} className="max-w-3xl">
        {mayChange ? (
          <SecurityPolicyForm
            policy={policy}
            reply={isStale ? { ...refused?.reply, error: null } : refused?.reply}
          />
        ) : (
          <DefinitionList items={policyDefinitions(policy, t)} />
        )}
      </Card>
    </>
  );
}
