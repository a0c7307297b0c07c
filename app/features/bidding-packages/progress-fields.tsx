import type { FieldMetadata } from '@conform-to/react';

import { fieldProps } from '#app/components/field-props.ts';
import { FormGrid } from '#app/components/form-layout.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { delayReasons } from '#app/domain/codelists.ts';
import { formatShare } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { PackageHistory } from './find-package-history.server.ts';

type ProgressFieldsProps = {
  history: PackageHistory;
  fields: Readonly<Record<'physical' | 'delayReason', FieldMetadata<string | undefined>>>;
};

/** A progress report that comes along with another step; folded away until it is wanted. */
export function ProgressFields({ history, fields: { physical, delayReason } }: ProgressFieldsProps) {
  const { t, locale } = useWords();
  const isWanted = [physical, delayReason].some(
    ({ initialValue, errors = [] }) => errors.length > 0 || Boolean(initialValue),
  );
  return (
    <details open={isWanted} className="group rounded-md border">
      <summary className="hover:bg-sunken rounded-md px-3 py-2 text-sm font-medium">
        <span aria-hidden className="mr-1.5 inline-block group-open:rotate-90">
          ›
        </span>
        {t('packages.move.progress')}
      </summary>
      <div className="px-3 pt-1 pb-3">
        <FormGrid>
          <TextField
            {...fieldProps(physical)}
            label={t('packages.move.physical')}
            inputMode="decimal"
            autoComplete="off"
            hint={
              history.physical === null
                ? undefined
                : t('packages.move.physicalHint', { physical: formatShare(history.physical, locale) })
            }
          />
          <DelayReasonField field={delayReason} delayDays={history.delayDays} />
        </FormGrid>
      </div>
    </details>
  );
}

type DelayReasonFieldProps = {
  field: FieldMetadata<string | undefined>;
  /** As the package's position says; not late where it is null or no more than zero. */
  delayDays: number | null;
  /** Nothing is sent without one where the package is late. */
  isAsked?: boolean;
};

/** Why a package is late, which a report on one that is has to say. */
export function DelayReasonField({ field, delayDays, isAsked = false }: DelayReasonFieldProps) {
  const { t } = useWords();
  const isLate = delayDays !== null && delayDays > 0;
  return (
    <SelectField
      {...fieldProps(field)}
      label={t('packages.move.delayReason')}
      required={isLate && isAsked}
      hint={isLate ? t('packages.report.lateHint', { count: delayDays }) : undefined}
      placeholder={isLate ? t('common.choose') : t('packages.move.noReason')}
      options={delayReasons.map((code) => ({ value: code, label: t(`codelists.delayReasons.${code}`) }))}
    />
  );
}
