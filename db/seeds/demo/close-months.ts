import { addDays, addMonths, type Day, firstDayOf, type Month, month } from '#app/domain/day.ts';
import { checkClosing } from '#app/domain/period-closing.ts';
import { negateVnd, type Vnd, vnd } from '#app/domain/money.ts';
import { refuse } from '#app/domain/violation.ts';
import { lockChain } from '../../hash-chain.server.ts';
import { appendClosing, findClosedThrough, summarisePeriod } from '../../period-closings.server.ts';
import { castId, type Happening, type Stage } from './stage.ts';
import { bookedLater, listMonth } from './treasury-list.ts';

/** Each is closed on the tenth of the next month; the first one closes the years before. */
const closedMonths: readonly Month[] = [
  month('2024-12'),
  ...Array.from({ length: 8 }, (_, index) => addMonths(month('2025-01'), index)),
];

/** What the Treasury said otherwise than the ledger, and why. */
const differences: ReadonlyMap<string, { readonly by: Vnd; readonly why: string }> = new Map([
  [
    '66 2025-05',
    {
      by: negateVnd(bookedLater.amount),
      why: 'Lệnh chi GRV-0025 ngày 28/5 được Kho bạc hạch toán sang ngày 2/6.',
    },
  ],
  ['66 2025-06', { by: bookedLater.amount, why: 'Gồm lệnh chi GRV-0025 ngày 28/5 hạch toán sang tháng 6.' }],
]);

/** The month for which the demo has the Treasury's list, and its province. */
const listedMonth = { provinceCode: '66', month: month('2025-05') };

/** The closings of the provinces' ledgers, by the committee, as far as they had come on the demo's day. */
export function closingsOf(provinceCodes: readonly string[], today: Day): readonly Happening[] {
  return provinceCodes.flatMap((provinceCode) =>
    closedMonths
      .map((closed): Happening => ({
        on: addDays(firstDayOf(addMonths(closed, 1)), 9),
        rank: 'answer',
        title: `closing ${closed} of ${provinceCode}`,
        play: (stage) => closeMonth(stage, provinceCode, closed),
      }))
      .filter(({ on }) => on <= today),
  );
}

async function closeMonth(stage: Stage, provinceCode: string, closed: Month): Promise<void> {
  const { tx, on, traceOf } = stage;
  const { provinceCode: listed, month: listedOf } = listedMonth;
  if (provinceCode === listed && closed === listedOf) await listMonth(stage, provinceCode, closed);
  const head = await lockChain(tx, 'ledger');
  const closedThrough = await findClosedThrough(tx, provinceCode);
  const period = await summarisePeriod(tx, { provinceCode, closedThrough, month: closed });
  const difference = differences.get(`${provinceCode} ${closed}`);
  const treasuryCash = vnd(period.cash + (difference?.by ?? 0));
  const explanation = difference?.why ?? null;
  const closedBy = castId('person', 'committee');
  refuse(
    checkClosing(
      { month: closed, treasuryCash, explanation, closedBy },
      { today: on, closedThrough, treasury: null, ...period },
    ),
  );
  const { entries, cash } = period;
  const closing = { provinceCode, month: closed, entries, cash, treasuryCash, explanation };
  await appendClosing(tx, { ...closing, illustrative: true }, head, traceOf('committee'));
}
