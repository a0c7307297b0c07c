import type { Definition } from '#app/components/definition-list.tsx';
import type { Translate } from '#app/i18n/i18n.ts';

import type { ChosenPolicy } from './typed-policy.ts';

/** A policy in words. */
export function policyDefinitions(
  { passwordPolicy, secondFactorFor }: ChosenPolicy,
  t: Translate,
): Definition[] {
  const roles = secondFactorFor.map((role) => t(`codelists.roles.${role}`)).join(', ');
  return [
    {
      term: t('settings.passwordPolicy'),
      description:
        passwordPolicy === null ? t('common.none') : t(`codelists.passwordPolicies.${passwordPolicy}`),
    },
    {
      term: t('settings.secondFactorFor'),
      description: roles === '' ? t('settings.secondFactorNone') : roles,
    },
  ];
}
