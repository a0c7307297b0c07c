import type { Translated } from '../dictionary.ts';
import type { disbursementYear as vi } from '../vi/disbursement-year.ts';

export const disbursementYear = {
  title: 'Disbursing the capital of {{year}}',
  subtitle: 'How much is left before the deadline, and whether the pace of the last three months will do',
  link: 'Will we make it',
  filters: 'Choose the capital year and the province',
  usable: 'To be disbursed of {{year}}',
  ofWhichOwn: '{{own}} of it assigned in the year',
  plan: 'To be disbursed',
  rate: 'Disbursement rate',
  rateLabel: '{{project}}: {{rate}} of the year’s capital disbursed',
  target: 'national target {{target}}',
  left: 'Left',
  daysLeft: '{{days}} days until {{deadline}}',
  needed: 'Needed a month',
  pace: '{{pace}} a month in the last three',
  paceHead: 'Last three months',
  noPace: 'too few months to know a pace',
  lapsing: 'At risk of lapsing',
  expected: '{{expected}} more expected ({{low}} – {{high}})',
  project: 'Project, source',
  lines: 'By project and source',
  linesSubtitle: 'Most left first; each line opens into its vouchers, its project code into the packages',
} satisfies Translated<typeof vi>;
