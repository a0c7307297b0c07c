import type { Day } from './day.ts';
import { foldText } from './folded-text.ts';
import { groupBy } from './group-by.ts';
import { noMoney, subtractVnd, sumVnd, type Vnd } from './money.ts';

/** A line of the Treasury's list: what it paid, or below zero what came back. */
export type TreasuryLine = {
  /** Once in all lists that are looked at together. */
  readonly key: string;
  readonly voucherNumber: string;
  readonly paidOn: Day;
  readonly amount: Vnd;
};

/** An entry of the ledger, as far as the Treasury knows of it. */
export type PostedEntry = {
  readonly id: string;
  readonly reversesId: string | null;
  readonly voucherNumber: string;
  readonly postedOn: Day;
  readonly cash: Vnd;
};

/** Lines and entries that are one payment: mostly one of each, and several where one number stands for several. */
export type Pairing<Line, Entry> = { readonly lines: readonly Line[]; readonly entries: readonly Entry[] };

/** A pairing of the same number that says something else. */
export type Difference<Line, Entry> = Pairing<Line, Entry> & {
  /** What the Treasury says above what the ledger says. */
  readonly amount: Vnd;
  readonly isOtherDay: boolean;
};

/** What the Treasury's lines and the ledger's entries of the same months come to; each line and each entry stands in it once. */
export type Reconciliation<Line, Entry> = {
  readonly matched: readonly Pairing<Line, Entry>[];
  readonly differing: readonly Difference<Line, Entry>[];
  readonly missingHere: readonly Line[];
  readonly missingThere: readonly Entry[];
  /** Entries that moved no money and that the Treasury does not list: without cash, or undone in the same months by their reversal. */
  readonly unmoved: readonly Entry[];
};

/** A voucher number as it is compared: without case, marks, spaces and the zeros that fill it up. */
export function foldVoucherNumber(number: string): string {
  return foldText(number)
    .replaceAll(/\s/gu, '')
    .replaceAll(/[\u2010-\u2015\u2212]/gu, '-')
    .replaceAll(/(?<!\d)0+(?=\d)/gu, '');
}

/** Finds for every line of the Treasury the entry that it is, by number, day and amount. What comes first in either list changes nothing. */
export function reconcile<Line extends TreasuryLine, Entry extends PostedEntry>(
  lines: readonly Line[],
  entries: readonly Entry[],
): Reconciliation<Line, Entry> {
  const undone = undoneIn(entries);
  const left = {
    lines: new Set(lines.toSorted((a, b) => compared(a.key, b.key))),
    // Of two entries that say the same, a line is rather the one that stands.
    entries: new Set(
      entries.toSorted((a, b) => Number(undone.has(a.id)) - Number(undone.has(b.id)) || compared(a.id, b.id)),
    ),
  };
  const exact = takeOneToOne(left, exactly);
  const unmoved = takeUnmoved(left);
  const matched = [...exact, ...takeSums(left)];
  const differing = [...takeOneToOne(left, exceptDay), ...takeRest(left)].map(differenceOf);
  return { matched, differing, missingHere: [...left.lines], missingThere: [...left.entries], unmoved };
}

/** How much there is of each group: lines or entries, and what they come to. */
export type GroupFigures = { readonly count: number; readonly sum: Vnd };

/** The figures of a reconciliation. What the Treasury paid is `matched` + `differing` + `missingHere`; the ledger has that, less `differingBy` and `missingHere`, and `missingThere`. */
export type ReconciliationFigures = Readonly<
  Record<'matched' | 'differing' | 'missingHere' | 'missingThere', GroupFigures>
> & { readonly differingBy: Vnd };

/** How much is not matched; none where every line is an entry and every entry a line. */
export function countUnmatched({ differing, missingHere, missingThere }: ReconciliationFigures): number {
  return differing.count + missingHere.count + missingThere.count;
}

/** The figures of the four groups. */
export function figuresOf({
  matched,
  differing,
  missingHere,
  missingThere,
}: Reconciliation<TreasuryLine, PostedEntry>): ReconciliationFigures {
  const linesOf = (pairings: readonly Pairing<TreasuryLine, PostedEntry>[]) => {
    const lines = pairings.flatMap((pairing) => pairing.lines);
    return { count: pairings.length, sum: sumOfLines(lines) };
  };
  return {
    matched: linesOf(matched),
    differing: linesOf(differing),
    missingHere: { count: missingHere.length, sum: sumOfLines(missingHere) },
    missingThere: { count: missingThere.length, sum: sumOfEntries(missingThere) },
    differingBy: sumVnd(...differing.map(({ amount }) => amount)),
  };
}

type Left<Line, Entry> = { readonly lines: Set<Line>; readonly entries: Set<Entry> };
type Said = { readonly number: string; readonly day: Day; readonly amount: Vnd };
type KeyOf = (said: Said) => string;

