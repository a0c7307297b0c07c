import { v7 as uuidv7 } from 'uuid';

import {
  type CapitalPosition,
  type CapitalRequest,
  checkCapitalEntry,
  checkReallocation,
  recordsOfActs,
} from '#app/domain/capital-rules.ts';
import type { Day } from '#app/domain/day.ts';
import { negateVnd, vnd } from '#app/domain/money.ts';
import { permit } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { appendCapitalEntry } from '#db/ledger.server.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';
import { readProvinceLine } from '#db/province-ceilings.server.ts';
import type { Reader } from '#db/reader.ts';
import { wasSentBefore } from '#db/was-sent-before.ts';

import { capitalEvents } from './capital-events.ts';
import { readCapitalPosition } from './capital-position.server.ts';
import { type CapitalSubject, findCapitalSubject } from './capital-subject.server.ts';
import { findOtherProject } from './find-other-project.server.ts';
import type { RecordCapital } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Records a decision about a year's capital, on both sides where it moves between two projects. The same form sent again records nothing more. */
export async function recordCapitalDecision(
  { store, clock, actor, trace }: Context,
  projectCode: string,
  decision: RecordCapital,
): Promise<void> {
  const subject = await store.read((db) => findCapitalSubject(db, projectCode));
  permit(actor, 'capital:record', subject);
  const { id, otherProject } = decision;
  refuse(checkOtherProject(decision));
  const other =
    otherProject === null ? null : await store.read((db) => findOtherProject(db, actor, otherProject));
  const present = { today: clock.today(), now: trace.at };
  const recorded = { sourceId: null, illustrative: false, recordedBy: actor.userId, recordedAt: trace.at };
  const given = requestOf(decision, other);
  await store.write(async (tx) => {
    // Vouchers draw on the same capital: nobody posts, assigns or approves between reading and writing.
    await lockChain(tx, 'ledger');
    if (await wasSentBefore(tx, tx.t.capitalEntries, id, { projectId: subject.projectId, ...given })) return;
    const position = await readPositionOf(tx, subject, given, present.today);
    if (other === null) {
      refuse(checkCapitalEntry(given, position));
      await appendCapitalEntry(tx, { id, ...placeOf(subject), ...given, ...recorded });
    } else {
      const received = receivedOf(given, subject);
      const there = await readPositionOf(tx, other, received, present.today);
      refuse(checkReallocation({ request: given, position }, { request: received, position: there }));
      await appendCapitalEntry(tx, { id, ...placeOf(subject), ...given, ...recorded });
      await appendCapitalEntry(tx, { id: uuidv7(), ...placeOf(other), ...received, ...recorded });
    }
    for (const event of capitalEvents(decision, subject, other)) await recordEvent(tx, trace, event);
    for (const { projectId } of [subject, ...(other === null ? [] : [other])]) {
      await refreshProject(tx, projectId, present, 'alone');
    }
  });
}

async function readPositionOf(
  db: Reader,
  subject: CapitalSubject,
  request: CapitalRequest,
  today: Day,
): Promise<CapitalPosition> {
  const province = await readProvinceLine(db, subject.provinceCode, request);
  return { ...(await readCapitalPosition(db, subject, today)), province };
}

/** Only a move names another project, and it must. */
function checkOtherProject({ act, otherProject }: RecordCapital) {
  const field = 'otherProject';
  if (act === 'reallocated') {
    return otherProject === null ? [{ code: 'required' as const, field, params: {} }] : [];
  }
  const params = { act: { term: `capitalActs.${act}` as const } };
  return otherProject === null ? [] : [{ code: 'otherProjectNotExpected' as const, field, params }];
}

function requestOf(decision: RecordCapital, other: CapitalSubject | null): CapitalRequest {
  const { act, amount, capitalYear, fundingSource, decisionNumber, decidedOn } = decision;
  const { kind, sign } = recordsOfActs[act];
  return {
    kind,
    amount: vnd(sign === 1 ? amount : negateVnd(amount)),
    capitalYear,
    fundingSource,
    decisionNumber,
    decidedOn,
    counterpartId: other?.projectId ?? null,
  };
}

function receivedOf(given: CapitalRequest, { projectId }: CapitalSubject): CapitalRequest {
  return { ...given, amount: negateVnd(given.amount), counterpartId: projectId };
}

function placeOf({ projectId, provinceCode }: CapitalSubject) {
  return { projectId, provinceCode };
}
