import type { Translated } from '../dictionary.ts';
import type { disbursementReports as vi } from '../vi/disbursement-reports.ts';

export const disbursementReports = {
  title: 'Disbursement report',
  titleOf: 'Disbursement report {{month}}, {{province}}',
  link: 'Report',
  subtitle: 'In đồng · capital decided by the end of the month, vouchers dated by the end of the month',
  choose: 'Choose a report',
  month: 'Month',
  chooseProvince: 'Choose a province to see its report',
  download: 'Download XLSX',
  print: 'Print the report',
  none: 'Nothing to report yet',
  noneExplained:
    'By the end of this month the province had no capital and had disbursed nothing; choose another month or province.',
  older:
    'Capital years before {{year}} are here only while something moves in {{ofYear}} or advance is not recovered.',
  tables: { month: 'Disbursed in the month', settlement: 'Settlement by capital year' },
  explained: {
    month:
      'Cash in the month = advances + payments − recovered − returned; a reversal counts against the kind that it undoes.',
    settlement:
      'Assigned + carried in = disbursed + carried on + cancelled + left. Advance below zero in one capital year was recovered for another.',
  },
  project: 'Project',
  capital: 'Year and source',
  capitalYear: 'Capital year',
  fundingSource: 'Funding source',
  totalOfSource: 'Sum of {{source}}',
  total: 'Total',
  figures: {
    own: 'Assigned, adjusted',
    carriedIn: 'Carried in',
    advanced: 'Advances',
    paid: 'Payments',
    recovered: 'Advance recovered',
    returned: 'Returned',
    cash: 'Cash in the month',
    sinceYear: 'Since the year began',
    inAll: 'Disbursed in all',
    volume: 'Paid for volume',
    outstanding: 'Advance not recovered',
    carriedOn: 'Carried on',
    cancelled: 'Cancelled',
    left: 'Left',
  },
  place: 'From the ledger up to link {{seq}}, hash {{hash}}',
  placeExplained:
    'The address of this page names that link: it opens this same report whenever it is asked. Vouchers and capital decisions recorded afterwards are in later reports.',
} satisfies Translated<typeof vi>;
