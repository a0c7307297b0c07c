import type { AuditEventName } from '#db/audit.server.ts';

import { type EventFacts, eventFactsOf } from './event-facts.ts';
import { factWords, fieldLabel, type Speech } from './fact-words.ts';

/** What a sentence about an event needs to know of it. */
export type ToldEvent = {
  /** A name of the log; one of another version is told as it stands. */
  readonly event: string;
  /** Null where the system itself acted. */
  readonly actor: string | null;
  /** What people call the subject: a code, a number, a name. */
  readonly subject: string;
  readonly changes: unknown;
};

export type EventDetail = {
  readonly field: string;
  readonly label: string;
  /** Null where the event recorded a fact and changed none. */
  readonly from: string | null;
  readonly to: string;
};

/** The fields without which an event's sentence would have a hole. */
const needs: Readonly<Record<AuditEventName, readonly string[]>> = {
  'user.created': [],
  'user.signedIn': [],
  'user.signInFailed': [],
  'user.signedOut': [],
  'user.invited': ['roles'],
  'user.linkIssued': ['purpose'],
  'user.passwordChosen': ['purpose'],
  'user.passwordChanged': [],
  'user.passwordRefused': [],
  'user.roleGranted': ['rolesTo'],
  'user.roleRevoked': ['rolesTo'],
  'user.rolesClaimed': ['rolesTo'],
  'user.disabled': [],
  'user.enabled': [],
  'user.secondFactorAsked': [],
  'user.secondFactorBegun': [],
  'user.secondFactorSet': [],
  'user.secondFactorRemoved': [],
  'user.secondFactorRefused': [],
  'user.recoveryCodesReplaced': [],
  'user.recoveryCodeUsed': [],
  'user.identityLinked': ['issuer'],
  'user.identityRefused': ['issuer', 'refusal'],
  'session.ended': ['ended'],
  'settings.changed': ['changes'],
  'rule.changed': ['threshold', 'changes'],
  'package.created': [],
  'package.movedOn': ['statusFrom', 'statusTo', 'on'],
  'package.corrected': ['statusFrom', 'statusTo', 'on'],
  'package.reported': ['physicalTo', 'on'],
  'package.milestoneRecorded': ['milestone', 'changes'],
  'package.bidsRecorded': ['openedOn', 'bids', 'eligible'],
  'package.published': ['publicationKind', 'on'],
  'packages.imported': ['packagesCount', 'fileName'],
  'project.created': ['name'],
  'project.edited': ['changes'],
  'investment.decided': ['decisionKind', 'decisionNumber', 'decidedOn', 'totalInvestmentTo'],
  'package.planChanged': ['changes'],
  'package.priceChanged': ['priceFrom', 'priceTo', 'decisionNumber', 'decidedOn'],
  'plan.approved': ['revision', 'packageCount', 'price', 'decisionNumber', 'decidedOn'],
  'projects.uploaded': ['fileName'],
  'projects.mapped': ['fileName'],
  'projects.imported': ['fileName', 'projects'],
  'contract.signed': ['signedOn', 'value'],
  'contract.amended': ['number', 'changes'],
  'contract.partiesStated': ['partiesTo'],
  'security.recorded': ['securityKind', 'securityNumber', 'securityAmount', 'expiresOn'],
  'security.extended': ['securityKind', 'expiresOnFrom', 'expiresOnTo'],
  'security.released': ['securityKind', 'securityNumber', 'releasedOn'],
  'override.granted': ['rule', 'excessAllowed', 'documentNumber'],
  'supplier.changed': ['changes'],
  'flag.assigned': ['riskRule', 'assigneeIdTo'],
  'document.added': ['documentTitle', 'fileName'],
  'document.replaced': ['documentTitle', 'fileName', 'version'],
  'import.uploaded': ['fileName', 'projectId'],
  'vouchers.uploaded': ['fileName'],
  'vouchers.mapped': ['fileName'],
  'vouchers.imported': ['fileName', 'created'],
  'workbook.uploaded': ['fileName', 'projectId'],
  'workbook.mapped': ['fileName', 'projectId'],
  'workbook.imported': ['fileName', 'created', 'changed'],
  'capital.decided': [
    'capitalAct',
    'capitalAmount',
    'capitalYear',
    'fundingSource',
    'decisionNumber',
    'decidedOn',
  ],
  'capital.reallocated': [
    'capitalAmount',
    'capitalYear',
    'fundingSource',
    'giverId',
    'receiverId',
    'decisionNumber',
    'decidedOn',
  ],
  'capital.planned': ['capitalYear', 'planRevision', 'plannedTo'],
  'mediumTerm.decided': [
    'capitalAct',
    'capitalAmount',
    'period',
    'fundingSource',
    'decisionNumber',
    'decidedOn',
  ],
  'ceiling.decided': [
    'placeCode',
    'capitalAct',
    'capitalAmount',
    'capitalYear',
    'fundingSource',
    'decisionNumber',
    'decidedOn',
  ],
  'disbursement.recorded': ['kind', 'amount', 'postedOn'],
  'disbursement.reversed': ['voucherNumber', 'postedOn'],
  'voucher.permitted': ['rule', 'excessAllowed', 'documentNumber'],
  'period.closed': ['placeCode', 'through', 'cash', 'treasuryCash'],
  'treasuryList.uploaded': ['fileName', 'placeCode', 'since', 'through'],
  'treasuryList.mapped': ['fileName', 'placeCode'],
  'treasuryList.recorded': ['fileName', 'placeCode', 'since', 'through', 'lines', 'total'],
  'treasuryList.withdrawn': ['fileName', 'placeCode', 'since', 'through'],
  'records.verified': ['outcome'],
  'backup.made': ['fileName'],
  'backup.restored': ['madeAt'],
  'demo.loaded': ['projects'],
  'national.loaded': ['projects'],
  'reference.loaded': ['places', 'ruleParams'],
};

