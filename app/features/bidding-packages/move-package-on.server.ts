import { and, eq, ne } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import { checkWinner } from '#app/domain/bid-rules.ts';
import type { Day } from '#app/domain/day.ts';
import { checkFiles, type Proven } from '#app/domain/document-rules.ts';
import { standingSteps, stepsUndoneBy } from '#app/domain/package-history.ts';
import { startsNewRound } from '#app/domain/package-lifecycle.ts';
import { checkTransition, factsRequiredFor } from '#app/domain/package-transition.ts';
import { permit } from '#app/domain/permissions.ts';
import { checkReport } from '#app/domain/progress-report.ts';
import type { ProgressReport } from '#app/domain/progress-report.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Violation } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { changesBetween, recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';
import {
  findLateness,
  insertReport,
  listRecentReports,
  reportedChanges,
} from '#db/progress-reports.server.ts';
import type { Reader, Writer } from '#db/reader.ts';
import { findSupplierNamed, keepSupplier } from '#db/suppliers.server.ts';

import { listEligible } from '../selection/queries.server.ts';
import {
  checkContract,
  contractsWorth,
  readContractPosition,
  recordContract,
} from './contract-records.server.ts';
import type { ContractPosition, ContractTerms } from './contract-records.server.ts';
import { type Evidence, keepEvidence, noEvidence } from './keep-evidence.server.ts';
import { findPackageSubject } from './package-address.server.ts';
import type { PackageAddress } from './package-address.server.ts';
import { loadPackageAtHand, positionFor } from './package-at-hand.server.ts';
import type { PackageAtHand, RecordedStep } from './package-at-hand.server.ts';
import { changePackage, refuseStale } from './package-version.server.ts';
import { keepPhaseDays } from './phase-days.server.ts';
import type { MovePackageOn } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Moves a package to its next state, or corrects it back to an earlier one, with all that this brings about. */
export async function movePackageOn(
  { store, clock, actor, trace }: Context,
  address: PackageAddress,
  wish: MovePackageOn,
  evidence: Evidence = noEvidence,
): Promise<void> {
  const subject = await store.read((db) => findPackageSubject(db, address));
  permit(actor, 'package:transition', subject);
  const { packageId, projectId } = subject;
  const today = clock.today();
  const terms = contractIn(wish);
  await store.write(async (tx) => {
    // Sums of contracts are exact only while nobody else signs or pays.
    if (terms !== null) await lockChain(tx, 'ledger');
    const atHand = await loadPackageAtHand(tx, packageId);
    refuseStale(atHand, wish.version);
    const asked = { userId: actor.userId, today };
    const signing = terms && { terms, position: await readContractPosition(tx, atHand, terms, asked) };
    refuse(await checkMove(tx, atHand, wish, { signing, today, evidence }));

    const recorded = { recordedBy: trace.actorId, recordedAt: trace.at };
    const change = changeOf(atHand, wish);
    const step = (atHand.steps.at(-1)?.step ?? 0) + 1;
    const facts = await factsOf(tx, wish);
    await changePackage(tx, atHand, change);
    const changeId = uuidv7();
    await tx.insert(tx.t.packageStatusChanges).values({
      id: changeId,
      packageId,
      step,
      kind: wish.kind,
      fromStatus: atHand.row.status,
      toStatus: wish.to,
      round: change.round,
      changedOn: wish.on,
      facts,
      documentRef: wish.documentRef,
      note: wish.note,
      ...recorded,
    });
    if (signing !== null) {
      const { position } = signing;
      await recordContract(tx, { atHand, step, note: wish.note ?? null, position }, signing.terms, trace);
    }
    const report = reportIn(wish);
    const proves: Proven[] = [{ kind: 'statusChange', id: changeId }];
    if (report !== null) {
      proves.push({ kind: 'progressReport', id: await insertReport(tx, packageId, report, recorded) });
    }
    const phaseDays = await keepPhaseDays(tx, atHand, wish);

    await recordEvent(tx, trace, {
      event: wish.kind === 'correction' ? 'package.corrected' : 'package.movedOn',
      subjectKind: 'package',
      subjectId: packageId,
      changes: {
        ...facts,
        ...changesBetween(atHand.row, change),
        ...phaseDays,
        ...(report === null ? {} : reportedChanges(atHand.lastReport, report)),
        step,
        on: wish.on,
        documentRef: wish.documentRef,
        reason: wish.note,
      },
    });
    const number = wish.documentRef ?? null;
    await keepEvidence(tx, evidence, { projectId, packageId, proves, paper: 'decision', number }, trace);
    await refreshProject(tx, projectId, { today, now: trace.at });
  });
}

async function checkMove(
  db: Reader,
  atHand: PackageAtHand,
  wish: MovePackageOn,
  { signing, today, evidence }: { signing: Signing | null; today: Day; evidence: Evidence },
): Promise<Violation[]> {
  const { kind, to, on } = wish;
  const position = positionFor(kind, atHand);
  const report = reportIn(wish);
  const progress = {
    status: position.status,
    lastReport: atHand.lastReport,
    contractValue: await contractsWorth(db, atHand.row),
    recent: await listRecentReports(db, atHand.row.id, on),
    lateness: await findLateness(db, atHand.row.id),
  };
  const terms = { today, evidence: evidence.files.length };
  return [
    ...checkFiles(evidence.files, 'evidence'),
    ...checkTransition(
      { kind, to, on, facts: wish },
      { ...position, physical: report?.physical ?? position.physical },
      today,
    ),
    ...(report === null ? checkUnsaid(wish) : checkReport(report, progress, terms)),
    ...(signing === null ? [] : checkContract(signing.terms, signing.position)),
    ...(await checkSupplierName(db, wish)),
    ...(await checkNoticeNumber(db, atHand, wish)),
    ...(await checkAwarded(db, atHand, wish)),
  ];
}

