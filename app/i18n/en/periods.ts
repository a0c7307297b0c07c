import type { Translated } from '../dictionary.ts';
import type { periods as vi } from '../vi/periods.ts';

export const periods = {
  title: 'Closing the ledger',
  subtitle: 'No voucher comes into a month that is closed; whoever closes it entered none in it',
  link: 'Close months',
  province: 'Province',
  chooseProvince: 'Choose a province to see and close its ledger',
  closedThrough: 'Closed through {{month}}',
  neverClosed: 'Never closed so far',
  open: {
    title: 'Open months',
    month: 'Month',
    cash: 'Paid in the month',
    sinceClosing: 'Since the last closing',
    none: 'Every past month is closed',
    noneExplained: 'This month can be closed once it is over.',
  },
  form: {
    title: 'Close',
    month: 'Close through',
    monthHint: 'Open months before it are closed with it.',
    monthChoice: '{{month}} · the ledger has {{cash}}',
    treasuryCash: 'Paid by the Treasury',
    treasuryHint: 'All that was paid since the last closing, as the Treasury’s reconciliation states it.',
    explanation: 'Why they differ',
    explanationHint: 'Only where the Treasury’s figure is not the ledger’s.',
    final: 'What is closed is not opened again. Late vouchers go into the open month.',
    submit: 'Close',
    done: 'Closed through {{month}}.',
  },
  closings: {
    title: 'Closings',
    through: 'Through',
    cash: 'Ledger',
    treasuryCash: 'Treasury',
    difference: 'Difference',
    entries: 'Vouchers',
    by: 'Closed by',
    chain: 'link {{seq}}',
    none: 'Nothing was closed so far',
  },
} satisfies Translated<typeof vi>;