/** Says in one sentence who did what to which record, and why; what cannot be said so is listed field by field. */
export function eventSentence(speech: Speech, { event, actor, subject, changes }: ToldEvent): string {
  const { t } = speech;
  const facts = eventFactsOf(changes);
  const words = { ...wordsOf(speech, facts), actor: actor ?? t('audit.system'), subject };
  const sentence =
    isKnownEvent(event) && hasAll(words, needs[event]) ? t(`audit.sentences.${event}`, words) : null;
  const said =
    sentence ??
    t('audit.unsaid', { ...words, event: eventLabel(speech, event), facts: listed(speech, facts) });
  return facts.reason === null ? said : t('audit.withReason', { sentence: said, reason: facts.reason });
}

/** What an event is called in a list of choices; one of another version by the name that the log has for it. */
export function eventLabel({ t }: Pick<Speech, 't'>, event: string): string {
  return isKnownEvent(event) ? t(`audit.events.${event}`) : event;
}

/** Every field of an event in words: what it was and what it is, or what was recorded. */
export function eventDetails(speech: Speech, changes: unknown): readonly EventDetail[] {
  const { changed, recorded, reason } = eventFactsOf(changes);
  const describe = (field: string) => ({ field, label: fieldLabel(speech, field) });
  return [
    ...[...changed].map(([field, { from, to }]) => ({
      ...describe(field),
      from: factWords(speech, field, from),
      to: factWords(speech, field, to),
    })),
    ...[...recorded].map(([field, fact]) => ({
      ...describe(field),
      from: null,
      to: factWords(speech, field, fact),
    })),
    ...(reason === null
      ? []
      : [{ field: 'reason', label: speech.t('audit.reason'), from: null, to: reason }]),
  ];
}

/** The words for the `{{names}}` of sentences: `status` is `statusFrom` and `statusTo`, a list also has its `packagesCount`. */
function wordsOf(speech: Speech, { changed, recorded }: EventFacts): Record<string, string> {
  const words: Record<string, string> = {};
  for (const [field, { from, to }] of changed) {
    words[`${field}From`] = factWords(speech, field, from);
    words[`${field}To`] = factWords(speech, field, to);
  }
  for (const [field, fact] of recorded) {
    if (fact === null) continue;
    words[field] = factWords(speech, field, fact);
    words[`${field}To`] = words[field];
    if (Array.isArray(fact)) words[`${field}Count`] = String(fact.length);
  }
  if (changed.size > 0) words.changes = listedChanges(speech, changed);
  return words;
}

function listedChanges(speech: Speech, changed: EventFacts['changed']): string {
  const { t } = speech;
  return [...changed]
    .map(([field, { from, to }]) =>
      t('audit.change', {
        field: fieldLabel(speech, field),
        from: factWords(speech, field, from),
        to: factWords(speech, field, to),
      }),
    )
    .join('; ');
}

function listed(speech: Speech, { changed, recorded }: EventFacts): string {
  const facts = [...recorded].map(
    ([field, fact]) => `${fieldLabel(speech, field)}: ${factWords(speech, field, fact)}`,
  );
  const changes = changed.size === 0 ? [] : [listedChanges(speech, changed)];
  const all = [...changes, ...facts].join('; ');
  return all === '' ? speech.t('audit.noFacts') : all;
}

function isKnownEvent(event: string): event is AuditEventName {
  return Object.hasOwn(needs, event);
}

function hasAll(words: Readonly<Record<string, string>>, names: readonly string[]): boolean {
  return names.every((name) => words[name] !== undefined);
}
