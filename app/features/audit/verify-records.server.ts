import { permit } from '#app/domain/permissions.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import type { Verification } from '#db/verify.server.ts';

import { keepLastVerification } from './last-verification.server.ts';
import type { KeptVerification } from './verification.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace' | 'verifier'>;

/** Begins to verify both chains and every kept total beside the server; false while somebody's verification runs. */
export function verifyRecords({ store, clock, actor, trace, verifier }: Context): boolean {
  permit(actor, 'audit:read');
  const startedAt = clock.wall();
  return verifier.begin({ startedBy: actor.name, startedAt }, async (verification) => {
    const kept = { by: actor.name, startedAt, finishedAt: clock.wall(), found: foundIn(verification) };
    await store.write(async (tx) => {
      await keepLastVerification(tx, kept);
      await recordEvent(
        tx,
        { ...trace, at: clock.now() },
        {
          event: 'records.verified',
          subjectKind: 'system',
          subjectId: 'records',
          changes: toldOf(kept),
        },
      );
    });
  });
}

function foundIn(verification: Verification | null): KeptVerification['found'] {
  if (verification === null) return null;
  const { ok, ledger, audit, totals } = verification;
  const { checked, wrongCount, wrong } = totals;
  return { ok, ledger, audit, totals: { checked, wrongCount, firstWrong: wrong[0] ?? null } };
}

function toldOf({ found }: KeptVerification) {
  if (found === null) return { outcome: 'failed' };
  return {
    outcome: found.ok ? 'whole' : 'broken',
    ledgerEntries: found.ledger.entries,
    ledgerHead: found.ledger.head?.hash ?? null,
    auditEvents: found.audit.entries,
    auditHead: found.audit.head?.hash ?? null,
    wrongTotals: found.totals.wrongCount,
  };
}
