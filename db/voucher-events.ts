import type { FundingSource } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import type { PlainEntry } from '#app/domain/ledger.ts';
import type { Vnd } from '#app/domain/money.ts';
import type { OpenOverride } from '#app/domain/override-rules.ts';
import type { AuditEvent } from './audit.server.ts';

/** A voucher as its form, or a row of a file, states it. */
export type StatedVoucher = PlainEntry & {
  readonly id: string;
  readonly projectId: string;
  readonly contractId: string | null;
  readonly voucherNumber: string;
  readonly postedOn: Day;
  readonly capitalYear: number;
  readonly fundingSource: FundingSource;
  readonly note: string | null;
};

/** The event of a voucher that has its place in the ledger, with the documents that let it pass a ceiling where it passed one. */
export function disbursementRecorded(
  seq: number,
  { id, ...recorded }: StatedVoucher,
  used: readonly OpenOverride[],
): AuditEvent {
  const permittedBy =
    used.length === 0 ? {} : { permittedBy: used.map(({ documentNumber }) => documentNumber) };
  return {
    event: 'disbursement.recorded',
    subjectKind: 'disbursement',
    subjectId: id,
    changes: { seq, ...recorded, ...permittedBy },
  };
}

/** The voucher by which an entry is undone, as it is stated. */
export type StatedReversal = Pick<StatedVoucher, 'id' | 'voucherNumber' | 'postedOn'> & {
  readonly reverses: string;
  readonly note: string;
  readonly cash: Vnd;
};

/** The event of an entry that has been undone. */
export function disbursementReversed(
  seq: number,
  { id: reversalId, reverses, note: reason, voucherNumber, postedOn, cash }: StatedReversal,
): AuditEvent {
  return {
    event: 'disbursement.reversed',
    subjectKind: 'disbursement',
    subjectId: reverses,
    changes: { seq, voucherNumber, postedOn, cash, reversalId, reason },
  };
}
