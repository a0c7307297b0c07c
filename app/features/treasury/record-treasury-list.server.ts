import { firstDayOf, lastDayOf } from '#app/domain/day.ts';
import { type Vnd, vnd } from '#app/domain/money.ts';
import { permit } from '#app/domain/permissions.ts';
import { checkListMonths } from '#app/domain/treasury-list.ts';
import { refuse, type Violation } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { dropSheetDraft } from '#db/sheet-drafts.server.ts';
import { appendTreasuryList, type ListedLine } from '#db/treasury-lists.server.ts';

import { listStandingLists, permitLists } from './queries.server.ts';
import { linesAmong, readTreasuryRows } from './read-treasury-rows.ts';
import { checkTreasuryColumns } from './treasury-columns.ts';
import { getTreasuryDraft, type TreasuryDraft } from './treasury-draft.server.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Records a draft as its preview showed it: the list and all its lines, or nothing. The same file again gives the list that is there. */
export async function recordTreasuryList(
  { store, clock, actor, trace }: Context,
  draftId: string,
): Promise<{ listId: string; fileName: string; lines: number }> {
  permit(actor, 'disbursement:record');
  return store.write(async (tx) => {
    const draft = await getTreasuryDraft(tx, actor, draftId);
    const { id, provinceCode, fromMonth, throughMonth, fileName, sha256 } = draft;
    await permitLists(tx, actor, provinceCode);
    // Whoever closes the month waits: what is reconciled is what is closed.
    await lockChain(tx, 'ledger');
    const standing = await listStandingLists(tx, provinceCode);
    const lines = checkedLines(draft);
    const same = standing.find((list) => list.sha256 === sha256 && list.fromMonth === fromMonth);
    if (same !== undefined) return { listId: same.id, fileName, lines: lines.length };
    refuse(checkListMonths(draft, { today: clock.today(), standing }));

    const list = { id, provinceCode, fromMonth, throughMonth, fileName, sha256, illustrative: false, lines };
    const total = await appendTreasuryList(tx, list, trace);
    await dropSheetDraft(tx, id);
    await recordEvent(tx, trace, {
      event: 'treasuryList.recorded',
      subjectKind: 'import',
      subjectId: id,
      changes: {
        fileName,
        placeCode: provinceCode,
        since: firstDayOf(fromMonth),
        through: lastDayOf(throughMonth),
        lines: lines.length,
        total,
      },
    });
    return { listId: id, fileName, lines: lines.length };
  });
}

/** Every reason why a draft cannot be recorded, and what its lines come to. */
export function judgeDraft(draft: TreasuryDraft) {
  const columns = checkTreasuryColumns(draft.read);
  const rows = columns.length > 0 ? [] : readTreasuryRows(draft.table, draft.read.columns, draft);
  const lines = linesAmong(rows);
  const rejected = rows.filter(({ outcome }) => outcome === 'rejected').length;
  const total = totalOf(lines);
  const violations: Violation[] = [
    ...columns,
    ...(rejected === 0
      ? []
      : [{ code: 'workbookRowsRejected' as const, params: { rows: { number: rejected } } }]),
    ...(rejected === 0 && columns.length === 0 && lines.length === 0
      ? [{ code: 'fileWithoutRows' as const, params: {} }]
      : []),
    ...(total === null
      ? [{ code: 'moneyTotalOutOfRange' as const, params: { limit: { vnd: vnd(Number.MAX_SAFE_INTEGER) } } }]
      : []),
  ];
  return { rows, lines, total, violations };
}

function checkedLines(draft: TreasuryDraft): readonly ListedLine[] {
  const { lines, violations } = judgeDraft(draft);
  refuse(violations);
  return lines;
}

/** Null beyond what can be kept, whatever the signs: sums of any part of the list are added up too. */
function totalOf(lines: readonly ListedLine[]): Vnd | null {
  const sum = (amounts: readonly bigint[]) => amounts.reduce((all, one) => all + one, 0n);
  const amounts = lines.map(({ amount }) => BigInt(amount));
  const largest = sum(amounts.map((amount) => (amount < 0n ? -amount : amount)));
  return largest > BigInt(Number.MAX_SAFE_INTEGER) ? null : vnd(Number(sum(amounts)));
}
