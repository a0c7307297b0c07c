import { v7 as uuidv7 } from 'uuid';

import { permit } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import type { ImportProgress } from '#app/platform/sheets/import-progress.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { letOthersIn } from '#db/let-others-in.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';
import { dropSheetDraft } from '#db/sheet-drafts.server.ts';

import { figuresOf, type VoucherPlan } from './plan-vouchers.ts';
import { previewVouchers } from './preview-vouchers.server.ts';
import { readVouchers } from './read-vouchers.ts';
import { checkVoucherTable, type VoucherTable } from './voucher-table.ts';
import { writeVouchers } from './write-vouchers.server.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace' | 'locale'>;

export type VoucherImport = {
  readonly fileName: string;
  readonly sha256: string;
  readonly table: VoucherTable;
  /** The uploaded draft that this settles. */
  readonly draftId?: string;
  readonly onProgress?: (progress: ImportProgress) => void;
};

/** Takes a sheet of vouchers into the ledger, every row by the rules of the form: all of them, or none. */
export async function importVouchers(
  { store, clock, actor, trace, locale }: Context,
  { fileName, sha256, table, draftId, onProgress }: VoucherImport,
): Promise<readonly VoucherPlan[]> {
  permit(actor, 'disbursement:record');
  refuse(checkVoucherTable(table));
  const said = readVouchers(table, locale);
  const today = clock.today();
  return store.write(async (tx) => {
    // What is left of contracts and capital is exact only while nobody else pays.
    await lockChain(tx, 'ledger');
    await lockChain(tx, 'audit');
    const { rows, deeds } = await previewVouchers(tx, said, { actor, today });
    const { created, unchanged, rejected } = figuresOf(rows);
    const refused = { rows: { number: rejected.rows } };
    refuse(rejected.rows === 0 ? [] : [{ code: 'workbookRowsRejected', params: refused }]);
    if (draftId !== undefined) await dropSheetDraft(tx, draftId);
    if (deeds.length === 0) return rows;
    const report = (done: number) => onProgress?.({ done, all: deeds.length });
    await writeVouchers(tx, deeds, { trace, report });
    await recordEvent(tx, trace, {
      event: 'vouchers.imported',
      subjectKind: 'import',
      subjectId: draftId ?? uuidv7(),
      changes: { fileName, sha256, created: created.rows, unchanged: unchanged.rows },
    });
    for (const projectId of new Set(deeds.map(({ project }) => project.projectId))) {
      await letOthersIn(tx);
      await refreshProject(tx, projectId, { today, now: trace.at }, 'alone');
    }
    return rows;
  });
}
