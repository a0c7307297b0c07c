import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import { type Day, earlierOf, vietnamDayOf } from '#app/domain/day.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { permit } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent, type Trace } from '#db/audit.server.ts';
import { lockChain, sha256 } from '#db/hash-chain.server.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';
import { organisationNamed } from '#db/organisation-named.server.ts';
import type { Writer } from '#db/reader.ts';
import { type EgpImportResult, resultOf } from './egp-import-plan.ts';
import type { EgpNotice } from './egp-notice.ts';
import { planEgpFile } from './plan-egp-file.server.ts';
import { getImportProject, subjectOf } from './queries.server.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

export type EgpImport = {
  projectCode: string;
  fileName: string;
  text: string;
  /** Whether to take the other rows when some are rejected; otherwise nothing is taken. */
  skipRejected: boolean;
  /** The uploaded draft that this settles. */
  draftId?: string;
};

/** Makes a package of every new notice in a file: all of them, or none. */
export async function importEgpPackages(
  { store, clock, actor, trace }: Context,
  { projectCode, fileName, text, skipRejected, draftId }: EgpImport,
): Promise<EgpImportResult> {
  const project = await store.read((db) => getImportProject(db, projectCode));
  permit(actor, 'import:run', subjectOf(project));

  return store.write(async (tx) => {
    await lockChain(tx, 'audit');
    const rows = await planEgpFile(tx, project.id, text, clock.today());
    const result = resultOf(rows);
    const rejected = { rows: { number: result.rejected.length } };
    refuse(result.rejected.length > 0 && !skipRejected ? [{ code: 'rowsRejected', params: rejected }] : []);

    if (draftId !== undefined) await tx.delete(tx.t.importDrafts).where(eq(tx.t.importDrafts.id, draftId));
    if (result.created === 0) return result;
    const taken = await codesIn(tx, project.id);
    const codes: string[] = [];
    for (const row of rows) {
      if (row.outcome !== 'created') continue;
      const code = freeCode(taken, `EGP-${row.notice.noticeNumber}`);
      await createPackage(tx, { projectId: project.id, code, notice: row.notice }, clock.today(), trace);
      codes.push(code);
    }
    await recordEvent(tx, trace, {
      event: 'packages.imported',
      subjectKind: 'project',
      subjectId: project.id,
      changes: {
        fileName,
        sha256: sha256(text),
        packages: codes,
        unchanged: result.unchanged,
        rejected: result.rejected.length,
      },
    });
    await refreshProject(tx, project.id, { today: clock.today(), now: trace.at });
    return result;
  });
}

async function codesIn(tx: Writer, projectId: string): Promise<ReadonlySet<string>> {
  const { biddingPackages: packages } = tx.t;
  const rows = await tx
    .select({ code: packages.code })
    .from(packages)
    .where(eq(packages.projectId, projectId));
  return new Set(rows.map(({ code }) => code));
}

function freeCode(taken: ReadonlySet<string>, wanted: string): string {
  let code = wanted;
  for (let next = 2; taken.has(code); next += 1) code = `${wanted}-${next}`;
  return code;
}

async function createPackage(
  tx: Writer,
  { projectId, code, notice }: { projectId: string; code: string; notice: EgpNotice },
  today: Day,
  trace: Trace,
): Promise<void> {
  const id = uuidv7();
  const procuringEntityId = await organisationNamed(tx, notice.procuringEntity);
  await tx.insert(tx.t.biddingPackages).values({
    id,
    projectId,
    code,
    name: notice.name,
    foldedName: foldText(`${code} ${notice.name}`),
    price: null,
    procedure: notice.procedure,
    isOnline: notice.isOnline,
    procuringEntityId,
    planNumber: notice.planNumber,
    noticeNumber: notice.noticeNumber,
    noticeUrl: notice.url,
    noticePublishedAt: notice.publishedAt,
    bidClosingAt: notice.closingAt,
    location: notice.place,
    status: notice.status,
  });
  await tx.insert(tx.t.packageStatusChanges).values({
    id: uuidv7(),
    packageId: id,
    step: 1,
    kind: 'import',
    fromStatus: null,
    toStatus: notice.status,
    round: 1,
    changedOn: stateSince(notice, today),
    facts: { noticeNumber: notice.noticeNumber, closingOn: vietnamDayOf(notice.closingAt) },
    documentRef: `${notice.noticeNumber}-${notice.version}: ${notice.egpStatus}`,
    recordedBy: trace.actorId,
    recordedAt: trace.at,
  });
  await recordEvent(tx, trace, {
    event: 'package.created',
    subjectKind: 'package',
    subjectId: id,
    changes: {
      code,
      name: notice.name,
      price: null,
      status: notice.status,
      noticeNumber: notice.noticeNumber,
      procuringEntityId,
      projectId,
    },
  });
}

/** e-GP gives no day for a state. Invited is known since publication; of what comes after, that it cannot be before bids close. */
function stateSince(notice: EgpNotice, today: Day): Day {
  const publishedOn = vietnamDayOf(notice.publishedAt);
  const selected = ['evaluating', 'awarded', 'failed', 'cancelled'].includes(notice.status);
  return selected ? earlierOf(vietnamDayOf(notice.closingAt), today) : publishedOn;
}
