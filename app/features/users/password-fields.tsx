import type { FieldMetadata } from '@conform-to/react';

import { fieldProps } from '#app/components/field-props.ts';
import { TextField } from '#app/components/text-field.tsx';
import type { PasswordPolicy } from '#app/domain/codelists.ts';
import { leastPasswordLength, passwordDays } from '#app/domain/password-policy.ts';
import { useWords } from '#app/i18n/use-words.ts';

type NewPasswordFieldsProps = {
  policy: PasswordPolicy;
  /** Whose password it is: password managers keep it under this address. */
  email: string;
  password: FieldMetadata<unknown>;
  repeated: FieldMetadata<unknown>;
};

/** A new password, typed twice. */
export function NewPasswordFields({ policy, email, password, repeated }: NewPasswordFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <TextField
        {...fieldProps(password)}
        label={t('users.newPassword.label')}
        hint={t(`users.newPassword.hint.${policy}`, { least: leastPasswordLength, days: passwordDays })}
        required
        type="password"
        autoComplete="new-password"
      />
      <TextField
        {...fieldProps(repeated)}
        label={t('users.newPassword.repeated')}
        required
        type="password"
        autoComplete="new-password"
      />
    </>
  );
}

/** The present password, where something asks who is there. */
export function CurrentPasswordField({ field, hint }: { field: FieldMetadata<unknown>; hint?: string }) {
  const { t } = useWords();
  return (
    <TextField
      {...fieldProps(field)}
      label={t('account.currentPassword')}
      hint={hint}
      required
      type="password"
      autoComplete="current-password"
    />
  );
}
