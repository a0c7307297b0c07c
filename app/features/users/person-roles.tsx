import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { userRolePath, userRolesPath } from '#app/platform/paths.ts';

import type { FoundPerson } from './queries.server.ts';
import { RoleFields } from './role-fields.tsx';
import { RoleText, scopeText } from './role-text.tsx';
import type { GrantRoleInput } from './schemas.ts';

type PersonRolesProps = {
  person: FoundPerson;
  scopes: readonly string[];
  mayAdminister: boolean;
  reply: SubmissionResult<string[]> | undefined;
};

/** The roles that somebody holds; for administrators with what takes one away and what gives another. */
export function PersonRoles({ person, scopes, mayAdminister, reply }: PersonRolesProps) {
  const { t } = useWords();
  return (
    <Card title={t('users.person.roles.title')} subtitle={t('users.person.roles.subtitle')} id="roles">
      {person.roles.length === 0 ? <p className="text-muted">{t('users.person.roles.none')}</p> : null}
      <ul>
        {person.roles.map((held) => (
          <li
            key={held.id}
            className="flex flex-wrap items-center justify-between gap-x-4 border-t py-1.5 first:border-t-0"
          >
            <span>
              <RoleText {...held} />
            </span>
            {mayAdminister ? (
              <Form method="post" action={userRolePath(person.id, held.id)}>
                <Button
                  aria-label={t('users.person.roles.revokeNamed', {
                    role: t(`codelists.roles.${held.role}`),
                    scope: scopeText(held, t),
                  })}
                >
                  {t('users.person.roles.revoke')}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {mayAdminister ? <GrantForm person={person} scopes={scopes} reply={reply} /> : null}
    </Card>
  );
}

function GrantForm({ person, scopes, reply }: Omit<PersonRolesProps, 'mayAdminister'>) {
  const { t } = useWords();
  const [form, fields] = useForm<z.input<typeof GrantRoleInput>>({ id: 'grant-role', lastResult: reply });
  const { role, scope } = fields;
  return (
    <Form
      method="post"
      action={userRolesPath(person.id)}
      {...getFormProps(form)}
      className="mt-4 border-t pt-4"
    >
      <ErrorSummary errors={formErrors(form, [role, scope])} />
      <FormGrid>
        <RoleFields role={role} scope={scope} scopes={scopes} />
      </FormGrid>
      <FormActions>
        <Button>{t('users.person.roles.grant')}</Button>
      </FormActions>
    </Form>
  );
}
