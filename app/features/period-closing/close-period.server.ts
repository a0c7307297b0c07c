import { eq } from 'drizzle-orm';

import { lastDayOf } from '#app/domain/day.ts';
import { checkClosing } from '#app/domain/period-closing.ts';
import { permitEverywhere } from '#app/domain/permissions.ts';
import { refuse, RuleViolations } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { appendClosing, findClosedThrough, summarisePeriod } from '#db/period-closings.server.ts';
import type { Reader } from '#db/reader.ts';

import type { ClosePeriod } from './schemas.ts';

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
    refuse(checkClosing(request, { today: clock.today(), closedThrough, cash, enteredBy }));
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
        reason: explanation,
      },
    });
  });
}

async function refuseUnknownProvince(db: Reader, provinceCode: string): Promise<void> {
  const { places } = db.t;
  const found = await db.select({ code: places.code }).from(places).where(eq(places.code, provinceCode));
  if (found.length === 0) throw new RuleViolations([{ code: 'notFound', field: 'provinceCode', params: {} }]);
}
