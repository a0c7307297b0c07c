import { permit } from '#app/domain/permissions.ts';
import { subtractVnd, sumVnd } from '#app/domain/money.ts';
import { figuresOf, reconcile } from '#app/domain/treasury-matching.ts';
import { checkListMonths } from '#app/domain/treasury-list.ts';
import { violationSentence } from '#app/i18n/violation-sentence.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { shownColumns } from '#app/platform/sheets/column-mapping.ts';

import {
  getTreasuryList,
  listLines,
  listPosted,
  listStandingLists,
  mayRecordLists,
  permitLists,
} from './queries.server.ts';
import { isSame, judgeDraft } from './record-treasury-list.server.ts';
import { refusalWords } from './refusal-words.ts';
import { checkTreasuryColumns } from './treasury-columns.ts';
import { getTreasuryDraft } from './treasury-draft.server.ts';

type Context = Pick<Guarded, 'store' | 'actor' | 'locale' | 't'>;

const rowsPerPage = 50;
/** So many of a group that needs work; the others follow as these are settled. */
const problemsShown = 100;
const outcomeOrder = { rejected: 0, leftOut: 1, line: 2 } as const;

/** A draft as its second step shows it: its columns with samples, each with what it is. */
export async function findTreasuryColumns({ store, actor, locale, t }: Context, draftId: string) {
  return store.read(async (db) => {
    const draft = await getTreasuryDraft(db, actor, draftId);
    permit(actor, 'disbursement:record');
    await permitLists(db, actor, draft.provinceCode);
    return {
      fileName: draft.fileName,
      provinceCode: draft.provinceCode,
      rowCount: draft.table.rows.length,
      columns: shownColumns(draft.table, draft.read),
      refusals: checkTreasuryColumns(draft.read).map((violation) => violationSentence(t, violation, locale)),
    };
  });
}
export type TreasuryColumns = Awaited<ReturnType<typeof findTreasuryColumns>>;

/** A draft as it would be recorded: its total, and one page of its rows, what cannot be read first. */
export async function findTreasuryPreview(
  { store, clock, actor, locale, t }: Context & Pick<Guarded, 'clock'>,
  draftId: string,
  asked: number,
) {
  return store.read(async (db) => {
    const draft = await getTreasuryDraft(db, actor, draftId);
    permit(actor, 'disbursement:record');
    await permitLists(db, actor, draft.provinceCode);
    const { rows, lines, total, violations } = judgeDraft(draft);
    const standing = (await listStandingLists(db, draft.provinceCode)).filter((list) => !isSame(list, draft));
    const refused = [...violations, ...checkListMonths(draft, { today: clock.today(), standing })];
    const ordered = rows.toSorted((a, b) => outcomeOrder[a.outcome] - outcomeOrder[b.outcome]);
    const page = Math.min(asked, Math.max(1, Math.ceil(ordered.length / rowsPerPage)));
    const counted = (outcome: keyof typeof outcomeOrder) =>
      rows.filter((row) => row.outcome === outcome).length;
    return {
      fileName: draft.fileName,
      provinceCode: draft.provinceCode,
      fromMonth: draft.fromMonth,
      throughMonth: draft.throughMonth,
      total,
      figures: { lines: lines.length, leftOut: counted('leftOut'), rejected: counted('rejected') },
      refusals: refused.map((violation) => violationSentence(t, violation, locale)),
      rows: ordered.slice((page - 1) * rowsPerPage, page * rowsPerPage).map((row) => ({
        row: row.row,
        outcome: row.outcome,
        line: row.outcome === 'line' ? row.line : null,
        text: row.outcome === 'line' ? null : row.text,
        remarks:
          row.outcome === 'rejected'
            ? row.violations.map((violation) => refusalWords(violation, t, locale))
            : [],
      })),
      page,
      pageSize: rowsPerPage,
      rowCount: rows.length,
    };
  });
}
export type TreasuryPreview = Awaited<ReturnType<typeof findTreasuryPreview>>;

/** A list against the ledger as both stand now: the four groups with their figures, and a page of what is matched. */
export async function findReconciliation(
  { store, actor, locale }: Omit<Context, 't'>,
  listId: string,
  asked: number,
) {
  return store.read(async (db) => {
    const list = await getTreasuryList(db, listId, locale);
    const lines = await listLines(db, list.id, list);
    const entries = await listPosted(db, list.provinceCode, list);
    const found = reconcile(lines, entries);
    const page = Math.min(asked, Math.max(1, Math.ceil(found.matched.length / rowsPerPage)));
    const cash = sumVnd(...entries.map((entry) => entry.cash));
    return {
      list,
      mayRecord: await mayRecordLists(db, actor, list.provinceCode),
      figures: figuresOf(found),
      cash,
      difference: subtractVnd(list.total, cash),
      unmoved: found.unmoved.slice(0, problemsShown),
      differing: found.differing.slice(0, problemsShown),
      missingHere: found.missingHere.slice(0, problemsShown),
      missingThere: found.missingThere.slice(0, problemsShown),
      matched: found.matched.slice((page - 1) * rowsPerPage, page * rowsPerPage),
      page,
      pageSize: rowsPerPage,
    };
  });
}
export type ReconciliationPage = Awaited<ReturnType<typeof findReconciliation>>;
