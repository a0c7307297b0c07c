import type { Translated } from '../dictionary.ts';
import type { voucherSheets as viVoucherSheets } from '../vi/voucher-sheets.ts';

export const voucherSheets = {
  link: 'Import vouchers',
  asXlsx: 'Download XLSX',
  tooLong:
    'This part of the ledger has more than {{limit}} entries, more than an XLSX workbook could bring back. Filter by project, year or source, or take CSV.',
  total: 'Total',
  sheet: 'Vouchers',
  choices: 'Lists',
  chooseOne: 'Choose one from the list.',
  title: 'Import vouchers',
  explanation:
    'A month of vouchers in one file. Before anything is recorded you see what becomes of each row; it is recorded only when every row holds.',
  template:
    'The template has drop-downs and a note on each heading. The ledger, downloaded as XLSX, can be imported as well: what is recorded already is not recorded again.',
  download: 'Download the template',
  file: 'File of vouchers',
  fileHint: 'XLSX or CSV; up to 10 MB and 20,000 rows.',
  upload: 'Read the file',
  mapping: {
    title: 'The columns of {{file}}',
    explained: 'Say what each column is. A file with these columns will be read so the next time.',
    rows: '{{rows}} rows',
    submit: 'Preview',
  },
  figures: { created: 'To be recorded', unchanged: 'In the ledger already', rejected: 'Rejected' },
  preview: {
    title: 'Preview of {{file}}',
    explained:
      'Each row is judged by its voucher day, after the rows recorded before it; the order in the file does not matter.',
    confirmTitle: 'Confirm',
    nothingYet: 'Nothing has been recorded. On confirmation all rows are recorded together, or none.',
    refused:
      '{{rows}} rows are rejected, so nothing can be recorded. Correct them in the file and upload it again.',
    nothingNew: 'All vouchers are in the ledger already; there is nothing to record.',
    confirm_one: 'Record {{count, number}} voucher',
    confirm_other: 'Record {{count, number}} vouchers',
    importing: 'Recording…',
    progress: '{{done}} of {{all}} vouchers recorded',
    finishing: 'All vouchers are recorded; the projects are being worked out anew.',
    remap: 'Change how columns are read',
    another: 'Choose another file',
    rows: 'Each row of the file',
    row: 'Row',
    voucher: 'Voucher',
    project: 'Project',
    on: 'Day',
    cash: 'Paid out',
    outcome: 'Outcome',
    remarks: 'Why',
    empty: 'The file has no rows',
    unnamed: 'without a number',
    refusal: '{{field}}: {{sentence}}',
    refusalOfCell: '{{field}} “{{cell}}”: {{sentence}}',
  },
  outcomes: { created: 'to be recorded', unchanged: 'known', rejected: 'rejected' },
  done: '{{file}} imported: {{created}} vouchers recorded, {{unchanged}} in the ledger already.',
  notes: {
    voucherNumber: 'Required. As printed on the Treasury order; once for each project and capital year.',
    postedOn: 'Required. Day/month/year.',
    projectCode: 'Required.',
    packageCode: 'Needed only where two packages have a contract of the same number.',
    contractNumber: 'Empty: a cost outside contracts.',
    kind: 'Required. Choose one from the list.',
    gross: 'Required, except for a reversal. Đồng, for example 1,250,000,000.',
    recovered:
      'The part of a payment that recovers advance. Required while the contract has advance outstanding; 0 if nothing is recovered.',
    cash: 'Not needed. If stated, it must be gross less what is recovered.',
    capitalYear: 'Required. The year of the capital plan, for example 2025.',
    fundingSource: 'Required, except for a reversal. Choose one from the list.',
    note: 'Required for a reversal: why. Up to 500 characters.',
    reverses:
      'For a reversal only: the number of the voucher it reverses, of the same project and capital year.',
    recordedBy: 'For reading only.',
    illustrative: 'For reading only.',
  },
} satisfies Translated<typeof viVoucherSheets>;
