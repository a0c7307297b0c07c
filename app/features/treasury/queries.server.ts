import { and, asc, desc, eq, gte, isNull, lte } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';

import type { Locale } from '#app/domain/codelists.ts';
import { addMonths, firstDayOf, lastDayOf, type Month, monthOf } from '#app/domain/day.ts';
import { Forbidden } from '#app/domain/forbidden.ts';
import { NotFound } from '#app/domain/not-found.ts';
import { type Actor, isPermitted, reachOf } from '#app/domain/permissions.ts';
import type { Months } from '#app/domain/treasury-list.ts';
import { shortPlaceName } from '#db/place-name.ts';
import type { Reader } from '#db/reader.ts';
import { withinReach } from '#db/within-reach.ts';

/** Shown of a province's lists; older ones are in the audit log. */
const listsShown = 48;

/** Whether somebody may record and withdraw the Treasury's lists of a province: who records vouchers of a project there. */
export async function mayRecordLists(db: Reader, actor: Actor, provinceCode: string): Promise<boolean> {
  if (!isPermitted(actor, 'disbursement:record')) return false;
  const { projects } = db.t;
  const reach = withinReach(reachOf(actor, 'disbursement:record'), projects);
  const found = await db
    .select({ id: projects.id })
    .from(projects)
    .where(and(eq(projects.provinceCode, provinceCode), reach))
    .limit(1);
  return found.length > 0;
}

/** Throws `Forbidden` where `mayRecordLists` is false. */
export async function permitLists(db: Reader, actor: Actor, provinceCode: string): Promise<void> {
  if (!(await mayRecordLists(db, actor, provinceCode))) throw new Forbidden('disbursement:record', null);
}

/** A province's lists, the newest months first, with who recorded them and which were withdrawn. */
export async function listTreasuryLists(db: Reader, provinceCode: string) {
  const { treasuryLists: lists, treasuryWithdrawals: withdrawals, users } = db.t;
  return db
    .select({
      id: lists.id,
      fromMonth: lists.fromMonth,
      throughMonth: lists.throughMonth,
      fileName: lists.fileName,
      lineCount: lists.lineCount,
      total: lists.total,
      illustrative: lists.illustrative,
      recordedBy: users.name,
      recordedAt: lists.recordedAt,
      withdrawnFor: withdrawals.reason,
    })
    .from(lists)
    .leftJoin(users, eq(users.id, lists.recordedBy))
    .leftJoin(withdrawals, eq(withdrawals.listId, lists.id))
    .where(eq(lists.provinceCode, provinceCode))
    .orderBy(desc(lists.throughMonth), desc(lists.recordedAt))
    .limit(listsShown);
}
export type TreasuryListRow = Awaited<ReturnType<typeof listTreasuryLists>>[number];

/** A list; throws `NotFound`. */
export async function getTreasuryList(db: Reader, id: string, locale: Locale) {
  if (!isUuid(id)) throw new NotFound(`treasury list ${id}`);
  const { treasuryLists: lists, treasuryWithdrawals: withdrawals, places } = db.t;
  const [list] = await db
    .select({
      id: lists.id,
      provinceCode: lists.provinceCode,
      provinceName: shortPlaceName(places, locale),
      fromMonth: lists.fromMonth,
      throughMonth: lists.throughMonth,
      fileName: lists.fileName,
      total: lists.total,
      illustrative: lists.illustrative,
      withdrawnFor: withdrawals.reason,
    })
    .from(lists)
    .innerJoin(places, eq(places.code, lists.provinceCode))
    .leftJoin(withdrawals, eq(withdrawals.listId, lists.id))
    .where(eq(lists.id, id));
  if (list === undefined) throw new NotFound(`treasury list ${id}`);
  return list;
}

/** The lists of a province that count, in the order of their months. */
export async function listStandingLists(db: Reader, provinceCode: string) {
  const { treasuryLists: lists, treasuryWithdrawals: withdrawals } = db.t;
  return db
    .select({
      id: lists.id,
      fromMonth: lists.fromMonth,
      throughMonth: lists.throughMonth,
      fileName: lists.fileName,
      sha256: lists.sha256,
    })
    .from(lists)
    .leftJoin(withdrawals, eq(withdrawals.listId, lists.id))
    .where(and(eq(lists.provinceCode, provinceCode), isNull(withdrawals.listId)))
    .orderBy(asc(lists.fromMonth));
}

