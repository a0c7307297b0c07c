import { permit } from '#app/domain/permissions.ts';
import { violationSentence } from '#app/i18n/violation-sentence.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { shownColumns } from '#app/platform/sheets/column-mapping.ts';

import { figuresOf, type VoucherPlan } from './plan-vouchers.ts';
import { previewVouchers } from './preview-vouchers.server.ts';
import { getVoucherDraft } from './queries.server.ts';
import { readVouchers } from './read-vouchers.ts';
import { refusalWords } from './refusal-words.ts';
import { checkVoucherTable, type VoucherTable } from './voucher-table.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'locale' | 't'>;

const rowsPerPage = 50;
const outcomeOrder: Readonly<Record<VoucherPlan['outcome'], number>> = {
  rejected: 0,
  created: 1,
  unchanged: 2,
};

/** A draft as its second step shows it: its columns with samples, each with what it is as stated, remembered or recognised. */
export async function findVoucherColumns(context: Context, draftId: string) {
  const { store, actor } = context;
  permit(actor, 'disbursement:record');
  const { fileName, table } = await store.read((db) => getVoucherDraft(db, actor, draftId));
  return {
    fileName,
    refusals: refusalsOf(table, context),
    rowCount: table.table.rows.length,
    columns: shownColumns(table.table, table),
  };
}
export type VoucherColumns = Awaited<ReturnType<typeof findVoucherColumns>>;

/** A draft as its dry run shows it: figures, and one page of its rows, what needs attention first. */
export async function findVoucherPreview(context: Context, draftId: string, asked: number) {
  const { store, actor, clock, locale, t } = context;
  permit(actor, 'disbursement:record');
  const { draft, rows } = await store.read(async (db) => {
    const found = await getVoucherDraft(db, actor, draftId);
    const said = readVouchers(found.table, locale);
    return { draft: found, rows: (await previewVouchers(db, said, { actor, today: clock.today() })).rows };
  });
  const ordered = rows.toSorted((a, b) => outcomeOrder[a.outcome] - outcomeOrder[b.outcome]);
  const page = Math.min(asked, Math.max(1, Math.ceil(ordered.length / rowsPerPage)));
  return {
    fileName: draft.fileName,
    refusals: refusalsOf(draft.table, context),
    figures: figuresOf(rows),
    total: rows.length,
    rows: ordered.slice((page - 1) * rowsPerPage, page * rowsPerPage).map((row) => ({
      row: row.row,
      voucherNumber: row.voucherNumber,
      projectCode: row.projectCode,
      postedOn: row.postedOn,
      cash: row.cash,
      outcome: row.outcome,
      remarks: row.outcome === 'rejected' ? row.violations.map((one) => refusalWords(one, t, locale)) : [],
    })),
    page,
    pageSize: rowsPerPage,
  };
}
export type VoucherPreview = Awaited<ReturnType<typeof findVoucherPreview>>;

function refusalsOf(table: VoucherTable, { t, locale }: Context): readonly string[] {
  return checkVoucherTable(table).map((violation) => violationSentence(t, violation, locale));
}
