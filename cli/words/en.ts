type ImportFigures = Record<'read' | 'created' | 'unchanged' | 'rejected', string>;
type TreasuryFigures = Record<'lines' | 'total' | 'leftOut' | 'rejected', string>;
type WorkbookFigures = ImportFigures & { changed: string };

/** What the command line says in English; figures come in already written. */
export const en = {
  help: `tiendo: Tiến độ on the command line

Usage: npm run -s tiendo -- COMMAND [OPTIONS]

Commands
  demo                              Prepare the data directory with the demo portfolio, without serving
  doctor                            Look whether this machine and the data are fit to run
  verify                            Check both hash chains, every kept total and every document's file
  import egp FILE --project CODE    Show what an import of crawled e-GP notices would do
      --yes                           Import them: all, or none when a row is rejected
      --skip-rejected                 Leave rejected rows out and import the others
      --rows                          With --json: what becomes of every row
  import projects FILE              Show what an import of a list of projects (CSV, XLSX) would do, and what cannot be read
      --yes, --skip-rejected, --rows  As above
      --map MAP.json                  Which column is what; guessed from heads and values where it does not say
      --currency CODE                 The currency of its amounts, such as GBP; else only đồng are money
      --rate NUMBER                   How many đồng one of the currency is
      --unit UNIT                     What its amounts count: one, thousand, million or billion
      --province CODE                 The province of rows that name none; no province unless given
  import workbook FILE              Show what an import of a project's workbook (XLSX, or one sheet as CSV) would do
      --project CODE                  The project
      --yes, --rows                   As above; all rows, or none
  import vouchers FILE              Show what an import of a sheet of vouchers (XLSX, CSV) would do
      --yes, --rows                   As above; all rows, or none
  import treasury FILE              Show how a list of what the State Treasury paid (XLSX, CSV) is read
      --province CODE                 The province that it is of
      --month YYYY-MM                 The month that it covers, or the first of them
      --through YYYY-MM               The last month, where it covers several
      --map MAP.json, --yes           As above; recorded whole, or not at all
  export workbook FILE.xlsx         Write a project's workbook, which is the template for importing it
      --project CODE                  The project
  export ledger FILE.csv|FILE.json  Write the disbursement ledger; the JSON can be verified without Tiến độ
  export audit FILE.json            Write the audit log; it can be verified without Tiến độ
  export portfolio FILE.json        Write every record with the heads of both chains
  backup FILE                       Write everything into one archive, beside a running server too
      --with-key                      With the installation's key, which opens what is sealed in it
  restore FILE                      Check an archive to its last byte and make data of it again, where there is none
      --into DIR                      In this directory instead of TIENDO_DATA or DATABASE_URL
  user list                         Everybody with their roles, and when they were seen last
  user invite EMAIL                 Make an account and print its one-time link, good for 72 hours
      --name NAME                     The person's name
      --role ROLE                     projectManager, financeOfficer, committee, auditor or administrator
      --project CODE | --unit NAME    Where the role is held; everywhere unless given
  user reset EMAIL                  Print a one-time link to choose a new password, good for 24 hours
  user unpair EMAIL                 Take away a second factor that was lost
  user disable EMAIL                Shut somebody out at once
  user enable EMAIL                 Let them in again
      --reason TEXT                   What the audit log says about it

Options of every command
  --json                            Answer in JSON
  --lang vi|en                      The language of the answer; English unless given
  -h, --help                        This text

The data is that of TIENDO_DATA (./data unless set), or of the PostgreSQL database in DATABASE_URL.`,
  usage: {
    commandUnknown: (command: string) => `There is no command "${command}". Try: tiendo --help`,
    optionUnknown: (option: string) => `There is no option ${option} here. Try: tiendo --help`,
    valueMissing: (option: string) => `The option ${option} needs a value. Try: tiendo --help`,
    valueUnexpected: (option: string) => `The option ${option} takes no value. Try: tiendo --help`,
    argumentUnexpected: (argument: string) => `"${argument}" is one argument too many. Try: tiendo --help`,
    languageUnknown: (language: string) => `There is no language "${language}"; choose vi or en.`,
  },
  crash: (reason: string) => `Something went wrong that nobody foresaw: ${reason}`,
  storage: (reason: string) => `The storage cannot be used at present: ${reason}`,
  verify: {
    reading: {
      ledger: (rows: string) => `Ledger: ${rows} entries read`,
      audit: (rows: string) => `Audit log: ${rows} events read`,
      documents: (rows: string) => `Documents: ${rows} versions looked at`,
    },
    whole: {
      ledger: (rows: string, head: string) =>
        `Ledger: ${rows} entries, the chain is whole and ends in ${head}`,
      audit: (rows: string, head: string) =>
        `Audit log: ${rows} events, the chain is whole and ends in ${head}`,
    },
    bad: {
      ledger: (rows: string, seq: number, reason: string) =>
        `Ledger: ${rows} entries; the first bad one is number ${seq}: ${reason}`,
      audit: (rows: string, seq: number, reason: string) =>
        `Audit log: ${rows} events; the first bad one is number ${seq}: ${reason}`,
    },
    reasons: {
      missing: 'it is not there',
      previousHash: 'it does not follow the one before it',
      hash: 'it is not what was recorded',
      head: 'the published head of the chain does not end on it',
    },
    totalsWhole: (checked: string) => `Kept totals: ${checked} compared with their records, all equal`,
    totalsWrong: (checked: string, wrong: string) =>
      `Kept totals: ${checked} compared with their records, ${wrong} figures differ:`,
    documentsWhole: (versions: string, files: string) =>
      `Documents: ${versions} versions in ${files} files, all as they were kept`,
    documentsBad: (versions: string, bad: string, first: string, reason: string) =>
      `Documents: ${versions} versions, ${bad} without their file; the first bad one is ${first}: ${reason}`,
    documentFaults: {
      missing: 'its file is not there',
      size: 'its file has another length',
      hash: 'its file has other content',
    },
    refusal: 'The records are not as they were written.',
  },
  import: {
    kindUnknown: (kind: string) =>
      kind === ''
        ? 'Say what to import: tiendo import egp FILE --project CODE, tiendo import projects FILE, tiendo import workbook FILE --project CODE, tiendo import vouchers FILE, or tiendo import treasury FILE --province CODE --month YYYY-MM'
        : `"${kind}" cannot be imported; egp, projects, workbook, vouchers and treasury can.`,
    fileMissing: 'Name the file to import: tiendo import egp FILE --project CODE',
    projectMissing: 'Name the project to import into: --project CODE',
    previewed: ({ read, created, unchanged, rejected }: ImportFigures) =>
      `${read} rows read: ${created} new, ${unchanged} unchanged, ${rejected} rejected. Nothing was written; import with --yes.`,
    rejected: (rows: string) =>
      `${rows} rows are rejected, so nothing was written. Correct them, or leave them out with --skip-rejected.`,
    done: ({ read, created, unchanged, rejected }: ImportFigures) =>
      `${read} rows read: ${created} packages created, ${unchanged} unchanged, ${rejected} rejected.`,
  },
  importProjects: {
    fileMissing: 'Name the file to import: tiendo import projects FILE',
    unitUnknown: (units: string) => `Give --unit as one of ${units}.`,
    mapUnreadable: (file: string, reason: string) => `${file} is no mapping of columns: ${reason}`,
    mapNotJson: 'it is not JSON.',
    columns: 'Columns:',
    column: (field: string, column: string) => `${field}: ${column}`,
    unknown: (row: string, column: string, text: string) => `row ${row}, column "${column}": ${text}`,
    unknownHead: (count: string) => `${count} values cannot be read and stay unknown:`,
    writing: (done: string, all: string) => `${done} of ${all} projects written`,
    previewed: ({ read, created, unchanged, rejected }: ImportFigures) =>
      `${read} rows read: ${created} new, ${unchanged} unchanged, ${rejected} rejected. Nothing was written; import with --yes.`,
    done: ({ read, created, unchanged, rejected }: ImportFigures) =>
      `${read} rows read: ${created} projects created, ${unchanged} unchanged, ${rejected} rejected.`,
  },
  importWorkbook: {
    fileMissing: 'Name the file to import: tiendo import workbook FILE --project CODE',
    writing: (done: string, all: string) => `${done} of ${all} records written`,
    previewed: ({ read, created, changed, unchanged, rejected }: WorkbookFigures) =>
      `${read} rows read: ${created} new, ${changed} changed, ${unchanged} unchanged, ${rejected} rejected. Nothing was written; import with --yes.`,
    rejected: (rows: string) =>
      `${rows} rows are rejected, so nothing was written. Correct them in the file.`,
    done: ({ read, created, changed, unchanged, rejected }: WorkbookFigures) =>
      `${read} rows read: ${created} new, ${changed} changed, ${unchanged} unchanged, ${rejected} rejected.`,
  },
  importVouchers: {
    fileMissing: 'Name the file to import: tiendo import vouchers FILE',
    writing: (done: string, all: string) => `${done} of ${all} vouchers recorded`,
    previewed: ({ read, created, unchanged, rejected }: ImportFigures) =>
      `${read} rows read: ${created} to be recorded, ${unchanged} in the ledger already, ${rejected} rejected. Nothing was written; record them with --yes.`,
    rejected: (rows: string) =>
      `${rows} rows are rejected, so nothing was recorded. Correct them in the file.`,
    done: ({ read, created, unchanged, rejected }: ImportFigures) =>
      `${read} rows read: ${created} vouchers recorded, ${unchanged} in the ledger already, ${rejected} rejected.`,
  },
  importTreasury: {
    fileMissing: 'Name the file to import: tiendo import treasury FILE --province CODE --month YYYY-MM',
    provinceMissing: 'Name the province that the list is of: --province CODE',
    provinceUnknown: (code: string) => `No project is in the province ${code}.`,
    monthMissing: 'Say which month the list covers: --month YYYY-MM',
    monthUnreadable: (text: string) => `${text} is no month; write it as 2025-09.`,
    previewed: ({ lines, total, leftOut, rejected }: TreasuryFigures) =>
      `${lines} payments read, ${total} in all; ${leftOut} rows without number and day left out, ${rejected} cannot be read. Nothing was written; record the list with --yes.`,
    done: ({ lines, total, leftOut }: TreasuryFigures) =>
      `The list is recorded: ${lines} payments, ${total} in all; ${leftOut} rows without number and day left out.`,
  },
  exportWorkbook: {
    projectMissing: 'Name the project to export: --project CODE',
    done: (project: string, file: string) => `The workbook of ${project} is in ${file}.`,
  },
  export: {
    whatUnknown: (what: string) =>
      what === ''
        ? 'Say what to export: tiendo export ledger FILE, tiendo export audit FILE, tiendo export portfolio FILE, or tiendo export workbook FILE --project CODE'
        : `"${what}" cannot be exported; ledger, audit, portfolio and workbook can.`,
    fileMissing: (what: string) => `Name the file to write: tiendo export ${what} FILE`,
    formatUnknown: (formats: string) => `The file's name must end in ${formats}.`,
    writing: (rows: string) => `${rows} rows written`,
    done: (rows: string, file: string) => `${rows} rows written to ${file}`,
    heads: { ledger: 'Head of the ledger:', audit: 'Head of the audit log:' },
  },
  backup: {
    fileMissing: 'Name the archive to write: tiendo backup FILE',
    exists: (file: string) => `${file} is there already; choose another name.`,
    making: 'Making the backup',
    done: (file: string, size: string) =>
      `The backup is in ${file} (${size}). It was read back and is whole.`,
    contents: (entries: string, events: string) =>
      `It holds ${entries} ledger entries and ${events} audit events.`,
    keyLeftOut:
      'The key of the installation (secret.key) is not in it: keep a copy of the key elsewhere. With --with-key it goes in.',
  },
  restore: {
    fileMissing: 'Name the archive to restore: tiendo restore FILE',
    checking: 'Checking the archive',
    done: (place: string, madeAt: string) =>
      `The backup of ${madeAt} is restored in ${place}. Chains and totals are whole.`,
    verified: (entries: string, events: string) => `${entries} ledger entries, ${events} audit events.`,
    refusals: {
      foreign: 'This file is not a backup of Tiến độ. Nothing was restored.',
      newerFormat: (version: string) =>
        `This backup has format ${version}, which a newer Tiến độ writes. Restore it with that version.`,
      damaged: (part: string) =>
        `The backup is damaged: its part ${part} is not as it was written. Nothing was restored; take another backup.`,
      missing: (part: string) =>
        `The backup is not whole: its part ${part} is missing. Nothing was restored; take another backup.`,
      unexpected: (part: string) =>
        `The backup has a part that does not belong in it: ${part}. Nothing was restored; take another backup.`,
      seal: 'The backup is damaged between its parts or at its end: its seal does not fit. Nothing was restored; take another backup.',
      contents: (what: string) =>
        `The database in the backup is not the one that the backup describes: ${what} differs. Nothing was restored; take another backup.`,
      records:
        'The records in the backup do not verify: an entry, an event or a total is not as it was written. Nothing was restored; take an earlier backup.',
      occupied: (place: string) =>
        `There is data already: ${place}. Nothing was changed. Restore into an empty directory (--into), or move that data away first.`,
    },
  },
  user: {
    actUnknown: (act: string) =>
      act === ''
        ? 'Say what to do: tiendo user list, invite, reset, unpair, disable or enable'
        : `"${act}" cannot be done with users; list, invite, reset, unpair, disable and enable can.`,
    emailMissing: (act: string) => `Name the person: tiendo user ${act} EMAIL`,
    nameMissing: 'Say what the person is called: --name NAME',
    roleUnknown: (roles: string) => `Give a role: --role with one of ${roles}.`,
    scopeTwice: 'A role is held in one place: give --project or --unit, not both.',
    personUnknown: (email: string) => `Nobody here has the address ${email}.`,
    refused: (field: string, sentence: string) => `${field}: ${sentence}`,
    invited: (email: string) => `${email} is invited.`,
    unpaired: (email: string) => `${email} signs in without a second factor until they set one up again.`,
    disabled: (email: string) => `${email} is disabled, and out at once.`,
    enabled: (email: string) => `${email} can sign in again.`,
    link: (address: string) => `one-time link: ${address}`,
    until: (moment: string) => `It opens once, until ${moment}. It is kept nowhere: hand it over yourself.`,
    reason: 'on the command line',
    everywhere: 'everywhere',
    isDisabled: 'disabled',
    neverSeen: 'never seen',
  },
  demo: {
    loading: 'Loading the demo portfolio',
    ready: (directory: string) => `The demo portfolio is ready in ${directory}.`,
    password: (password: string) => `password: ${password}`,
    today: (day: string) => `The demo's day is ${day}.`,
  },
  doctor: {
    states: { ok: 'ok', note: 'note', problem: 'problem' },
    checks: {
      node: 'Node.js',
      directory: 'data directory',
      database: 'database',
      settings: 'database settings',
      migrations: 'database version',
      disk: 'disk',
      browser: 'browser',
    },
    nodeTooOld: (version: string, needed: string) => `${version}; ${needed} or newer is needed`,
    directoryNew: (directory: string) => `${directory} will be made`,
    directoryRefused: (directory: string) => `${directory} cannot be written`,
    databaseNone: 'none yet: start the server, or run "tiendo demo"',
    migrationsAll: (count: string) => `all ${count} changes are applied`,
    diskFree: (free: string) => `${free} GB free`,
    diskLow: (free: string, needed: string) => `only ${free} GB free; keep at least ${needed} GB`,
    browserNone:
      'none found; only the tests in a browser need one (CHROMIUM_PATH, or: npx playwright install chromium)',
    refusal: 'Something here keeps Tiến độ from running as it should.',
  },
  file: {
    reasons: {
      ENOENT: 'there is no such file or folder',
      EISDIR: 'it is a folder',
      EACCES: 'it is not permitted',
      ENOSPC: 'the disk is full',
    },
    unreadable: (file: string, reason: string) => `${file} cannot be read: ${reason}.`,
    unwritable: (file: string, reason: string) => `${file} cannot be written: ${reason}.`,
  },
};

export type CliWords = typeof en;
