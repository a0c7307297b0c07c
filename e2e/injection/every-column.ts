import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import * as codelists from '../../app/domain/codelists.ts';
import { day, instant, month } from '../../app/domain/day.ts';
import { vnd } from '../../app/domain/money.ts';
import { eventFields, type FieldReading } from '../../app/features/audit/event-fields.ts';
import { type AuditEventName, auditEventNames, type AuditFact, recordEvent } from '../../db/audit.server.ts';
import type { Writer } from '../../db/reader.ts';
import { castId } from '../../db/seeds/demo/stage.ts';

import { findDemoPackage, findDemoProject } from './examples.ts';

const at = instant('2025-10-31T02:00:00Z');

/** Rows in tables that the demo leaves empty though people's words come into them, and what it has none of: a revision of bids, milestones of packages. */
export async function addMissingRows(tx: Writer): Promise<void> {
  const userId = castId('person', 'committee');
  await tx.insert(tx.t.externalIdentities).values({
    id: uuidv7(),
    userId,
    issuer: 'https://provider.example',
    subject: 'somebody',
    createdAt: at,
  });
  const recorded = { projectId: (await findDemoProject(tx)).id, recordedBy: userId, recordedAt: at };
  const packageId = (await findDemoPackage(tx)).id;
  await reviseBids(tx, packageId);
  await tx.insert(tx.t.overrides).values({
    ...recorded,
    id: uuidv7(),
    rule: 'contractAbovePackagePrice',
    subjectId: packageId,
    amount: vnd(1_000_000),
    reason: 'because',
    documentNumber: '1/QĐ',
  });
  await tx.insert(tx.t.overrides).values({
    ...recorded,
    id: uuidv7(),
    rule: 'disbursedAboveInvestment',
    subjectId: recorded.projectId,
    amount: vnd(1_000_000),
    reason: 'because',
    documentNumber: '1/QĐ',
  });
  await closeLongAgo(tx, recorded.projectId);
  await withdrawList(tx);
  await addDocument(tx, recorded);
  const milestone = { role: 'other' as const, name: 'a milestone', on: day('2025-09-01'), done: false };
  await tx.update(tx.t.packagePositions).set({ milestones: [milestone] });
}

/** A month before the demo's first voucher, so that no voucher is in the way. */
async function closeLongAgo(tx: Writer, projectId: string): Promise<void> {
  const [project] = await tx.select().from(tx.t.projects).where(eq(tx.t.projects.id, projectId));
  await tx.insert(tx.t.periodClosings).values({
    id: uuidv7(),
    provinceCode: project?.provinceCode ?? '',
    throughMonth: month('2015-01'),
    cash: vnd(0),
    treasuryCash: vnd(1),
    explanation: 'because',
    entries: 0,
    ledgerSeq: 0,
    ledgerHash: 'a hash',
    recordedAt: at,
  });
}

/** A list of the Treasury that was wrong; the demo's own still counts. */
async function withdrawList(tx: Writer): Promise<void> {
  const { treasuryLists: lists, treasuryWithdrawals: withdrawals } = tx.t;
  const [list] = await tx.select().from(lists);
  if (list === undefined) throw new Error('the demo has no list of the Treasury');
  const id = uuidv7();
  await tx.insert(lists).values({ ...list, id, recordedAt: at });
  await tx.insert(withdrawals).values({ listId: id, reason: 'because', recordedAt: at });
}

/** Only a revision says why it was made. */
async function reviseBids(tx: Writer, packageId: string): Promise<void> {
  const { bidOpenings: openings, bids } = tx.t;
  const [opening] = await tx.select().from(openings).where(eq(openings.packageId, packageId));
  if (opening === undefined) throw new Error('the demo has no bids of this package');
  const id = uuidv7();
  await tx.insert(openings).values({ ...opening, id, revision: opening.revision + 1, reason: 'because' });
  const lines = await tx.select().from(bids).where(eq(bids.openingId, opening.id));
  await tx.insert(bids).values(lines.map((line) => ({ ...line, openingId: id })));
}

/** The demo has none, and a file is not asked for: what is said of it is what a page shows. */
async function addDocument(
  tx: Writer,
  recorded: Pick<typeof tx.t.documents.$inferInsert, 'projectId' | 'recordedBy' | 'recordedAt'>,
): Promise<void> {
  const id = uuidv7();
  const { projectId, ...by } = recorded;
  await tx.insert(tx.t.documents).values({
    ...recorded,
    id,
    seriesId: id,
    version: 1,
    title: 'a document',
    foldedTitle: 'a document',
    number: '1/QĐ',
    fileName: 'a document.pdf',
    mediaType: 'application/pdf',
    bytes: 1,
    sha256: 'a hash',
  });
  await tx.insert(tx.t.documentLinks).values({
    ...by,
    seriesId: id,
    subjectKind: 'project',
    subjectId: projectId,
  });
}

/** The texts without which an event's sentence would have a hole; one event says all that events can say. */
const toldIn: Readonly<Partial<Record<AuditEventName, readonly string[]>>> = {
  'user.invited': ['roles'],
  'user.roleGranted': ['roles'],
  'user.roleRevoked': ['roles'],
  'user.rolesClaimed': ['roles'],
  'user.identityLinked': ['issuer'],
  'user.identityRefused': ['issuer'],
  'packages.imported': ['fileName', 'packages'],
  'import.uploaded': ['fileName'],
  'contract.amended': ['number'],
  'disbursement.reversed': ['voucherNumber'],
  'backup.made': ['fileName'],
  'package.movedOn': Object.keys(eventFields),
};

/** One line of the log for every event there is. */
export async function addOneOfEveryEvent(tx: Writer): Promise<void> {
  const subjectId = castId('person', 'financeOfficer');
  const trace = { actorId: castId('person', 'administrator'), at, requestId: 'request-1' };
  for (const event of auditEventNames) {
    const told = toldIn[event] ?? [];
    const facts = Object.entries(eventFields).flatMap(([name, reading]): [string, AuditFact][] =>
      told.includes(name) || (reading !== 'text' && reading !== 'roles') ? [[name, aFact(reading)]] : [],
    );
    const changes = {
      ...Object.fromEntries(facts),
      status: { from: 'executing', to: 'suspended' },
      physical: { from: 1, to: 2 },
      reason: 'because',
    };
    await recordEvent(tx, trace, { event, subjectKind: 'user', subjectId, changes });
  }
}

function aFact(reading: FieldReading): AuditFact {
  if (typeof reading === 'object') return 'list' in reading ? firstOf(reading.list) : null;
  if (['vnd', 'share', 'count'].includes(reading)) return 1;
  const words: Readonly<Record<string, AuditFact>> = {
    day: day('2025-10-30'),
    instant: at,
    outcome: 'whole',
    identityRefusal: 'noRole',
    roles: ['auditor'],
  };
  return words[reading] ?? 'a text';
}

function firstOf(list: keyof typeof codelists): AuditFact {
  const codes: unknown = new Map<string, unknown>(Object.entries(codelists)).get(list);
  return Array.isArray(codes) ? String(codes[0]) : null;
}
