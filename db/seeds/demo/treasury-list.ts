import { and, asc, eq, gte, lte } from 'drizzle-orm';

import { firstDayOf, lastDayOf, type Month } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import { sha256 } from '../../hash-chain.server.ts';
import { appendTreasuryList } from '../../treasury-lists.server.ts';
import { seedId } from './seed-id.ts';
import type { Stage } from './stage.ts';

/** A payment order of the last days of May that the Treasury booked in June, as both closings explain. */
export const bookedLater = { number: 'GRV-0025', amount: vnd(83_125_000) };

/** The Treasury's list of a month, as the finance officer got it: all that the ledger has but the order that was booked later. */
export async function listMonth({ tx, at, traceOf }: Stage, provinceCode: string, of: Month): Promise<void> {
  const { disbursementEntries: entries } = tx.t;
  const posted = await tx
    .select()
    .from(entries)
    .where(
      and(
        eq(entries.provinceCode, provinceCode),
        gte(entries.postedOn, firstDayOf(of)),
        lte(entries.postedOn, lastDayOf(of)),
      ),
    )
    .orderBy(asc(entries.postedOn), asc(entries.seq));
  const listed = posted.filter(
    ({ voucherNumber, cash }) => voucherNumber !== bookedLater.number || cash !== bookedLater.amount,
  );
  if (listed.length + 1 !== posted.length) throw new Error(`${of} has no order that was booked later`);
  const lines = listed.map(({ voucherNumber, postedOn, cash, note }, index) => ({
    position: index + 2,
    voucherNumber,
    paidOn: postedOn,
    amount: cash,
    purpose: note,
  }));
  const list = {
    id: seedId(`treasury list ${provinceCode} ${of}`, at),
    provinceCode,
    fromMonth: of,
    throughMonth: of,
    fileName: `kho-bac-${provinceCode}-${of}.xlsx`,
    sha256: sha256(JSON.stringify(lines)),
    illustrative: true,
    lines,
  };
  await appendTreasuryList(tx, list, traceOf('financeOfficer'));
}
