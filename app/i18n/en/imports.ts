import type { Translated } from '../dictionary.ts';
import type { imports as vi } from '../vi/imports.ts';

export const imports = {
  title: 'Import bidding notices from e-GP',
  explanation:
    'A JSON file crawled from muasamcong.mpi.gov.vn. Every new notice becomes a package; nothing is written until you confirm.',
  noProject: 'You have no project into which to import packages.',
  project: 'Project',
  projectHint: 'The code of the project, such as DL-DTI.',
  file: 'JSON file',
  fileHint: 'UTF-8, up to 5 MB and 5,000 notices.',
  upload: 'Preview',
  figures: { read: 'Rows read', created: 'New packages', unchanged: 'Here already', rejected: 'Rejected' },
  preview: {
    title: 'Preview of {{file}}',
    into: 'Into project {{code}} · {{name}}',
    caption: 'Every row of the file',
    empty: 'The file has no rows',
    row: 'Row',
    name: 'Package',
    status: 'Status',
    outcome: 'Outcome',
    remarks: 'Remarks',
    confirmTitle: 'Confirm',
    nothingYet: 'Nothing is written yet. When you confirm, all new packages are written at once, or none.',
    confirm_one: 'Import {{count, number}} package',
    confirm_other: 'Import {{count, number}} packages',
    skipRejected_one: 'Leave out {{count, number}} rejected row and import the others',
    skipRejected_other: 'Leave out {{count, number}} rejected rows and import the others',
    nothingNew: 'There is no new notice: every row is here already or rejected.',
    discard: 'Choose another file',
  },
  outcomes: { created: 'new', unchanged: 'unchanged', rejected: 'rejected' },
  done: 'Packages imported from e-GP: {{packages}}.',
  notes: {
    ownerMissing: 'No project owner is named.',
    ownerRepeats: 'The project owner column repeats the procuring entity.',
    participationUnclear: 'Whether bids are sent online is not clear; left empty.',
    addressForeign: 'The page address is not one of e-GP; not kept.',
    noticeAgain: 'This notice stands in row {{row}} already.',
    olderVersion: 'An older version of the notice in row {{row}}.',
    otherProject: 'Is package {{package}} of project {{project}} already.',
    statusDiffers:
      'e-GP says “{{egpStatus}}”, the package is “{{status}}”. Move the package on with the facts of that step.',
  },
} satisfies Translated<typeof vi>;
