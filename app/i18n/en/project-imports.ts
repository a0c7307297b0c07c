import type { Translated } from '../dictionary.ts';
import type { projectImports as vi } from '../vi/project-imports.ts';

export const projectImports = {
  title: 'Import a list of projects',
  explanation:
    'A list of projects as you keep it in a table. Step 1: choose the file. Step 2: say which column is what. Step 3: look at it before anything is written.',
  egp: 'Import packages from e-GP',
  lists: 'Import a list of projects',
  file: 'Spreadsheet file',
  fileHint:
    'CSV (comma, semicolon or tab; Vietnamese text saved as UTF-8) or the first sheet of an XLSX file, up to 10 MB and 20,000 rows.',
  upload: 'Read the file',
  mapping: {
    title: 'The columns of {{file}}',
    subtitle: '{{rows}} rows, {{columns}} columns',
    explained:
      'The columns were guessed by their names and by the values below; please check. What has no column, a project will not have.',
    remembered: 'Your last choice for a table with these columns is used again.',
    fields: 'Which column each field is read from',
    noColumn: 'Not in the file',
    samples: 'For example: {{samples}}',
    keepOthers: 'Keep the other columns on the project’s page, as what the source states',
    ratingHint: 'Somebody else’s rating is kept as what they state; it is no flag here.',
    amounts: 'Amounts, and how they are written',
    currency: 'Currency',
    currencyHint:
      'Three letters: VND, GBP, CAD… Where the file does not say and this is empty, amounts are kept as what the source states and never counted as money.',
    rate: 'Rate',
    rateHint: 'Đồng for one of the currency, such as 33,125.5. Not needed for đồng.',
    unit: 'Counted in',
    unitHint: 'How much money one in the column of total investment is.',
    writing: 'Numbers and days as written in',
    writingHint: 'What a whole column leaves open, such as 06.07.08, stays unknown and is reported.',
    everyRow: 'For every row',
    province: 'Province',
    provinceHint: 'For rows that name none.',
    noProvince: 'No province',
    unitName: 'Project owner',
    unitNameHint: 'For rows that name none.',
    columns: 'The columns in the file',
    column: 'Column',
    values: 'First values',
    submit: 'Preview',
  },
  figures: {
    read: 'Rows read',
    created: 'New projects',
    unchanged: 'Already here',
    rejected: 'Rejected',
    unknown: 'Values that cannot be read',
  },
  preview: {
    title: 'Preview of {{file}}',
    confirmTitle: 'Confirm',
    nothingYet:
      'Nothing is written yet. When you confirm, all new projects are written at once, or none. An administrator says who manages the new projects.',
    confirm_one: 'Import {{count, number}} project',
    confirm_other: 'Import {{count, number}} projects',
    importing: 'Writing…',
    skipRejected_one: 'Leave out {{count, number}} rejected row and import the others',
    skipRejected_other: 'Leave out {{count, number}} rejected rows and import the others',
    nothingNew: 'There is no new project: every row is here already or is rejected.',
    another: 'Choose another file',
    remap: 'Change the columns',
    rows: 'The rows of the file',
    row: 'Row',
    outcome: 'Outcome',
    project: 'Project',
    period: 'Period',
    totalInvestment: 'Total investment',
    remarks: 'Remarks',
    unknown: 'Values that cannot be read',
    unknownExplained:
      'These stay unknown here, and are never 0. The source’s own words are kept on the project’s page.',
    column: 'Column',
    text: 'Text in the file',
    openEnded: '…',
  },
  outcomes: { created: 'new', unchanged: 'already here', rejected: 'rejected' },
  unknownIs: 'Column “{{column}}” cannot be read: {{text}}',
  done: '{{projects}} projects imported from {{file}}.',
  notes: {
    amountAsText:
      'Column “{{column}}” says {{value}} without a known currency and rate; it is kept as what the source states and not counted as money.',
    amountZero:
      'Column “{{column}}” says {{value}}; no project costs nothing, so it is kept as what the source states.',
    repeated: 'This project is in row {{row}} already.',
    codeHere: 'There is a project {{code}} here already.',
    nameDiffers: 'Here already as {{code}} under the name “{{name}}”; the file has another name.',
    saysOtherwise:
      'Here already as {{code}}; the file now says otherwise than when it was imported. The project stays as it is.',
  },
} satisfies Translated<typeof vi>;
