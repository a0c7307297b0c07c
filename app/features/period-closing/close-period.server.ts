import { type Day, lastDayOf, type Month } from '#app/domain/day.ts';
import { checkClosing, type TreasuryCheck } from '#app/domain/period-closing.ts';
import { permitEverywhere } from '#app/domain/permissions.ts';
import { countUnmatched } from '#app/domain/treasury-matching.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { appendClosing, findClosedThrough, summarisePeriod } from '#db/period-closings.server.ts';
import type { Reader } from '#db/reader.ts';
import { refuseUnknownProvince } from '#db/refuse-unknown-province.ts';

import { findCoveredPeriod } from '../treasury/queries.server.ts';

import { listOpenMonths } from './queries.server.ts';
import type { ClosePeriod } from './schemas.ts';
import { treasuryCheckOf } from './treasury-check.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Closes a province's ledger through the end of a month: from then on no entry comes into it, whoever posts it. */
export async function closePeriod(
  { store, clock, actor, trace }: Context,
  { provinceCode, month, treasuryCash, explanation }: ClosePeriod,
): Promise<void> {
  // A ledger is closed for all projects of a province: whoever is assigned to some of them alone may not.
  permitEverywhere(actor, 'period:close');
  await store.write(async (tx) => {
    // Who posts waits: what is summed up is what is closed.
    const head = await lockChain(tx, 'ledger');
    await refuseUnknownProvince(tx, provinceCode);
    const closedThrough = await findClosedThrough(tx, provinceCode);
    const { entries, cash, enteredBy } = await summarisePeriod(tx, { provinceCode, closedThrough, month });
    const request = { month, treasuryCash, explanation, closedBy: actor.userId };
    const today = clock.today();
    const treasury = await checkLists(tx, { provinceCode, closedThrough, month, today });
    refuse(checkClosing(request, { today, closedThrough, cash, enteredBy, treasury }));
    const closing = { provinceCode, month, entries, cash, treasuryCash, explanation, illustrative: false };
    await appendClosing(tx, closing, head, trace);
    await recordEvent(tx, trace, {
      event: 'period.closed',
      subjectKind: 'system',
      subjectId: 'ledger',
      changes: {
        placeCode: provinceCode,
        through: lastDayOf(month),
        entries,
        cash,
        treasuryCash,
        ledgerHash: head.hash,
        ...(treasury === null ? {} : { unmatched: countUnmatched(treasury.figures) }),
        reason: explanation,
      },
    });
  });
}

type Period = { provinceCode: string; closedThrough: Month | null; month: Month; today: Day };

/** The Treasury's lists of the months that are to be closed, as the command finds them, whatever the page showed. */
async function checkLists(db: Reader, { month, ...province }: Period): Promise<TreasuryCheck | null> {
  const [first] = await listOpenMonths(db, province);
  const covered = await findCoveredPeriod(db, { ...province, through: month });
  return treasuryCheckOf(covered, { first: first?.month ?? month, month });
}
