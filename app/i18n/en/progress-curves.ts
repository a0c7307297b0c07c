import type { Translated } from '../dictionary.ts';
import type { progressCurves as vi } from '../vi/progress-curves.ts';

export const progressCurves = {
  title: 'Three curves',
  link: 'Three curves',
  subtitle: 'Procurement, work and money of the packages, and which packages keep them apart',
  chart: 'Cumulative, by month',
  ofTotal: 'of {{total}}: contract values, or the package price before signing',
  description:
    'On {{day}}: {{procured}} under contract, {{done}} of the work done, {{disbursed}} of the packages’ value disbursed.',
  lines: {
    procured: 'under contract {{share}}',
    done: 'work done {{share}}',
    disbursed: 'disbursed {{share}}',
  },
  columns: { procured: 'Under contract', done: 'Work done', disbursed: 'Disbursed' },
  total: 'Value of the packages',
  packages_one: '{{count, number}} package',
  packages_other: '{{count, number}} packages',
  share: '{{share}} of the packages’ value',
  unpaid: 'Done, not disbursed',
  ahead: 'Disbursed ahead of work',
  outside: '{{amount}} of costs outside packages not counted here',
  none: 'Nothing to draw yet',
  noneExplained:
    'The curves begin with the first contract, progress report or voucher of a package that has a price.',
  gaps: 'Packages that keep the curves apart',
  gapsSubtitle:
    'Money and work furthest apart first; {{shown, number}} of {{all, number}} packages not finished or not fully disbursed',
  package: 'Package',
  worth: 'Value',
  why: 'Why they are apart',
  noGap: 'The curves meet',
  noGapExplained: 'Every package is under contract, done and fully disbursed.',
  reasons: {
    unpriced: 'The package has no price, so nothing can be said.',
    unsigned: '{{amount}} not under contract yet.',
    advance: '{{amount}} disbursed ahead of work; {{advance}} of advance not recovered.',
    ahead: '{{amount}} disbursed ahead of work, with no advance left.',
    unpaid: '{{amount}} done and not disbursed.',
    undone: '{{amount}} still to be done.',
  },
} satisfies Translated<typeof vi>;
