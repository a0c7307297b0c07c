import type { Translated } from '../dictionary.ts';
import type { documents as vi } from '../vi/documents.ts';

export const documents = {
  title: 'Documents',
  none: 'No documents yet',
  noneExplained:
    'Decisions, minutes, contracts, photos from the site: upload them, so that every reader can open the evidence.',
  add: 'Add a document',
  newest: 'The {{shown}} newest documents are shown; Search (Ctrl K) finds the others.',
  document: 'Document',
  proves: 'Proves',
  file: 'File',
  added: 'Recorded',
  version: 'Version',
  versionIs: 'version {{version}}',
  by: 'by {{name}}',
  bySystem: 'by the system',
  download: 'Download {{name}}',
  wholePackage: 'The whole package',
  wholeProject: 'The whole project',
  facts: {
    statusChange: 'Step to “{{status}}”, {{day}}',
    progressReport: 'Progress report of {{physical}}, {{day}}',
    contract: 'Contract {{name}}',
    amendment: 'Amendment {{name}}, {{day}}',
    security: 'Security {{name}}',
    investmentDecision: 'Investment decision {{name}}, {{day}}',
    selectionPlan: 'Contractor selection plan by decision {{name}}, {{day}}',
    scheduleItem: 'Milestone “{{milestone}}”, {{day}}',
    other: 'Another record',
  },
  form: {
    title: 'Add a document',
    file: 'File',
    fileHint:
      'PDF, PNG, JPEG, DOCX, XLSX, PPTX, ODT, ODS or ODP, up to {{limit}} MB. Should the form come back, choose the file again.',
    name: 'Name of the document',
    nameHint: 'Left empty, it is the name of the file.',
    kind: 'Kind',
    number: 'Number',
    issuedOn: 'Day of issue',
    proves: 'What it proves',
    submit: 'Upload',
    back: 'Back',
    done: 'The document “{{title}}” was added.',
  },
  evidence: 'Documents and photos that prove it',
  evidenceHint:
    'Up to {{most}} files of up to {{limit}} MB. Asked for where progress falls, or rises by {{rise}} points or more within {{days}}.',
  stepHint: 'Decision or minutes of this step; up to {{most}} files of up to {{limit}} MB.',
  page: {
    about: 'About the document',
    versions: 'Versions',
    inForce: 'in force',
    replaced: 'replaced',
    sha256: 'SHA-256',
    replace: 'Add a new version',
    back: 'Back to the document',
  },
  replace: {
    title: 'New version',
    explained: 'Version {{version}} is kept and can still be downloaded; the new one is in force instead.',
    submit: 'Upload the new version',
    done: 'Version {{version}} of “{{title}}” was recorded.',
  },
  fileMissing:
    'The file “{{name}}” (SHA-256 {{sha256}}) is no longer among the documents, or is damaged. Tell the administrator with the request id {{requestId}}; a backup has the file.',
} satisfies Translated<typeof vi>;