const exactly: KeyOf = ({ number, day, amount }) => JSON.stringify([number, day, amount]);
const exceptDay: KeyOf = ({ number, amount }) => JSON.stringify([number, amount]);
const exceptAmount: KeyOf = ({ number, day }) => JSON.stringify([number, day]);
const byNumber: KeyOf = ({ number }) => number;

/** Pairs one line with one entry of the same key, as long as there is one of each. */
function takeOneToOne<Line extends TreasuryLine, Entry extends PostedEntry>(
  left: Left<Line, Entry>,
  keyOf: KeyOf,
): Pairing<Line, Entry>[] {
  return alike(left, keyOf).flatMap(({ lines, entries }) =>
    lines.slice(0, entries.length).flatMap((line, index) => {
      const entry = entries[index];
      return entry === undefined ? [] : [taken(left, { lines: [line], entries: [entry] })];
    }),
  );
}

/** One number on one day may pay from two sources, in one line there and two entries here, or the other way round: they are one where their sums are. */
function takeSums<Line extends TreasuryLine, Entry extends PostedEntry>(
  left: Left<Line, Entry>,
): Pairing<Line, Entry>[] {
  return alike(left, exceptAmount)
    .filter(({ lines, entries }) => sumOfLines(lines) === sumOfEntries(entries))
    .map((pairing) => taken(left, pairing));
}

/** All that is left of a number on both sides. */
function takeRest<Line extends TreasuryLine, Entry extends PostedEntry>(
  left: Left<Line, Entry>,
): Pairing<Line, Entry>[] {
  return alike(left, byNumber).map((pairing) => taken(left, pairing));
}

/** Takes out what the Treasury need not know of: entries without cash, and pairs of which one undoes the other. */
function takeUnmoved<Entry extends PostedEntry>({ entries }: Left<unknown, Entry>): Entry[] {
  const undone = undoneIn([...entries]);
  const unmoved = [...entries].filter(({ id, cash }) => cash === 0 || undone.has(id));
  for (const entry of unmoved) entries.delete(entry);
  return unmoved;
}

/** The ids of entries that are there with their reversal, and of those reversals. */
function undoneIn(entries: readonly PostedEntry[]): ReadonlySet<string> {
  const ids = new Set(entries.map(({ id }) => id));
  return new Set(
    entries.flatMap(({ id, reversesId }) =>
      reversesId !== null && ids.has(reversesId) ? [id, reversesId] : [],
    ),
  );
}

/** What is left on both sides under the same key. */
function alike<Line extends TreasuryLine, Entry extends PostedEntry>(
  { lines, entries }: Left<Line, Entry>,
  keyOf: KeyOf,
): Pairing<Line, Entry>[] {
  const entriesByKey = groupBy([...entries], ({ voucherNumber, postedOn, cash }) =>
    keyOf({ number: foldVoucherNumber(voucherNumber), day: postedOn, amount: cash }),
  );
  const linesByKey = groupBy([...lines], ({ voucherNumber, paidOn, amount }) =>
    keyOf({ number: foldVoucherNumber(voucherNumber), day: paidOn, amount }),
  );
  return [...linesByKey].flatMap(([key, those]) => {
    const theirs = entriesByKey.get(key);
    return theirs === undefined ? [] : [{ lines: those, entries: theirs }];
  });
}

function taken<Line, Entry>(left: Left<Line, Entry>, pairing: Pairing<Line, Entry>): Pairing<Line, Entry> {
  for (const line of pairing.lines) left.lines.delete(line);
  for (const entry of pairing.entries) left.entries.delete(entry);
  return pairing;
}

function differenceOf<Line extends TreasuryLine, Entry extends PostedEntry>(
  pairing: Pairing<Line, Entry>,
): Difference<Line, Entry> {
  const { lines, entries } = pairing;
  const amount = subtractVnd(sumOfLines(lines), sumOfEntries(entries));
  const hasOtherDays =
    daysIn(lines.map(({ paidOn }) => paidOn)) !== daysIn(entries.map(({ postedOn }) => postedOn));
  // Where the whole is the same, the days differ at least in what each of them has.
  return { ...pairing, amount, isOtherDay: hasOtherDays || amount === 0 };
}

function daysIn(days: readonly Day[]): string {
  return [...new Set(days)].toSorted().join(' ');
}

function sumOfLines(lines: readonly TreasuryLine[]): Vnd {
  return lines.reduce((sum, { amount }) => sumVnd(sum, amount), noMoney);
}

function sumOfEntries(entries: readonly PostedEntry[]): Vnd {
  return entries.reduce((sum, { cash }) => sumVnd(sum, cash), noMoney);
}

function compared(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
