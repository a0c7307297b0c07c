import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import { RoleFields } from './role-fields.tsx';
import type { InvitePersonInput } from './schemas.ts';

type InviteFormProps = {
  provinces: readonly { code: string; name: string }[];
  scopes: readonly string[];
  reply: SubmissionResult<string[]> | undefined;
};

/** Who is invited, and with which roles; the buttons that add and remove a role need no JavaScript. */
export function InviteForm({ provinces, scopes, reply }: InviteFormProps) {
  const { t } = useWords();
  const [form, fields] = useForm<z.input<typeof InvitePersonInput>>({
    id: 'invite',
    lastResult: reply,
    defaultValue: { roles: [{ scope: '' }] },
  });
  const rows = fields.roles.getFieldList();
  const rowFields = rows.map((row) => row.getFieldset());
  const { name, email, provinceCode } = fields;
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-3xl">
      <ErrorSummary
        errors={formErrors(form, [
          name,
          email,
          provinceCode,
          ...rowFields.flatMap(({ role, scope }) => [role, scope]),
        ])}
      />
      {/* The first button of a form is the one that the Enter key presses. */}
      <button className="hidden" tabIndex={-1} aria-hidden />
      <Card>
        <FormGrid>
          <TextField
            {...fieldProps(name)}
            label={t('users.name')}
            required
            maxLength={100}
            autoComplete="off"
          />
          <TextField
            {...fieldProps(email)}
            label={t('users.email')}
            required
            type="email"
            autoComplete="off"
            spellCheck={false}
          />
          <SelectField
            {...fieldProps(provinceCode)}
            required={false}
            label={t('users.list.province')}
            placeholder={t('common.none')}
            options={provinces.map(({ code, name: label }) => ({ value: code, label }))}
          />
        </FormGrid>
      </Card>
      <Card title={t('users.invite.roles')} className="mt-4">
        {rows.map((row, index) => {
          const number = index + 1;
          const { role, scope } = row.getFieldset();
          return (
            <fieldset
              key={row.key}
              className="mt-4 border-t pt-3 first-of-type:mt-0 first-of-type:border-t-0"
            >
              <legend className="sr-only">{t('users.invite.roleNumber', { number })}</legend>
              <FormGrid>
                <RoleFields role={role} scope={scope} scopes={scopes} />
              </FormGrid>
              {rows.length > 1 ? (
                <Button className="mt-2" {...form.remove.getButtonProps({ name: fields.roles.name, index })}>
                  {t('users.invite.removeRole', { number })}
                </Button>
              ) : null}
            </fieldset>
          );
        })}
        <Button
          className="mt-3"
          {...form.insert.getButtonProps({ name: fields.roles.name, defaultValue: { scope: '' } })}
        >
          {t('users.invite.addRole')}
        </Button>
      </Card>
      <FormActions>
        <Button tone="primary">{t('users.invite.submit')}</Button>
      </FormActions>
    </Form>
  );
}
