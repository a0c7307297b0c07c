import type { Translated } from '../dictionary.ts';
import type { ledgerOverrides as vi } from '../vi/ledger-overrides.ts';

export const ledgerOverrides = {
  title: 'Vouchers past a limit',
  subtitle:
    'The committee lets somebody else record one voucher past one limit, once, by a document and with a reason',
  ask: 'A limit is passed only with somebody else’s permission:',
  askLink: 'see and ask for permissions',
  list: 'Permitted',
  none: 'Nothing was permitted so far',
  noneExplained: 'A voucher past a limit is refused until the committee permits it here.',
  rule: 'Limit',
  amount: 'Past it by at most',
  document: 'Document, reason',
  by: 'Permitted by',
  used: 'Used by voucher',
  unused: 'not used',
  ofContract: 'contract {{number}}',
  ofCapital: 'capital of {{year}}, {{source}}',
  ofProject: 'the whole project',
  form: {
    title: 'Permit more',
    allows:
      'One voucher of somebody else may pass this limit, by the amount below at most. Whoever permits cannot use it. Nobody can permit recovering more than the advance outstanding.',
    contract: 'Contract',
    contractHint: 'Where the limit is a contract’s.',
    capital: 'Capital',
    capitalHint: 'Where the limit is the capital of a year.',
    amountHint: 'What is past the limit; for a voucher before the contract’s day, all of its cash.',
    documentNumber: 'Document number',
    reason: 'Reason',
    submit: 'Permit once',
    done: 'Permitted to pass by up to {{amount}}.',
  },
} satisfies Translated<typeof vi>;
