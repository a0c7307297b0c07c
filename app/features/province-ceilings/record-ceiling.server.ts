import { recordsOfActs } from '#app/domain/capital-rules.ts';
import { negateVnd, noMoney, vnd } from '#app/domain/money.ts';
import { permitEverywhere } from '#app/domain/permissions.ts';
import { type CeilingRequest, checkCeiling } from '#app/domain/province-ceiling.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { readProvinceLine } from '#db/province-ceilings.server.ts';
import type { Reader } from '#db/reader.ts';
import { refuseUnknownProvince } from '#db/refuse-unknown-province.ts';
import { sumOf } from '#db/sums.ts';
import { wasSentBefore } from '#db/was-sent-before.ts';

import type { RecordCeiling } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Records a decision about what a province may assign of a year's capital. The same form sent again records nothing more. */
export async function recordCeiling(
  { store, clock, actor, trace }: Context,
  { id, act, amount, provinceCode, ...decided }: RecordCeiling,
): Promise<void> {
  // A ceiling binds all projects of a province: whoever is assigned to some of them alone sets none.
  permitEverywhere(actor, 'ceiling:record');
  const signed = recordsOfActs[act].sign === 1 ? amount : negateVnd(amount);
  const request: CeilingRequest = { ...decided, amount: vnd(signed) };
  await store.write(async (tx) => {
    // Capital is measured against the ceiling: nobody assigns any between reading and writing.
    await lockChain(tx, 'ledger');
    if (await wasSentBefore(tx, tx.t.provinceCeilings, id, { provinceCode, ...request })) return;
    await refuseUnknownProvince(tx, provinceCode);
    const line = await readProvinceLine(tx, provinceCode, decided);
    refuse(
      checkCeiling(request, { ...line, today: clock.today(), ceilingsOfAll: await sumCeilingsOfAll(tx) }),
    );
    await tx.insert(tx.t.provinceCeilings).values({
      id,
      provinceCode,
      ...request,
      recordedBy: trace.actorId,
      recordedAt: trace.at,
    });
    const { capitalYear, fundingSource, decisionNumber, decidedOn } = decided;
    await recordEvent(tx, trace, {
      event: 'ceiling.decided',
      subjectKind: 'system',
      subjectId: 'ledger',
      changes: {
        placeCode: provinceCode,
        capitalAct: act,
        capitalYear,
        fundingSource,
        capitalAmount: amount,
        decisionNumber,
        decidedOn,
      },
    });
  });
}

async function sumCeilingsOfAll(db: Reader) {
  const { provinceCeilings: ceilings } = db.t;
  const [sums] = await db.select({ all: sumOf(ceilings.amount) }).from(ceilings);
  return sums?.all ?? noMoney;
}
