import { v7 as uuidv7 } from 'uuid';

import * as codelists from '../../app/domain/codelists.ts';
import { day, instant } from '../../app/domain/day.ts';
import { eventFields, type FieldReading } from '../../app/features/audit/event-fields.ts';
import { type AuditEventName, auditEventNames, type AuditFact, recordEvent } from '../../db/audit.server.ts';
import type { Writer } from '../../db/reader.ts';
import { castId } from '../../db/seeds/demo/stage.ts';

const at = instant('2025-10-31T02:00:00Z');

/** Rows in tables that the demo leaves empty though people's words come into them, and milestones of packages, which it has none of. */
export async function addMissingRows(tx: Writer): Promise<void> {
  const userId = castId('person', 'committee');
  await tx.insert(tx.t.externalIdentities).values({
    id: uuidv7(),
    userId,
    issuer: 'https://provider.example',
    subject: 'somebody',
    createdAt: at,
  });
  const milestone = { role: 'other' as const, name: 'a milestone', on: day('2025-09-01'), done: false };
  await tx.update(tx.t.packagePositions).set({ milestones: [milestone] });
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
