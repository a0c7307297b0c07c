import { eq } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';

import { effectOf, type LedgerEntry, mirrorOf, type PlainEntry } from '#app/domain/ledger.ts';
import { checkEntry } from '#app/domain/ledger-rules.ts';
import type { Vnd } from '#app/domain/money.ts';
import { NotFound } from '#app/domain/not-found.ts';
import { permit } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { canonicalText, lockChain, sha256 } from '#db/hash-chain.server.ts';
import { appendDisbursement } from '#db/ledger.server.ts';
import { refreshAfterVoucher } from '#db/materialise/refresh-after-voucher.server.ts';
import { findClosedThrough } from '#db/period-closings.server.ts';
import type { Reader } from '#db/reader.ts';
import { disbursementReversed } from '#db/voucher-events.ts';

import { readCapitalAvailable, readLimits, voucherExists } from './entry-position.server.ts';
import { findSentBefore } from './find-sent-before.server.ts';
import type { ReverseDisbursement } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Undoes an entry, once, by its exact mirror under a voucher of its own. The entry itself stays as it was recorded. */
export async function reverseDisbursement(
  { store, clock, actor, trace }: Context,
  entryId: string,
  voucher: ReverseDisbursement,
): Promise<{ id: string; cash: Vnd }> {
  const { recorded, ownerId, ...drawn } = await store.read((db) => findOriginal(db, entryId));
  permit(actor, 'disbursement:record', { projectId: drawn.projectId, ownerId });
  const requestHash = sha256(canonicalText({ ...voucher, reverses: entryId }));
  const entry = mirrorOf(recorded);

  return store.write(async (tx) => {
    await lockChain(tx, 'ledger');
    const sentBefore = await findSentBefore(tx, voucher.id, requestHash);
    if (sentBefore !== null) return sentBefore;

    const position = {
      ...(await readLimits(tx, drawn, clock.today())),
      capitalAvailable: await readCapitalAvailable(tx, drawn),
      closedThrough: await findClosedThrough(tx, drawn.provinceCode),
      today: clock.today(),
      voucherExists: await voucherExists(tx, drawn, voucher.voucherNumber),
      alreadyReversed: await isReversed(tx, entryId),
    };
    refuse(checkEntry({ entry, ...drawn, ...voucher }, position));

    const seq = await appendDisbursement(tx, {
      ...drawn,
      ...voucher,
      entry,
      reversesId: entryId,
      illustrative: false,
      recordedBy: actor.userId,
      recordedAt: trace.at,
      requestHash,
    });
    const { cash } = effectOf(entry);
    await recordEvent(tx, trace, disbursementReversed(seq, { ...voucher, reverses: entryId, cash }));
    await refreshAfterVoucher(tx, drawn, { today: clock.today(), now: trace.at });
    return { id: voucher.id, cash };
  });
}

async function findOriginal(db: Reader, entryId: string) {
  if (!isUuid(entryId)) throw new NotFound(`disbursement ${entryId}`);
  const { disbursementEntries: entries, projects } = db.t;
  const [found] = await db
    .select({
      ownerId: projects.ownerId,
      projectId: entries.projectId,
      packageId: entries.packageId,
      contractId: entries.contractId,
      provinceCode: entries.provinceCode,
      capitalYear: entries.capitalYear,
      fundingSource: entries.fundingSource,
      kind: entries.kind,
      amount: entries.gross,
      recovered: entries.recovered,
    })
    .from(entries)
    .innerJoin(projects, eq(projects.id, entries.projectId))
    .where(eq(entries.id, entryId));
  if (found === undefined) throw new NotFound(`disbursement ${entryId}`);
  const { kind, amount, recovered, ...drawn } = found;
  return { ...drawn, recorded: recordedEntry(kind, { amount, recovered }) };
}

// What a reversal mirrors does not matter here: the rules refuse to undo one whatever it undid.
function recordedEntry(
  kind: LedgerEntry['kind'],
  figures: Pick<PlainEntry, 'amount' | 'recovered'>,
): LedgerEntry {
  return kind === 'reversal' ? mirrorOf({ kind: 'payment', ...figures }) : { kind, ...figures };
}

async function isReversed(db: Reader, entryId: string): Promise<boolean> {
  const { disbursementEntries: entries } = db.t;
  const found = await db.select({ seq: entries.seq }).from(entries).where(eq(entries.reversesId, entryId));
  return found.length > 0;
}
