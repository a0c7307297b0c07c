import { eq } from 'drizzle-orm';

import { permit } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { letOthersIn } from '#db/let-others-in.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';

import type { ImportProgress } from '#app/platform/sheets/import-progress.server.ts';
import { previewWorkbook } from './preview-workbook.server.ts';
import type { WorkbookProject } from './queries.server.ts';
import { figuresOf, type RowPlan } from './row-plan.ts';
import { checkSheets, type MappedSheet } from './workbook-mapping.ts';
import { countDeeds, writeDeeds } from './write-deeds.server.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace' | 'locale'>;

export type WorkbookImport = {
  readonly project: WorkbookProject;
  readonly fileName: string;
  readonly sha256: string;
  readonly sheets: readonly MappedSheet[];
  /** The uploaded draft that this settles. */
  readonly draftId?: string;
  readonly onProgress?: (progress: ImportProgress) => void;
};

/** Takes a workbook into its project, every row by the rules of its form: all of them, or none. */
export async function importWorkbook(
  { store, clock, actor, trace, locale }: Context,
  { project, fileName, sha256, sheets, draftId, onProgress }: WorkbookImport,
): Promise<readonly RowPlan[]> {
  const { projectId } = project;
  for (const permission of ['import:run', 'plan:record', 'contract:record', 'package:transition'] as const) {
    permit(actor, permission, project);
  }
  refuse(checkSheets(sheets));
  const today = clock.today();
  return store.write(async (tx) => {
    // Sums of contracts are exact only while nobody else signs or pays, those of prices while nobody else plans.
    await lockChain(tx, 'ledger');
    await lockChain(tx, 'audit');
    const asked = { projectId, userId: actor.userId, today, locale };
    const { rows, deeds } = await previewWorkbook(tx, sheets, asked);
    const { read: _read, rejected, ...figures } = figuresOf(rows);
    refuse(rejected === 0 ? [] : [{ code: 'workbookRowsRejected', params: { rows: { number: rejected } } }]);
    const { workbookDrafts: drafts } = tx.t;
    if (draftId !== undefined) await tx.delete(drafts).where(eq(drafts.id, draftId));
    const all = countDeeds(deeds);
    if (all === 0) return rows;
    const report = (done: number) => onProgress?.({ done, all });
    await writeDeeds(tx, deeds, { project, today, trace, report });
    await recordEvent(tx, trace, {
      event: 'workbook.imported',
      subjectKind: 'project',
      subjectId: projectId,
      changes: { fileName, sha256, ...figures },
    });
    await letOthersIn(tx);
    await refreshProject(tx, projectId, { today, now: trace.at });
    return rows;
  });
}
