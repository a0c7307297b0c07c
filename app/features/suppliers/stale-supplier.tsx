import { DefinitionList } from '#app/components/definition-list.tsx';
import { StaleNotice } from '#app/components/stale-notice.tsx';
import { useWords } from '#app/i18n/use-words.ts';

type StaleSupplierProps = {
  supplier: { name: string; taxCode: string | null };
  /** The form as it was sent. */
  typed: Readonly<Record<string, unknown>>;
};

/** Both versions, when somebody changed a supplier while it was being corrected. */
export function StaleSupplier({ supplier, typed }: StaleSupplierProps) {
  const { t } = useWords();
  const definitions = (name: unknown, taxCode: unknown) => [
    { term: t('suppliers.edit.name'), description: typeof name === 'string' ? name : '' },
    {
      term: t('suppliers.edit.taxCode'),
      description: typeof taxCode === 'string' && taxCode !== '' ? taxCode : t('suppliers.noTaxCode'),
    },
  ];
  return (
    <StaleNotice
      title={t('suppliers.edit.stale')}
      theirs={<DefinitionList items={definitions(supplier.name, supplier.taxCode)} />}
      mine={definitions(typed.name, typed.taxCode)}
    />
  );
}
