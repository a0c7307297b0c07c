import type { FieldMetadata, FormMetadata } from '@conform-to/react';

import { Button } from '#app/components/button.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { FormGrid } from '#app/components/form-layout.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { TickField } from '#app/components/tick-field.tsx';
import { useWords } from '#app/i18n/use-words.ts';

/** A line of the list as it is typed. */
export type PartyLine = { name?: string; share?: string; isNew?: string };

type PartyFieldsProps = {
  form: Pick<FormMetadata<Record<string, unknown>, string[]>, 'insert' | 'remove'>;
  parties: FieldMetadata<PartyLine[] | undefined, Record<string, unknown>, string[]>;
};

/** The suppliers of a contract, line by line; the buttons that add and remove one need no JavaScript. */
export function PartyFields({ form, parties }: PartyFieldsProps) {
  const { t } = useWords();
  const lines = parties.getFieldList();
  return (
    <>
      <p className="text-muted mb-3 text-sm">{t('contracts.parties.explained')}</p>
      {lines.map((line, index) => {
        const number = index + 1;
        const { name, share, isNew } = line.getFieldset();
        const asks = (name.errors ?? []).length > 0 || isNew.initialValue === 'on';
        return (
          <fieldset key={line.key} className="mt-4 border-t pt-3 first-of-type:mt-0 first-of-type:border-t-0">
            <legend className="sr-only">{t('contracts.parties.row', { number })}</legend>
            <FormGrid>
              <TextField
                {...fieldProps(name)}
                label={t('contracts.parties.nameOf', { number })}
                required
                maxLength={300}
                autoComplete="off"
              />
              <TextField
                {...fieldProps(share)}
                required={false}
                label={t('contracts.parties.shareOf', { number })}
                inputMode="decimal"
                autoComplete="off"
              />
            </FormGrid>
            {asks ? (
              <div className="mt-2">
                <TickField
                  name={isNew.name}
                  label={t('contracts.parties.isNew')}
                  defaultChecked={isNew.initialValue === 'on'}
                />
              </div>
            ) : null}
            {lines.length > 1 ? (
              <Button className="mt-2" {...form.remove.getButtonProps({ name: parties.name, index })}>
                {t('contracts.parties.remove', { number })}
              </Button>
            ) : null}
          </fieldset>
        );
      })}
      <Button className="mt-3" {...form.insert.getButtonProps({ name: parties.name, defaultValue: {} })}>
        {t('contracts.parties.add')}
      </Button>
    </>
  );
}

/** The fields of every line, for the summary of what is wrong. */
export function partyLineFields(parties: PartyFieldsProps['parties']) {
  return parties.getFieldList().flatMap((line) => {
    const { name, share } = line.getFieldset();
    return [name, share];
  });
}
