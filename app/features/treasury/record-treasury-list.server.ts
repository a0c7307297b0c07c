import { v7 as uuidv7 } from 'uuid';

import { firstDayOf, lastDayOf } from '#app/domain/day.ts';
import { type Vnd, vnd } from '#app/domain/money.ts';
import { permit } from '#app/domain/permissions.ts';
import { checkListMonths, type Months } from '#app/domain/treasury-list.ts';
import { refuse, type Violation } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import type { Writer } from '#db/reader.ts';
import { dropSheetDraft } from '#db/sheet-drafts.server.ts';
import { appendTreasuryList, type ListedLine } from '#db/treasury-lists.server.ts';

import { listStandingLists, permitLists } from './queries.server.ts';
import { linesAmong, readTreasuryRows } from './read-treasury-rows.ts';
import { checkTreasuryColumns } from './treasury-columns.ts';
import { getTreasuryDraft, type TreasuryDraft } from './treasury-draft.server.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** A list that is to be recorded: a draft, or a file of the command line. */
export type WantedList = Omit<TreasuryDraft, 'id'>;

/** Records a draft as its preview showed it: the list and all its lines, or nothing. The same file again gives the list that is there. */
export async function recordTreasuryList(context: Context, draftId: string): Promise<RecordedList> {
  const { store, actor } = context;
  permit(actor, 'disbursement:record');
  return store.write(async (tx) => {
    const draft = await getTreasuryDraft(tx, actor, draftId);
    const recorded = await recordWanted(tx, draft, context);
    await dropSheetDraft(tx, draft.id);
    return recorded;
  });
}

/** As `recordTreasuryList`, of a file that no draft was made of. */
export async function importTreasuryList(context: Context, wanted: WantedList): Promise<RecordedList> {
  const { store, actor } = context;
  permit(actor, 'disbursement:record');
  return store.write((tx) => recordWanted(tx, { ...wanted, id: uuidv7() }, context));
}

type RecordedList = { listId: string; fileName: string; lines: number };

async function recordWanted(
  tx: Writer,
  wanted: TreasuryDraft,
  { clock, actor, trace }: Omit<Context, 'store'>,
): Promise<RecordedList> {
  const { id, provinceCode, fromMonth, throughMonth, fileName, sha256 } = wanted;
  await permitLists(tx, actor, provinceCode);
  // Whoever closes the month waits: what is reconciled is what is closed.
  await lockChain(tx, 'ledger');
  const standing = await listStandingLists(tx, provinceCode);
  const lines = checkedLines(wanted);
  const recorded = { fileName, lines: lines.length };
  const same = standing.find((list) => isSame(list, wanted));
  if (same !== undefined) return { listId: same.id, ...recorded };
  refuse(checkListMonths(wanted, { today: clock.today(), standing }));

  const list = { id, provinceCode, fromMonth, throughMonth, fileName, sha256, illustrative: false, lines };
  const total = await appendTreasuryList(tx, list, trace);
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
  return { listId: id, ...recorded };
}

/** Whether a list is the same file of the same months. */
export function isSame(list: Months & { readonly sha256: string }, wanted: WantedList): boolean {
  return (
    list.sha256 === wanted.sha256 &&
    list.fromMonth === wanted.fromMonth &&
    list.throughMonth === wanted.throughMonth
  );
}

/** Every reason why a draft cannot be recorded, and what its lines come to. */
export function judgeDraft(draft: Pick<TreasuryDraft, 'table' | 'read' | keyof Months>) {
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
