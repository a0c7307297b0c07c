import { eq, max } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import { checkFiles } from '#app/domain/document-rules.ts';
import { checkMilestoneChange, reachedBy } from '#app/domain/it-milestones.ts';
import type { ItMilestone, MilestoneDays } from '#app/domain/it-milestones.ts';
import { NotFound } from '#app/domain/not-found.ts';
import { standingSteps } from '#app/domain/package-history.ts';
import { permit } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { changesBetween, recordEvent } from '#db/audit.server.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';
import type { Writer } from '#db/reader.ts';

import { type Evidence, keepEvidence, noEvidence } from './keep-evidence.server.ts';
import { findPackageSubject } from './package-address.server.ts';
import type { PackageAddress, PackageSubject } from './package-address.server.ts';
import { loadPackageAtHand } from './package-at-hand.server.ts';
import { changePackage, refuseStale } from './package-version.server.ts';
import type { RecordMilestone } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Records by when a milestone of an IT package should be reached, and the day on which it was; what stands already leaves no trace. */
export async function recordMilestone(
  { store, clock, actor, trace }: Context,
  { milestone, ...address }: PackageAddress & { milestone: ItMilestone },
  said: RecordMilestone,
  evidence: Evidence = noEvidence,
): Promise<void> {
  const subject = await store.read((db) => findPackageSubject(db, address));
  permit(actor, 'package:transition', subject);
  const { packageId, projectId } = subject;
  const today = clock.today();
  await store.write(async (tx) => {
    const atHand = await loadPackageAtHand(tx, packageId);
    if (!atHand.row.isIt) throw new NotFound(`milestone ${milestone} of what is not IT`);
    refuseStale(atHand, said.version);
    const before = atHand.milestones.find(({ role }) => role === milestone) ?? null;
    const after = daysSaid(milestone, said, before);
    const change = { milestone, before, after, reason: said.reason ?? null };
    refuse([
      ...checkFiles(evidence.files, 'evidence'),
      ...checkMilestoneChange(change, standingSteps(atHand.steps), today),
    ]);
    const changes = changesBetween<keyof MilestoneDays>(toldDays(before), toldDays(after));
    const isChanged = Object.keys(changes).length > 0;
    if (!isChanged && evidence.files.length === 0) return;

    const id = await keepItem(tx, subject, { id: before?.id ?? null, milestone }, after);
    if (isChanged) {
      await changePackage(tx, atHand, {});
      await recordEvent(tx, trace, {
        event: 'package.milestoneRecorded',
        subjectKind: 'package',
        subjectId: packageId,
        changes: { milestone, ...changes, reason: said.reason },
      });
    }
    const number = after.documentRef;
    const proves = [{ kind: 'scheduleItem' as const, id }];
    await keepEvidence(tx, evidence, { projectId, packageId, proves, paper: 'decision', number }, trace);
    await refreshProject(tx, projectId, { today, now: trace.at });
  });
}

/** The day of a milestone that a step reaches is the step's own. */
function daysSaid(
  milestone: ItMilestone,
  { plannedOn, doneOn, documentRef }: RecordMilestone,
  before: MilestoneDays | null,
): MilestoneDays {
  const day = reachedBy(milestone) === null ? doneOn : before?.doneOn;
  return { plannedOn, doneOn: day ?? null, documentRef: documentRef ?? null };
}

/** A milestone's days under the names that the audit log has for them. */
function toldDays(days: MilestoneDays | null): Record<keyof MilestoneDays, string | null> {
  return {
    plannedOn: days?.plannedOn ?? null,
    doneOn: days?.doneOn ?? null,
    documentRef: days?.documentRef ?? null,
  };
}

async function keepItem(
  tx: Writer,
  { packageId, projectId }: PackageSubject,
  { id, milestone }: { id: string | null; milestone: ItMilestone },
  { plannedOn, doneOn, documentRef }: MilestoneDays,
): Promise<string> {
  const { scheduleItems: items } = tx.t;
  const days = {
    plannedStartOn: plannedOn,
    plannedFinishOn: plannedOn,
    actualStartOn: doneOn,
    actualFinishOn: doneOn,
    documentRef,
  };
  if (id !== null) {
    await tx.update(items).set(days).where(eq(items.id, id));
    return id;
  }
  const [last] = await tx
    .select({ position: max(items.position) })
    .from(items)
    .where(eq(items.packageId, packageId));
  const made = uuidv7();
  await tx.insert(items).values({
    id: made,
    projectId,
    packageId,
    kind: 'milestone',
    role: milestone,
    position: (last?.position ?? 0) + 1,
    durationUnit: 'calendarDays',
    ...days,
  });
  return made;
}
