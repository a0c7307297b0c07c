import type { FieldMetadata } from '@conform-to/react';

import { controlClass, Field } from '#app/components/field.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { SelectField } from '#app/components/select-field.tsx';
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
  const { defaultValue, ...field } = fieldProps(scope);
  return (
    <>
      <SelectField
        {...fieldProps(role)}
        label={t('users.role')}
        required
        options={roles.map((code) => ({ value: code, label: t(`codelists.roles.${code}`) }))}
      />
      <Field {...field} required={false} label={t('users.scope')} hint={t('users.scopeHint')}>
        {(control) => (
          <>
            <input
              {...control}
              defaultValue={defaultValue}
              list={`${control.id}-choices`}
              maxLength={300}
              autoComplete="off"
              spellCheck={false}
              className={controlClass}
            />
            <datalist id={`${control.id}-choices`}>
              {scopes.map((text) => (
                <option key={text} value={text}>
                  {text}
                </option>
              ))}
            </datalist>
          </>
        )}
      </Field>
    </>
  );
}
