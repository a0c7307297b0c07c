import { v7 as uuidv7 } from 'uuid';

import type { BasisPoints } from '#app/domain/money.ts';
import type { ProgressReport } from '#app/domain/progress-report.ts';
import { changesBetween } from '#db/audit.server.ts';
import type { Writer } from '#db/reader.ts';

import type { Recorded } from './contract-records.server.ts';

/** Adds a report to the package's record. */
export async function insertReport(
  tx: Writer,
  packageId: string,
  { on, ...report }: ProgressReport,
  recorded: Recorded,
): Promise<void> {
  await tx
    .insert(tx.t.progressReports)
    .values({ id: uuidv7(), packageId, reportedOn: on, ...report, ...recorded });
}

/** What a report's event says beside its day and its note. */
export function reportedChanges(
  lastReport: { readonly physical: BasisPoints } | null,
  { physical, acceptedValue, delayReason }: ProgressReport,
) {
  return {
    physical,
    ...changesBetween({ physical: lastReport?.physical ?? null }, { physical }),
    acceptedValue,
    delayReason,
  };
}
