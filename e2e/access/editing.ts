/** What an action does to what is recorded: whether two who send it at once could undo each other's work. */
export type Standing =
  /** Changes a record that others may be changing: of many who read the same version one wins, the others are shown both versions. */
  | 'edits'
  /** Uses something up, or proves itself by what it changes: of many at once one succeeds, the others are refused. */
  | 'once'
  /** Adds a record beside all others; what may not stand beside them a rule refuses. */
  | 'adds'
  /** Brings about a state in which it leaves nothing more to do: again, it changes nothing. */
  | 'idempotent'
  /** Changes nothing but the sender's own session, cookie, second factor or draft, which nobody else can send. */
  | 'own';

/** Every action of the application. */
export const standings: Readonly<Record<string, readonly [Standing, why: string]>> = {
  'routes/projects/transitions': ['edits', 'the package’s version'],
  'routes/projects/progress-reports': ['edits', 'the package’s version: the last report is what counts'],
  'routes/projects/milestones': ['edits', 'the package’s version: what was said of a milestone before'],
  'routes/flags/flag': ['edits', 'who had the flag as it was read'],
  'routes/rules/limit': ['edits', 'the value’s version'],
  'routes/contracts/parties': ['edits', 'who carried the contract as it was read'],
  'routes/suppliers/details': ['edits', 'name and tax code as they were read'],
  'routes/projects/edit': ['edits', 'the project’s version'],
  'routes/projects/plan': ['edits', 'all of the plan as it was read: an approval says yes to nothing else'],
  'routes/projects/monthly-plan': ['edits', 'the newest revision as it was read'],
  'routes/projects/package-plan': ['edits', 'the package’s version'],
  'routes/projects/price-changes': ['edits', 'the package’s version'],
  'routes/settings': ['edits', 'the policy as it was read'],
  'routes/users/status': ['edits', 'since when the person is disabled'],

  'routes/account/password': ['once', 'the present password, which the change replaces'],
  'routes/one-time': ['once', 'the link'],
  'routes/setup': ['once', 'the token printed at the first start'],
  'routes/imports/egp-draft': ['once', 'the draft'],
  'routes/imports/project-list-preview': ['once', 'the draft'],
  'routes/workbooks/preview': ['once', 'the draft'],
  'routes/voucher-sheets/preview': ['once', 'the draft'],
  'routes/treasury/preview': ['once', 'the draft'],
  'routes/users/role': ['once', 'the assignment that is taken away'],

  'routes/contracts/new': [
    'adds',
    'a contract; the same number twice, and sums above a ceiling, are refused',
  ],
  'routes/contracts/amendments': [
    'adds',
    'an amendment beside those before; the same number twice is refused',
  ],
  'routes/contracts/securities': ['adds', 'a security; the same number twice is refused'],
  'routes/contracts/extension': ['adds', 'a security in another’s place; a second one is refused'],
  'routes/contracts/release': ['adds', 'the return of a security; a second one is refused'],
  'routes/contracts/overrides': ['adds', 'a permission; the same document twice is refused'],
  'routes/documents/new': ['adds', 'a document beside all others'],
  'routes/documents/new-of-project': ['adds', 'a document beside all others'],
  'routes/documents/versions': [
    'adds',
    'a version behind those before, which stay; the file in force a second time is refused',
  ],
  'routes/projects/bids': [
    'adds',
    'what came in a round; a second record must say why it takes the place of the first',
  ],
  'routes/projects/publications': ['adds', 'a publication; the same twice is refused'],
  'routes/projects/new': ['adds', 'a project; a code that is taken is refused'],
  'routes/projects/new-package': ['adds', 'a package; a code that is taken in the project is refused'],
  'routes/projects/decisions': [
    'adds',
    'a decision; a second approval and a number that is taken are refused',
  ],
  'routes/projects/capital': [
    'adds',
    'a decision under an id of the form; what would leave less than is disbursed is refused',
  ],
  'routes/projects/medium-term': ['adds', 'a decision under an id of the form'],
  'routes/disbursements/new': ['adds', 'an entry under an id of the form; a form sent twice adds one'],
  'routes/disbursements/ceilings': ['adds', 'a decision under an id of the form'],
  'routes/disbursements/closings': ['adds', 'a closing; a month that is closed is refused'],
  'routes/disbursements/overrides': ['adds', 'a permission; the same document twice is refused'],
  'routes/disbursements/reversal': ['adds', 'an entry; a second reversal of the same is refused'],
  'routes/treasury/index': ['adds', 'a draft of the sender’s'],
  'routes/treasury/withdrawal': ['adds', 'the withdrawal of a list; a second one is refused'],
  'routes/imports/egp': ['adds', 'a draft of the sender’s'],
  'routes/imports/projects': ['adds', 'a draft of the sender’s'],
  'routes/workbooks/import': ['adds', 'a draft of the sender’s'],
  'routes/voucher-sheets/import': ['adds', 'a draft of the sender’s'],
  'routes/users/new': ['adds', 'a person; one address twice is refused'],
  'routes/users/roles': ['adds', 'an assignment; the same or a wider one held already is refused'],
  'routes/users/link': ['adds', 'a link, shown to whoever made it; the newest opens'],
  'routes/backups': ['adds', 'a backup'],

  'routes/users/second-factor': ['idempotent', 'a second factor that is gone is gone'],
  'routes/users/sessions': ['idempotent', 'sessions that have ended have ended'],
  'routes/account/sessions': ['idempotent', 'sessions that have ended have ended'],
  'routes/audit/verify': ['idempotent', 'one verification runs at a time, for everybody'],

  'routes/login': ['own', 'begins a session'],
  'routes/login/second-factor': ['own', 'begins a session'],
  'routes/login/sso': ['own', 'leads to the identity provider'],
  'routes/logout': ['own', 'ends the session'],
  'routes/preferences': ['own', 'sets a cookie'],
  'routes/imports/project-list': ['own', 'says how one’s own draft is read'],
  'routes/workbooks/columns': ['own', 'says how one’s own draft is read'],
  'routes/voucher-sheets/columns': ['own', 'says how one’s own draft is read'],
  'routes/treasury/columns': ['own', 'says how one’s own draft is read'],
  'routes/account/second-factor/index': ['own', 'begins one’s own second factor'],
  'routes/account/second-factor/confirmation': ['own', 'takes a code, which is good once'],
  'routes/account/second-factor/recovery-codes': ['own', 'takes a code, which is good once'],
  'routes/account/second-factor/removal': ['own', 'takes a code, which is good once'],
};
