import type { Translated } from '../dictionary.ts';
import type { suppliers as vi } from '../vi/suppliers.ts';

export const suppliers = {
  title: 'Suppliers',
  subtitle: 'Who has signed contracts, alone or in a joint venture',
  search: 'Find a supplier',
  searchPlaceholder: 'Name of the supplier',
  name: 'Supplier',
  taxCode: 'Tax code',
  noTaxCode: 'not known',
  contracts: 'Contracts',
  contract: 'Contract',
  package: 'Package',
  role: 'Signed as',
  status: 'State of the package',
  signedOn: 'Signed on',
  value: 'Value',
  paid: 'Paid',
  facts: 'Tax code: {{taxCode}} · Contracts: {{contracts}}',
  none: 'There is no such supplier',
  noneExplained: 'Try a shorter word of the name.',
  noContract: 'No contract up to this day',
} satisfies Translated<typeof vi>;
