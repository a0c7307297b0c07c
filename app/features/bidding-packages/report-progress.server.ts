import { checkFiles } from '#app/domain/document-rules.ts';
import { permit } from '#app/domain/permissions.ts';
import { checkReport } from '#app/domain/progress-report.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';
import { findLateness, insertReport, listRecentReports, reportEvent } from '#db/progress-reports.server.ts';

import { contractsWorth } from './contract-records.server.ts';
import { type Evidence, keepEvidence, noEvidence } from './keep-evidence.server.ts';
import { findPackageSubject } from './package-address.server.ts';
import type { PackageAddress } from './package-address.server.ts';
import { loadPackageAtHand } from './package-at-hand.server.ts';
import { changePackage, refuseStale } from './package-version.server.ts';
import type { ReportProgress } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Records how far a package has come, why it is late if it is, and the documents that prove it. */
export async function reportProgress(
  { store, clock, actor, trace }: Context,
  address: PackageAddress,
  said: ReportProgress,
  evidence: Evidence = noEvidence,
): Promise<void> {
  const subject = await store.read((db) => findPackageSubject(db, address));
  permit(actor, 'package:transition', subject);
  const { packageId, projectId } = subject;
  const today = clock.today();
  const report = {
    on: said.on,
    physical: said.physical,
    acceptedValue: said.acceptedValue ?? null,
    delayReason: said.delayReason ?? null,
    note: said.note ?? null,
  };
  await store.write(async (tx) => {
    const atHand = await loadPackageAtHand(tx, packageId);
    refuseStale(atHand, said.version);
    const { row, lastReport } = atHand;
    const contractValue = await contractsWorth(tx, row);
    const recent = await listRecentReports(tx, packageId, report.on);
    const lateness = await findLateness(tx, packageId);
    refuse([
      ...checkFiles(evidence.files, 'evidence'),
      ...checkReport(
        report,
        { status: row.status, lastReport, contractValue, recent, lateness },
        { today, evidence: evidence.files.length },
      ),
    ]);
    await changePackage(tx, atHand, {});
    const id = await insertReport(tx, packageId, report, { recordedBy: trace.actorId, recordedAt: trace.at });
    await recordEvent(tx, trace, reportEvent(packageId, lastReport, report));
    await keepEvidence(
      tx,
      evidence,
      { projectId, packageId, proves: [{ kind: 'progressReport', id }], paper: 'report', number: null },
      trace,
    );
    await refreshProject(tx, projectId, { today, now: trace.at }, 'alone');
  });
}
