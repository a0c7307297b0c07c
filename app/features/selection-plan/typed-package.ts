import type { Locale } from '#app/domain/codelists.ts';

import { packageFieldNames } from './field-names.ts';
import type { PackageForm } from './find-package-form.server.ts';
import type { PackageFields } from './schemas.ts';

/** A package's fields as they would be typed, so that a form sent back unchanged changes nothing. */
export function typedPackage(known: PackageForm, locale: Locale): PackageFields {
  return Object.fromEntries(
    packageFieldNames.flatMap((name) => {
      const value = known[name];
      return value === null ? [] : [[name, typedValue(name, value, locale)]];
    }),
  );
}

function typedValue(name: string, value: string | number | boolean, locale: Locale): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (name !== 'purchaseOption') return String(value);
  const share = String(Number(value) / 100);
  return locale === 'vi' ? share.replace('.', ',') : share;
}
