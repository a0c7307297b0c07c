import { firstDayOf, lastDayOf } from '#app/domain/day.ts';
import { permit } from '#app/domain/permissions.ts';
import { checkWithdrawal } from '#app/domain/treasury-list.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { findClosedThrough } from '#db/period-closings.server.ts';

import { getTreasuryList, permitLists } from './queries.server.ts';
import type { WithdrawTreasuryList } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'actor' | 'trace' | 'locale'>;

/** Withdraws a list that was wrong: it stays as it came, and counts no more. */
export async function withdrawTreasuryList(
  { store, actor, trace, locale }: Context,
  listId: string,
  { reason }: WithdrawTreasuryList,
): Promise<{ fileName: string; provinceCode: string }> {
  permit(actor, 'disbursement:record');
  return store.write(async (tx) => {
    const list = await getTreasuryList(tx, listId, locale);
    const { provinceCode, fileName } = list;
    await permitLists(tx, actor, provinceCode);
    await lockChain(tx, 'ledger');
    const { withdrawnFor } = await getTreasuryList(tx, listId, locale);
    const closedThrough = await findClosedThrough(tx, provinceCode);
    refuse(checkWithdrawal(list, { isWithdrawn: withdrawnFor !== null, closedThrough }));
    const { actorId: recordedBy, at: recordedAt } = trace;
    await tx.insert(tx.t.treasuryWithdrawals).values({ listId, reason, recordedBy, recordedAt });
    await recordEvent(tx, trace, {
      event: 'treasuryList.withdrawn',
      subjectKind: 'import',
      subjectId: listId,
      changes: {
        fileName,
        placeCode: provinceCode,
        since: firstDayOf(list.fromMonth),
        through: lastDayOf(list.throughMonth),
        reason,
      },
    });
    return { fileName, provinceCode };
  });
}
