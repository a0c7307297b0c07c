import { numeralIn, readAmount } from './written-amount.ts';
import { type DayOrder, dayOrderOf, isDay, readDay } from './written-day.ts';
import { type DecimalMark, decimalMarkOf } from './written-number.ts';
import { numeralInShare, readShare } from './written-share.ts';

export type ColumnKind = 'day' | 'amount' | 'share' | 'text';

/** How a column's values are written; what they leave open is null. */
export type ColumnWriting = {
  readonly kind: ColumnKind;
  readonly order: DayOrder | null;
  readonly mark: DecimalMark | null;
};

/** Of a hundred cells that say something, so many have to be of a kind for the column to be of it. */
const leastOfHundred = 80;

/** What a column holds, and how it is written, as all its cells together tell. */
export function columnWriting(cells: readonly string[]): ColumnWriting {
  const texts = cells.filter((cell) => cell !== '');
  const isMostly = (count: number) => texts.length > 0 && count * 100 >= texts.length * leastOfHundred;
  const numerals = texts.flatMap((text) => numeralIn(text) ?? []);
  const shares = texts.flatMap((text) => numeralInShare(text) ?? []);
  const days = texts.filter(isDay);
  const written = { order: dayOrderOf(days), mark: decimalMarkOf([...numerals, ...shares]) };
  if (isMostly(days.length)) return { kind: 'day', ...written };
  if (isMostly(numerals.length)) return { kind: 'amount', ...written };
  return { kind: isMostly(shares.length) ? 'share' : 'text', ...written };
}

/** Whether a cell can be read as what its column holds. */
export function isReadable(text: string, { kind, order, mark }: ColumnWriting): boolean {
  if (kind === 'day') return readDay(text, order) !== null;
  if (kind === 'amount') return readAmount(text, mark) !== null;
  return kind === 'text' || readShare(text, mark) !== null;
}
