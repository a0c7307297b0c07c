import { describe, expect, test } from 'vitest';

import { Forbidden } from '#app/domain/forbidden.ts';
import { aContext } from '#app/platform/testing/context.ts';
import { createVerifier } from '#app/platform/verifier.server.ts';
import type { Store } from '#db/store.server.ts';
import { runRaw, unlockTable } from '#db/testing/raw-sql.ts';
import { slowTestEngines } from '#db/testing/stores.ts';
import type { Verification } from '#db/verify.server.ts';
import { verifyStore } from '#db/verify.server.ts';

import { findVerification } from './find-verification.server.ts';
import { contextFor } from './testing/deed.ts';
import { aWorkplace, businessDeeds } from './testing/working-day.ts';
import { verifyRecords } from './verify-records.server.ts';

describe.each(slowTestEngines)('on $name', { timeout: 120_000 }, ({ open }) => {
  test('the auditor verifies whole records, and it stands in the log', async () => {
    const { store, place } = await aWorkedDay(open);
    await verified(store, place);
    const page = await store.read((db) => findVerification(db, { running: null, locale: 'vi' }));
    expect(page.last).toMatchObject({
      by: 'Phạm Văn Soát',
      found: {
        ok: true,
        ledger: { entries: 3, firstBad: null, path: null },
        totals: { wrongCount: 0, firstWrong: null },
      },
    });
    const [event] = (await store.read((db) => db.select().from(db.t.auditEvents))).slice(-1);
    expect(event).toMatchObject({
      event: 'records.verified',
      actorId: place.auditor.userId,
      changes: { outcome: 'whole', ledgerEntries: 3, wrongTotals: 0 },
    });
    await store.close();
  });

  test('the first bad entry, event and total are named with the way to them', async () => {
    const { store, place } = await aWorkedDay(open);
    await unlockTable(store, 'disbursement_entries');
    await unlockTable(store, 'audit_events');
    await runRaw(
      store,
      "update disbursement_entries set note = 'x' where seq = 2",
      "update audit_events set request_id = 'x' where seq = 4",
      'update contract_totals set paid = paid + 1',
    );
    await verified(store, place);
    const { last } = await store.read((db) => findVerification(db, { running: null, locale: 'vi' }));
    expect(last?.found).toMatchObject({
      ok: false,
      ledger: { firstBad: { seq: 2, reason: 'hash' }, path: expect.stringMatching(/^\/disbursements\//) },
      audit: { firstBad: { seq: 4, reason: 'hash' }, path: '/audit?before=5' },
      totals: {
        wrongCount: 1,
        firstWrong: {
          table: 'contract_totals',
          subject: '12/2025/HĐ',
          path: '/projects/DL-DTI/packages/BP-12',
          column: 'paid',
        },
      },
    });
    await store.close();
  });

  test('a run that cannot reach its end concludes nothing, and says so', async () => {
    const { store, place } = await aWorkedDay(open);
    const complaints: unknown[] = [];
    const failing = createVerifier(
      () => Promise.reject(new Error('killed')),
      (error) => complaints.push(error),
    );
    await verified(store, place, failing);
    const { last } = await store.read((db) => findVerification(db, { running: null, locale: 'vi' }));
    expect(last).toMatchObject({ found: null });
    expect(complaints).toEqual([expect.objectContaining({ message: 'killed' })]);
    await store.close();
  });

  test('one run at a time, and for nobody but the auditor', async () => {
    const { store, place } = await aWorkedDay(open);
    const context = aContext(store);
    let release: (found: Verification) => void = () => undefined;
    const slow = createVerifier(
      (onProgress) => {
        onProgress(7);
        return new Promise((resolve) => {
          release = resolve;
        });
      },
      () => undefined,
    );
    const as = (actor = place.auditor) => ({ ...contextFor(context, actor, 'request-1'), verifier: slow });
    for (const person of [place.projectManager, place.financeOfficer, place.committee, place.administrator]) {
      expect(() => verifyRecords(as(person))).toThrow(Forbidden);
    }
    expect(verifyRecords(as())).toBe(true);
    expect(verifyRecords(as())).toBe(false);
    const { running } = await store.read((db) =>
      findVerification(db, { running: slow.running(), locale: 'vi' }),
    );
    expect(running).toMatchObject({ startedBy: 'Phạm Văn Soát', read: 7, total: expect.any(Number) });
    release(await verifyStore(store));
    await ended(slow);
    expect(verifyRecords(as())).toBe(true);
    release(await verifyStore(store));
    await ended(slow);
    await store.close();
  });
});

async function aWorkedDay(open: () => Promise<Store>) {
  const store = await open();
  const place = await aWorkplace(store);
  for (const { act } of businessDeeds(aContext(store), place)) await act();
  return { store, place };
}

async function verified(
  store: Store,
  place: Awaited<ReturnType<typeof aWorkplace>>,
  verifier = aContext(store).verifier,
): Promise<void> {
  expect(verifyRecords({ ...contextFor(aContext(store), place.auditor, 'request-v'), verifier })).toBe(true);
  await ended(verifier);
}

async function ended({ running }: ReturnType<typeof createVerifier>): Promise<void> {
  while (running() !== null) await new Promise((resolve) => setTimeout(resolve, 1));
}
