import type { Translated } from '../dictionary.ts';
import type { rules as vi } from '../vi/rules.ts';

export const rules = {
  title: 'Thresholds and legal basis',
  subtitle: 'What flags and voucher checks measure against, each with its basis and the days it is in force',
  unverifiedNotice:
    'Nobody in authority has confirmed a threshold marked “not legally verified” yet; a flag that rests on it carries the same mark.',
  rule: 'Rule',
  limit: 'Threshold',
  value: 'Value',
  basis: 'Basis',
  inForce: 'In force',
  from: 'from {{from}}',
  fromTo: '{{from}} – {{to}}',
  review: 'Review',
  none: 'There are no thresholds yet',
  noneExplained: 'The default ones are loaded when the system first starts.',
  unnamed: 'Rule without a name',
  names: {
    amber: 'To watch',
    red: 'Serious',
    ceiling: 'Advance ceiling',
    guaranteeFrom: 'Advances need a guarantee from',
    recoverBy: 'Advance is recovered once payments reach',
  },
  titles: {
    A1: 'Advance under a contract',
    A4: 'Recovery of advances',
  },
  descriptions: {
    S1: 'The forecast (or actual) finish lies later than in the latest approved plan, in days.',
    S5: 'Work done divided by the work planned by now; fires below the threshold.',
    S6: 'The contract’s last day, extensions included, is past and the work is not accepted.',
    M1: 'The share of a year’s capital that, at the present pace, will not be disbursed by 31 January after.',
    M5: 'The share of the contract paid, less the share of the work done.',
    A1: 'An advance beyond this ceiling is refused when its voucher is recorded, unless the contract has a decision of its own.',
    A3: 'An advance or performance guarantee is about to expire while it is still needed.',
    A4: 'The voucher form proposes recoveries so that the advance is gone by this share.',
    G1: 'Days since the last progress report of a package under contract.',
  },
} satisfies Translated<typeof vi>;
