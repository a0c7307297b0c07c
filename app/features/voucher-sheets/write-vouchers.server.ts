import { type AuditEvent, recordEvents, type Trace } from '#db/audit.server.ts';
import { canonicalText, sha256 } from '#db/hash-chain.server.ts';
import { appendDisbursements, type NewDisbursement } from '#db/ledger.server.ts';
import { letOthersIn } from '#db/let-others-in.ts';
import { useOverride } from '#db/overrides.server.ts';
import type { Writer } from '#db/reader.ts';
import { disbursementRecorded, disbursementReversed } from '#db/voucher-events.ts';

import type { VoucherDeed } from './plan-voucher.ts';

/** So many entries go into one statement, and between two looks at who else waits. */
const batch = 250;

type Around = { readonly trace: Trace; readonly report: (done: number) => void };

/** Appends planned entries in their order; each leaves the event that its form leaves. */
export async function writeVouchers(
  tx: Writer,
  deeds: readonly VoucherDeed[],
  { trace, report }: Around,
): Promise<void> {
  report(0);
  for (let start = 0; start < deeds.length; start += batch) {
    const some = deeds.slice(start, start + batch).map((deed) => ({ deed, ...asAsked(deed) }));
    const seqs = await appendDisbursements(
      tx,
      some.map(({ deed, requestHash }) => newDisbursement(deed, requestHash, trace)),
    );
    for (const { deed } of some) {
      for (const { id } of deed.used) await useOverride(tx, id, deed.standing.id, trace);
    }
    const events = some.flatMap(({ eventOf }, index) => eventOf(seqs[index] ?? 0));
    await recordEvents(tx, trace, events);
    report(start + some.length);
    await letOthersIn(tx);
  }
}

/** What a form would have asked for this entry: its hash, and its event. */
function asAsked({ project, entry, standing, used }: VoucherDeed): {
  requestHash: string;
  eventOf: (seq: number) => AuditEvent;
} {
  const { id, voucherNumber, postedOn, note, reversesId } = standing;
  if (entry.kind === 'reversal' || reversesId !== null) {
    const asked = { id, voucherNumber, postedOn, note: note ?? '', reverses: reversesId ?? '' };
    const { cash } = standing;
    return {
      requestHash: hashOf(asked),
      eventOf: (seq) => disbursementReversed(seq, { ...asked, cash }),
    };
  }
  const { contractId, capitalYear, fundingSource } = standing;
  const { projectId } = project;
  const asked = {
    id,
    projectId,
    contractId,
    voucherNumber,
    postedOn,
    capitalYear,
    fundingSource,
    note,
    ...entry,
  };
  return { requestHash: hashOf(asked), eventOf: (seq) => disbursementRecorded(seq, asked, used) };
}

function newDisbursement(
  { project, entry, standing }: VoucherDeed,
  requestHash: string,
  { actorId, at }: Trace,
): NewDisbursement {
  return {
    ...project,
    id: standing.id,
    entry,
    packageId: standing.packageId,
    contractId: standing.contractId,
    capitalYear: standing.capitalYear,
    fundingSource: standing.fundingSource,
    voucherNumber: standing.voucherNumber,
    postedOn: standing.postedOn,
    note: standing.note,
    reversesId: standing.reversesId,
    illustrative: false,
    recordedBy: actorId,
    recordedAt: at,
    requestHash,
  };
}

function hashOf(asked: unknown): string {
  return sha256(canonicalText(asked));
}