/** The lines of a list that were paid in some months, in the order of the file. */
export async function listLines(db: Reader, listId: string, months: Months) {
  const { treasuryLines: lines } = db.t;
  const rows = await db
    .select({
      position: lines.position,
      voucherNumber: lines.voucherNumber,
      paidOn: lines.paidOn,
      amount: lines.amount,
      purpose: lines.purpose,
    })
    .from(lines)
    .where(
      and(
        eq(lines.listId, listId),
        gte(lines.paidOn, firstDayOf(months.fromMonth)),
        lte(lines.paidOn, lastDayOf(months.throughMonth)),
      ),
    )
    .orderBy(asc(lines.position));
  return rows.map((row) => ({ ...row, listId, key: `${listId}.${row.position}` }));
}
export type RecordedLine = Awaited<ReturnType<typeof listLines>>[number];

/** A line of a list that counts, as it is to be recorded as a voucher; null where there is none. */
export async function findDraftLine(db: Reader, draft: string | null) {
  const [listId = '', position = ''] = (draft ?? '').split('.');
  if (!isUuid(listId)) return null;
  const { treasuryLists: lists, treasuryLines: lines, treasuryWithdrawals: withdrawals } = db.t;
  const [line] = await db
    .select({
      listId: lines.listId,
      fileName: lists.fileName,
      voucherNumber: lines.voucherNumber,
      paidOn: lines.paidOn,
      amount: lines.amount,
      purpose: lines.purpose,
    })
    .from(lines)
    .innerJoin(lists, eq(lists.id, lines.listId))
    .leftJoin(withdrawals, eq(withdrawals.listId, lines.listId))
    .where(and(eq(lines.listId, listId), eq(lines.position, Number(position)), isNull(withdrawals.listId)));
  return line === undefined ? null : { ...line, key: `${listId}.${Number(position)}` };
}
export type DraftLine = NonNullable<Awaited<ReturnType<typeof findDraftLine>>>;

/** The entries of a province's ledger in some months. */
export async function listPosted(db: Reader, provinceCode: string, months: Months) {
  const { disbursementEntries: entries, projects } = db.t;
  return db
    .select({
      id: entries.id,
      reversesId: entries.reversesId,
      voucherNumber: entries.voucherNumber,
      postedOn: entries.postedOn,
      cash: entries.cash,
      projectCode: projects.code,
    })
    .from(entries)
    .innerJoin(projects, eq(projects.id, entries.projectId))
    .where(
      and(
        eq(entries.provinceCode, provinceCode),
        gte(entries.postedOn, firstDayOf(months.fromMonth)),
        lte(entries.postedOn, lastDayOf(months.throughMonth)),
      ),
    )
    .orderBy(asc(entries.postedOn), asc(entries.seq));
}
export type PostedVoucher = Awaited<ReturnType<typeof listPosted>>[number];

/** What the Treasury says and what the ledger has, in the months of a period that lists cover. */
export type CoveredPeriod = {
  /** Which list covers a month. */
  readonly listOf: ReadonlyMap<Month, string>;
  readonly lines: readonly RecordedLine[];
  readonly entries: readonly PostedVoucher[];
};

/** The covered months of a province's ledger after `closedThrough` and through a month. */
export async function findCoveredPeriod(
  db: Reader,
  {
    provinceCode,
    closedThrough,
    through,
  }: { provinceCode: string; closedThrough: Month | null; through: Month },
): Promise<CoveredPeriod> {
  const lists = (await listStandingLists(db, provinceCode)).filter(
    ({ fromMonth, throughMonth }) =>
      fromMonth <= through && (closedThrough === null || throughMonth > closedThrough),
  );
  const listOf = new Map<Month, string>();
  const lines: RecordedLine[] = [];
  const entries: PostedVoucher[] = [];
  for (const list of lists) {
    const months = monthsOf(list, { closedThrough, through });
    const [fromMonth, throughMonth] = [months[0], months.at(-1)];
    if (fromMonth === undefined || throughMonth === undefined) continue;
    for (const month of months) listOf.set(month, list.id);
    lines.push(...(await listLines(db, list.id, { fromMonth, throughMonth })));
    entries.push(...(await listPosted(db, provinceCode, { fromMonth, throughMonth })));
  }
  return { listOf, lines, entries };
}

/** The part of a covered period that lies in some of its months. */
export function partOfPeriod(
  { listOf, lines, entries }: CoveredPeriod,
  isIn: (month: Month) => boolean,
): CoveredPeriod {
  return {
    listOf: new Map([...listOf].filter(([month]) => isIn(month))),
    lines: lines.filter(({ paidOn }) => isIn(monthOf(paidOn))),
    entries: entries.filter(({ postedOn }) => isIn(monthOf(postedOn))),
  };
}

function monthsOf(
  { fromMonth, throughMonth }: Months,
  { closedThrough, through }: { closedThrough: Month | null; through: Month },
): readonly Month[] {
  const months: Month[] = [];
  for (let month = fromMonth; month <= throughMonth && month <= through; month = addMonths(month, 1)) {
    if (closedThrough === null || month > closedThrough) months.push(month);
  }
  return months;
}
