import type { Day } from '#app/domain/day.ts';
import { noMoney, sumVnd, type Vnd } from '#app/domain/money.ts';
import type { Months } from '#app/domain/treasury-list.ts';
import { foldVoucherNumber } from '#app/domain/treasury-matching.ts';
import type { Trace } from './audit.server.ts';
import type { Writer } from './reader.ts';

/** A line as a list has it: `position` is its row in the file. */
export type ListedLine = {
  readonly position: number;
  readonly voucherNumber: string;
  readonly paidOn: Day;
  readonly amount: Vnd;
  readonly purpose: string | null;
};

type NewList = Months & {
  readonly id: string;
  readonly provinceCode: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly illustrative: boolean;
  readonly lines: readonly ListedLine[];
};

/** So many lines go in at a time: PostgreSQL takes no more than 65,535 values in one statement. */
const linesAtATime = 1_000;

/** Records a list of the Treasury, as checked by the rules, with all its lines; returns what they come to. */
export async function appendTreasuryList(
  tx: Writer,
  { lines, ...list }: NewList,
  { actorId, at }: Trace,
): Promise<Vnd> {
  const total = lines.reduce((sum, { amount }) => sumVnd(sum, amount), noMoney);
  const recorded = { lineCount: lines.length, total, recordedBy: actorId, recordedAt: at };
  await tx.insert(tx.t.treasuryLists).values({ ...list, ...recorded });
  for (let start = 0; start < lines.length; start += linesAtATime) {
    const some = lines.slice(start, start + linesAtATime);
    await tx.insert(tx.t.treasuryLines).values(
      some.map((line) => ({
        listId: list.id,
        ...line,
        foldedNumber: foldVoucherNumber(line.voucherNumber),
      })),
    );
  }
  return total;
}
