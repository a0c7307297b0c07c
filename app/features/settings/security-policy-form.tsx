import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';

import { Button } from '#app/components/button.tsx';
import { CheckListField } from '#app/components/check-list-field.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions } from '#app/components/form-layout.tsx';
import { passwordPolicies, roles } from '#app/domain/codelists.ts';
import { formerPasswordsRefused, leastPasswordLength, passwordDays } from '#app/domain/password-policy.ts';
import { versionOf } from '#app/domain/security-policy.ts';
import type { SecurityPolicy } from '#app/domain/security-policy.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { SecurityPolicyInput } from './schemas.ts';
import { typedPolicy } from './typed-policy.ts';

type SecurityPolicyFormProps = {
  policy: SecurityPolicy;
  reply: SubmissionResult<string[]> | undefined;
};

/** What is asked of whoever signs in. */
export function SecurityPolicyForm({ policy, reply }: SecurityPolicyFormProps) {
  const { t } = useWords();
  const [form, fields] = useForm<z.input<typeof SecurityPolicyInput>>({
    id: 'security-policy',
    lastResult: reply,
  });
  const { passwordPolicy, secondFactorFor } = fields;
  const chosen = reply?.initialValue ? typedPolicy(reply.initialValue) : policy;
  const figures = { least: leastPasswordLength, former: formerPasswordsRefused, days: passwordDays };
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-4">
      <ErrorSummary errors={formErrors(form, [passwordPolicy, secondFactorFor])} />
      <input type="hidden" name="version" value={versionOf(policy)} />
      <fieldset className="min-w-0">
        <legend className="mb-1 text-sm font-medium">{t('settings.passwordPolicy')}</legend>
        {passwordPolicies.map((code) => (
          <label key={code} className="flex gap-2 py-1.5">
            <input
              type="radio"
              name={passwordPolicy.name}
              value={code}
              defaultChecked={code === chosen.passwordPolicy}
              aria-describedby={`policy-${code}`}
              className="accent-accent mt-1 size-4 shrink-0"
            />
            <span className="min-w-0">
              {t(`codelists.passwordPolicies.${code}`)}
              <span id={`policy-${code}`} className="text-muted block max-w-prose text-sm">
                {t(`settings.passwordPolicyHint.${code}`, figures)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <CheckListField
        label={t('settings.secondFactorFor')}
        name={secondFactorFor.name}
        chosen={chosen.secondFactorFor}
        errors={secondFactorFor.errors}
        options={roles.map((code) => ({ value: code, label: t(`codelists.roles.${code}`) }))}
      />
      <FormActions>
        <Button tone="primary">{t('settings.save')}</Button>
      </FormActions>
    </Form>
  );
}
