import type { Translated } from '../dictionary.ts';
import type { advances as vi } from '../vi/advances.ts';

export const advances = {
  title: 'Advances outstanding',
  link: 'Advances',
  subtitle: '{{outstanding}} still to be recovered on {{contracts}}',
  contracts_one: '{{count, number}} contract',
  contracts_other: '{{count, number}} contracts',
  calendar: 'Calendar of advance guarantees',
  filters: 'Choose the province',
  list: 'By contract',
  listSubtitle: 'Most outstanding first; the amount opens the contract’s vouchers',
  contract: 'Contract',
  advanced: 'Advanced',
  outstanding: 'Outstanding',
  paid: 'Paid, due by',
  paidLabel: '{{contract}}: {{paid}} of the value paid, all to be recovered at {{recoverBy}}',
  next: 'Each payment recovers',
  state: 'State, guarantee',
  noGuarantee: 'no advance guarantee on record',
  guarantee: 'guarantee',
  until: 'until',
  none: 'No advance is outstanding',
  noneExplained: 'Every advance of the contracts has been recovered or given back.',
  states: {
    overdue: 'recovery overdue',
    unsecured: 'no guarantee',
    expired: 'guarantee expired',
    underSecured: 'guarantee below what is left',
    expiring: 'guarantee expires soon',
    asDue: 'as scheduled',
  },
  schedule: {
    title: 'Recovery schedule of the advance',
    subtitle:
      '{{advanced}} advanced, {{recovered}} recovered, {{outstanding}} left; all to be recovered once {{recoverBy}} of the contract is paid',
    next: 'From now on each payment should recover {{share}} of its amount.',
    overdue:
      'Payments have reached {{dueAt}}, where all should be recovered: the next payment must recover all that is left.',
    share: 'Once payments reach',
    paid: 'Paid in all',
    outstanding: 'Advance left at most',
  },
} satisfies Translated<typeof vi>;