type Signing = { terms: ContractTerms; position: ContractPosition };

/** A name that is like one in the directory asks whether it is that one. */
async function checkSupplierName(
  db: Reader,
  { kind, to, supplierName, isNewSupplier }: MovePackageOn,
): Promise<Violation[]> {
  if (kind === 'correction' || to !== 'awarded' || supplierName === undefined) return [];
  if (isNewSupplier !== undefined) return [];
  const { alike } = await findSupplierNamed(db, supplierName);
  if (alike.length === 0) return [];
  return [{ code: 'supplierAlike', field: 'supplierName', params: { names: { text: alike.join('; ') } } }];
}

/** Why it is late makes sense only with how far it is. */
function checkUnsaid({ kind, delayReason }: MovePackageOn): Violation[] {
  if (kind === 'correction' || delayReason === undefined) return [];
  return [{ code: 'required', field: 'physical', params: {} }];
}

/** Where the bids of the round are on record, the winner is one of them. */
async function checkAwarded(
  db: Reader,
  { row }: PackageAtHand,
  { kind, to, supplierName }: MovePackageOn,
): Promise<readonly Violation[]> {
  if (kind === 'correction' || to !== 'awarded' || supplierName === undefined) return [];
  return checkWinner(supplierName, await listEligible(db, row.id, row.round));
}

async function checkNoticeNumber(
  db: Reader,
  { row }: PackageAtHand,
  { kind, to, noticeNumber }: MovePackageOn,
): Promise<Violation[]> {
  if (kind === 'correction' || to !== 'inviting' || noticeNumber === undefined) return [];
  const { biddingPackages, projects } = db.t;
  const [taken] = await db
    .select({ packageCode: biddingPackages.code, projectCode: projects.code })
    .from(biddingPackages)
    .innerJoin(projects, eq(projects.id, biddingPackages.projectId))
    .where(and(eq(biddingPackages.noticeNumber, noticeNumber), ne(biddingPackages.id, row.id)));
  if (taken === undefined) return [];
  const params = {
    number: { text: noticeNumber },
    package: { text: taken.packageCode },
    project: { text: taken.projectCode },
  };
  return [{ code: 'noticeNumberTaken', field: 'noticeNumber', params }];
}

function changeOf({ row, steps }: PackageAtHand, { kind, to, on, noticeNumber }: MovePackageOn) {
  const change = {
    status: to,
    round: row.round,
    noticeNumber: row.noticeNumber,
    noticeUrl: row.noticeUrl,
    noticePublishedAt: row.noticePublishedAt,
    bidClosingAt: row.bidClosingAt,
  };
  if (kind === 'transition') {
    const isNewNotice = to === 'inviting' && noticeNumber !== undefined && noticeNumber !== row.noticeNumber;
    return {
      ...change,
      round: startsNewRound(row.status, to) ? row.round + 1 : row.round,
      ...(isNewNotice ? withNotice(noticeNumber) : {}),
    };
  }
  const wasStated = stepsUndoneBy(steps, to).some(({ facts }) => facts.noticeNumber === row.noticeNumber);
  if (row.noticeNumber === null || !wasStated) return change;
  const correction: Pick<RecordedStep, 'kind' | 'to' | 'on' | 'facts'> = { kind, to, on, facts: {} };
  const left = standingSteps([...steps, correction]).findLast(
    ({ facts }) => facts.noticeNumber !== undefined,
  );
  return { ...change, ...withNotice(left === undefined ? null : String(left.facts.noticeNumber)) };
}

function withNotice(noticeNumber: string | null) {
  return { noticeNumber, noticeUrl: null, noticePublishedAt: null, bidClosingAt: null };
}

/** What the new state was asked to state, as its row keeps it. */
async function factsOf(tx: Writer, wish: MovePackageOn): Promise<Record<string, string | number>> {
  if (wish.kind === 'correction') return {};
  const stated = factsRequiredFor(wish.to).flatMap((name): [string, string | number][] => {
    const fact = name === 'note' ? undefined : wish[name];
    return fact === undefined ? [] : [[name, fact]];
  });
  const facts = Object.fromEntries(stated);
  const { supplierName } = wish;
  return wish.to === 'awarded' && supplierName !== undefined
    ? { ...facts, supplierId: await keepSupplier(tx, supplierName) }
    : facts;
}

function contractIn(wish: MovePackageOn): ContractTerms | null {
  const { kind, to, contractNumber: number, signedOn, contractValue: value, finishOn } = wish;
  if (kind === 'correction' || to !== 'contracted') return null;
  if (number === undefined || signedOn === undefined || value === undefined || finishOn === undefined) {
    return null;
  }
  return { number, signedOn, value, finishOn };
}

function reportIn({ kind, on, physical, delayReason, note }: MovePackageOn): ProgressReport | null {
  if (kind === 'correction' || physical === undefined) return null;
  return { on, physical, acceptedValue: null, delayReason: delayReason ?? null, note: note ?? null };
}
