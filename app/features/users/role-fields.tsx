import type { FieldMetadata } from '@conform-to/react';

import { fieldProps } from '#app/components/field-props.ts';
import { SelectField } from '#app/components/select-field.tsx';
import { SuggestField } from '#app/components/suggest-field.tsx';
import { roles } from '#app/domain/codelists.ts';
import { useWords } from '#app/i18n/use-words.ts';

type RoleFieldsProps = {
  role: FieldMetadata<unknown>;
  scope: FieldMetadata<unknown>;
  /** What the scope can be; other codes and names may be typed. */
  scopes: readonly string[];
};

/** A role and where it is to be held. */
export function RoleFields({ role, scope, scopes }: RoleFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <SelectField
        {...fieldProps(role)}
        label={t('users.role')}
        required
        options={roles.map((code) => ({ value: code, label: t(`codelists.roles.${code}`) }))}
      />
      <SuggestField
        {...fieldProps(scope)}
        required={false}
        label={t('users.scope')}
        hint={t('users.scopeHint')}
        suggestions={scopes}
        maxLength={300}
      />
    </>
  );
}
